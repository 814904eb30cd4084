import { expect, test } from 'vitest'
import type { GuardedReader } from '../../../../../electron/services/records/guarded-reader'
import { readingOf } from '../../../../../electron/services/records/reading'
import { recordOfStatement } from '../../../../../electron/services/records/record-of-statement'
import { sealInLibrary } from '../../../../../electron/services/records/seal-in-library'
import { createVerifier, type SealInLibrary, verifyPdf } from '../../../../../electron/services/records/verify'
import { digestOf } from '../../../../../electron/services/storage/attachments'
import { copyToFile } from '../../../../../electron/services/workbooks/copy-to-file'
import { RuleError } from '../../../../../shared/errors'
import { createTranslator } from '../../../../../shared/messages'
import type { Roles } from '../../../../../shared/model/roles'
import type { GivenStatement, Statement } from '../../../../../shared/model/statement'
import type { Workbook } from '../../../../../shared/model/workbook'
import { inEdition } from '../../../../../shared/print/editions'
import { statementPage } from '../../../../../shared/print/statement'
import { libraryWords, originalWords, recordWords, verdictWords } from '../../../../../shared/rules/finding-words'
import { statementsTo } from '../../../../../shared/rules/statements'
import { opens, RepStory } from '../../../../support/rep-story'
import { draw } from '../pdf/faces'

const english = createTranslator('en')

function page(roles: Roles = {}) {
  const story = new RepStory()
  const seen = story.observe('2026-09-02', { [opens]: 2 })
  const id = story.id()
  const of = { kind: 'observation', id: seen } as const
  story.run('2026-09-03', { type: 'statement.begin', id, of })
  story.run('2026-09-03', { type: 'statement.write', id, text: 'I asked twice before.', name: 'Mira' })
  story.run('2026-09-03', { type: 'statement.give', id })
  const [given] = statementsTo(story.workbook, of)
  if (!given) throw new Error('it was not handed in')
  return statementPage(given, { t: english.t, language: 'en', manager: 'Jonas Ek', roles })
}

const same = (text: string) => text
const notAsked: SealInLibrary = async () => ({ is: 'not-asked' })

async function checked(change: (text: string) => string = same, printed = page(), ask = notAsked) {
  if (!printed.attachment) throw new Error('it carries no record')
  const { pdf } = await draw({
    ...printed,
    attachment: { ...printed.attachment, text: change(printed.attachment.text) }
  })
  const { reading } = readingOf(pdf)
  const facts = { hash: digestOf(pdf), reading, page: null, namesSeal: true, answer: null }
  return verifyPdf(facts, ask, english)
}

test('R-13 a statement is known by what it is, and says what its typed name proves', async () => {
  const found = await checked()
  expect(found).toMatchObject({
    verdict: 'statement',
    of: 'statement',
    title: 'the observation “Observation” of 2 September 2026',
    checked: { library: 'not-asked', original: null, page: 'unread' }
  })
  expect(verdictWords(found, english.t)).toMatch(/A typed name stands under it\./)
})

test('R-13 the page leaves open who typed the name under it, and one of before is still drawn as it was', () => {
  const last = (printed: ReturnType<typeof page>) => printed.blocks.at(-1)
  const before = 'Mira Lindqvist wrote this on a laptop that was handed over for it, and typed a name under it.'
  expect(last(page())).toMatchObject({ text: expect.stringMatching(/^This was written on a laptop/) })
  const earlier = last(inEdition(page(), 'called-agreed'))
  expect(earlier).toEqual({ type: 'note', text: expect.stringContaining(before) })
})

test.each([
  ['a word was changed', (text: string) => text.replace('I asked twice', 'I never asked')],
  ['another name stands under it', (text: string) => text.replace('"name":"Mira"', '"name":"Jonas"')]
])('R-13 a statement in which %s is not as it was handed in', async (_, change) => {
  expect((await checked(change)).verdict).toBe('changed')
})

test('R-13 a statement without a seal is no record of one', async () => {
  expect((await checked((text) => text.replace(/"seal":\{[^}]*\}/, '"seal":{}'))).verdict).toBe('damaged')
})

/** A plan that both signed, and the rep's statement to it. */
function toPlan() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const plan = story.plan('2026-11-10', ['2026-12-10'])
  story.sign('2026-11-10', plan, 'rep').sign('2026-11-10', plan, 'manager')
  const id = story.id()
  const of = { kind: 'plan', id: plan } as const
  story.run('2026-11-11', { type: 'statement.begin', id, of })
  story.run('2026-11-11', { type: 'statement.write', id, text: 'I would rather begin later.', name: 'Mira' })
  story.run('2026-11-11', { type: 'statement.give', id })
  const [given] = statementsTo(story.workbook, of)
  if (!given) throw new Error('it was not handed in')
  const { workbook } = story
  const changed = (more: object): Workbook => ({
    ...workbook,
    statements: { [id]: { ...given, ...more } as Statement }
  })
  const printed = statementPage(given, { t: english.t, language: 'en', manager: 'Jonas Ek', roles: {} })
  return { workbook, plan, given, changed, printed }
}

/** A library whose only workbook cannot be opened. */
const closed = ({ id, rep }: Workbook) => ({
  list: async () => [{ id, name: rep.name }],
  open: () => Promise.reject(new RuleError('workbook.unreadable'))
})

/** A library with one workbook. */
const library = (workbook: Workbook): SealInLibrary => {
  const shelf = { list: async () => [{ id: workbook.id, name: workbook.rep.name }], open: async () => ({ workbook }) }
  return (id, rep) => sealInLibrary(shelf, id, rep)
}

