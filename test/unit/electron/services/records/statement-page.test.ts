import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGuardedReader, type GuardedReader } from '../../../../../electron/services/records/guarded-reader'
import { verifyPdf } from '../../../../../electron/services/records/verify'
import { contentHash } from '../../../../../electron/services/storage/content-hash'
import { createTranslator } from '../../../../../shared/messages'
import type { GivenStatement } from '../../../../../shared/model/statement'
import type { PdfFinding } from '../../../../../shared/model/verification'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { statementPage } from '../../../../../shared/print/statement'
import { pageWords, verdictWords } from '../../../../../shared/rules/finding-words'
import { statementContent, statementsTo } from '../../../../../shared/rules/statements'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { opens, RepStory } from '../../../../support/rep-story'
import { draw } from '../pdf/faces'

const english = createTranslator('en')
const { t } = english

let worker: BuiltWorker
let reader: GuardedReader
beforeAll(async () => {
  worker = await buildWorker('electron/services/records/verify.worker.ts')
  reader = createGuardedReader({ workerFile: worker.file, fontsFolder: 'resources/fonts' })
}, 60_000)
afterAll(() => worker.remove())

function given(): GivenStatement {
  const story = new RepStory()
  const of = { kind: 'observation', id: story.observe('2026-09-02', { [opens]: 2 }) } as const
  const id = story.id()
  story.run('2026-09-03', { type: 'statement.begin', id, of })
  story.run('2026-09-03', {
    type: 'statement.write',
    id,
    text: 'I asked twice before.\n\nNobody wrote it down.',
    name: 'Mira'
  })
  story.run('2026-09-03', { type: 'statement.give', id })
  const [statement] = statementsTo(story.workbook, of)
  if (!statement) throw new Error('it was not handed in')
  return statement
}

/** Sealed again, as another rep would have handed it in. */
function sealed({ seal, ...words }: GivenStatement, more: Partial<GivenStatement>): GivenStatement {
  const content = { ...words, ...more }
  return { ...content, seal: { ...seal, hash: contentHash(statementContent(content)) } }
}

/** As it was handed in before the coach was part of it. */
function older(more: Partial<GivenStatement> = {}): GivenStatement {
  const { manager: _, ...before } = given()
  return sealed(before, more)
}

const pageOf = (statement: GivenStatement, manager = 'Somebody else') =>
  statementPage(statement, { ...createTranslator(statement.language), manager, roles: {} })

async function checked(page: PrintDocument): Promise<PdfFinding> {
  const { pdf } = await draw(page, 'a4', given().at)
  return verifyPdf(await reader.read(pdf), async () => ({ is: 'not-asked' }), english)
}

test.each([
  ['in English', () => given()],
  ['in German', () => sealed(given(), { language: 'de' })],
  ['under a form for two others', () => sealed(given(), { roles: { rep: 'manager', manager: 'leader' } })],
  [
    'to an addendum, with its number',
    () => sealed(given(), { of: { kind: 'addendum', id: given().id }, number: 2, original: 'a'.repeat(64) })
  ],
  [
    'to an addendum of before, without',
    () => sealed(given(), { of: { kind: 'addendum', id: given().id }, original: 'a'.repeat(64) })
  ],
  ['in Arabic', () => sealed(given(), { text: 'سألت سؤالين قبل العرض.', rep: { ...given().rep, name: 'ليلى' } })]
])('R-6 the page of a statement %s is drawn again from its record alone', async (_, of) => {
  const found = await checked(pageOf(of()))
  expect(found).toMatchObject({ verdict: 'statement', checked: { page: 'exact' }, differences: [] })
  expect(verdictWords(found, t)).toMatch(/identical to the last byte\.$/)
})

test('R-6 a page that says other words than its statement, or names another coach, is told', async () => {
  const statement = given()
  const { attachment } = pageOf(statement)
  for (const more of [{ text: 'All is well.' }, { manager: 'Somebody else' }, { name: 'Jonas' }]) {
    const found = await checked({ ...pageOf({ ...statement, ...more }), attachment })
    expect(found).toMatchObject({ verdict: 'page-differs', checked: { page: 'differs' } })
    expect(pageWords(found, t)).toBe(t('verify:page.differs'))
  }
})

test('R-6 a statement that was handed in before it named the coach is drawn again with the name on its page', async () => {
  expect(await checked(pageOf(older(), 'Jonas Ek'))).toMatchObject({ verdict: 'statement', checked: { page: 'exact' } })
  const { attachment } = pageOf(older())
  const forged = { ...pageOf(older({ text: 'All is well.' })), attachment }
  expect(await checked(forged)).toMatchObject({ verdict: 'page-differs' })
})

test('R-6 where that name cannot be told on the page, the page is said not to be compared', async () => {
  const found = await checked(pageOf(older(), 'Jonas Alexander von Ek zu Hohenstein-Wittgenstein und so weiter'))
  expect(found).toMatchObject({ verdict: 'statement', checked: { page: 'unread' } })
  expect(verdictWords(found, t)).toMatch(/Its page was not compared\.$/)
})

test('R-6 the page of a statement that came back as a file says so, and is drawn again with that', async () => {
  const scan = { hash: 'a'.repeat(64), name: 'back.pdf', kind: 'pdf', bytes: 9 } as const
  for (const language of ['en', 'de']) {
    const statement = sealed(given(), { language })
    const by =
      'Jonas Alexander von Ek zu Hohenstein-Wittgenstein, Leiter des Vertriebs für Norden, Süden und alles dazwischen, auch am Meer'
    const page = pageOf({ ...statement, filed: { at: statement.at, by, known: 'By phone.', scan } })
    expect(JSON.stringify(page.blocks)).toContain(by)
    expect(await checked(page)).toMatchObject({ verdict: 'statement', checked: { page: 'exact' } })
  }
})