test('R-6 of a workbook that cannot be opened it is not said that it has nothing', async () => {
  const { workbook, printed } = toPlan()
  const found = await checked(same, printed, (id, rep) => sealInLibrary(closed(workbook), id, rep))
  expect(found).toMatchObject({ verdict: 'statement', checked: { library: 'unseen', original: 'unseen' } })
  expect(libraryWords(found, english.t)).toBe(english.t('verify:library.unseen'))
  expect(originalWords(found, english.t)).toBe(english.t('verify:about.unseen'))
  const fault = new TypeError('a fault of ours')
  const failing = { ...closed(workbook), open: () => Promise.reject(fault) }
  await expect(sealInLibrary(failing, workbook.id, '')).rejects.toBe(fault)
})

test('R-13 a statement that comes back is compared with the library: its own seal, and that of what it is about', async () => {
  const { workbook, plan, given, changed, printed } = toPlan()
  const asked = (held: Workbook) => checked(same, printed, library(held))
  const here = await asked(workbook)
  expect(here).toMatchObject({ verdict: 'statement', checked: { library: 'same', original: 'same' }, differences: [] })
  expect(verdictWords(here, english.t)).toMatch(/the same as in your library/)
  expect(recordWords(here, english.t)).toBe(english.t('verify:record.fits.alone'))
  expect(await asked({ ...workbook, statements: {} })).toMatchObject({
    verdict: 'statement',
    checked: { library: 'absent' }
  })
  expect(await asked(changed({ seal: { ...given.seal, hash: '0'.repeat(64) } }))).toMatchObject({
    verdict: 'changed',
    differences: [english.t('seal:library.statement')]
  })
  const held = workbook.plans[plan]
  if (held?.status === 'draft' || !held) throw new Error('it is not signed')
  const other = { ...held, seal: { ...held.seal, hash: '1'.repeat(64) } }
  expect(await asked({ ...workbook, plans: { ...workbook.plans, [plan]: other } })).toMatchObject({
    verdict: 'changed',
    differences: [english.t('seal:original.statement')]
  })
})

test('R-13 the check of a record in the workbook checks the statements beside it', async () => {
  const { workbook, plan, changed } = toPlan()
  const reader: GuardedReader = { read: () => Promise.reject(new Error('there is no file')) }
  const verifier = createVerifier({ reader, translator: () => english })
  const said = async (held: Workbook) => {
    const { verdict, differences } = await verifier.signed(held, { kind: 'plan', id: plan }, 'none', null)
    return [verdict, ...differences]
  }
  expect(await said(workbook)).toEqual(['intact'])
  for (const more of [{ text: 'All is well.' }, { name: 'Jonas' }, { original: '0'.repeat(64) }])
    expect(await said(changed(more))).toEqual(['changed', english.t('statement:changed')])
})

const sealedStatementOf = ({ status: _, ...sealed }: GivenStatement) => sealed

test('R-13 what a statement in a file is to is looked for in the library, and told from another version of it', async () => {
  const { workbook, given, printed } = toPlan()
  const shelf = (held: Workbook) => ({
    list: async () => [{ id: held.id, name: 'Somebody else' }],
    open: async () => ({ workbook: held })
  })
  const { statement } = await checked(same, printed, library(workbook))
  expect(statement?.words).toEqual(sealedStatementOf(given))
  if (!statement) throw new Error('its words were not read')
  const found = await recordOfStatement(shelf(workbook), statement.words)
  expect(found).toEqual({ workbook, record: 'same' })
  const of = { ...statement.words, original: '0'.repeat(64) }
  expect(await recordOfStatement(shelf(workbook), of)).toEqual({ workbook, record: 'other' })
  const elsewhere = { ...statement.words, of: { kind: 'session', id: statement.words.of.id } } as const
  expect(await recordOfStatement(shelf(workbook), elsewhere)).toBe('absent')
  expect(await recordOfStatement(closed(workbook), statement.words)).toBe('unseen')
})

test('R-13 only a statement as it was handed in, to a record that is here as it was, is filed as one', async () => {
  const { workbook, plan, given } = toPlan()
  const { workbook: id } = { workbook: workbook.id }
  const of = { kind: 'plan', id: plan } as const
  const without: Workbook = { ...workbook, statements: {} }
  const asked = (record: 'same' | 'other' | 'absent', library: 'same' | 'other' | 'absent', verdict = 'statement') => {
    const checks = { page: 'exact', signedWith: null, overlays: 0, library, revisions: 1, original: 'same' } as const
    const finding = {
      place: record === 'absent' ? null : { workbook: id, ...of },
      verdict: verdict as 'statement',
      statement: { words: sealedStatementOf(given), record },
      checked: checks
    }
    return copyToFile(without, finding, 'back.pdf', Buffer.from('%PDF-1.7\n%%EOF'))
  }
  expect(asked('same', 'absent')).toMatchObject({ differs: false, already: null })
  expect(asked('same', 'same')).toBe(null)
  // Next to the plan that both signed, as a copy that differs.
  expect(asked('other', 'absent')).toMatchObject({ differs: true, already: null })
  for (const library of ['same', 'other', 'absent'] as const)
    expect(asked('same', library, 'changed')).toMatchObject({ differs: true })
  expect(asked('same', 'absent', 'page-differs')).toMatchObject({ differs: true })
  expect(asked('absent', 'absent')).toBe(null)
})
