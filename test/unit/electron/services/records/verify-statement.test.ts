import { expect, test } from 'vitest'
import { readingOf } from '../../../../../electron/services/records/reading'
import { verifyPdf } from '../../../../../electron/services/records/verify'
import { digestOf } from '../../../../../electron/services/storage/attachments'
import { createTranslator } from '../../../../../shared/messages'
import type { Roles } from '../../../../../shared/model/roles'
import { statementPage } from '../../../../../shared/print/statement'
import { verdictWords } from '../../../../../shared/rules/finding-words'
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

async function checked(change: (text: string) => string = (text) => text) {
  const printed = page()
  if (!printed.attachment) throw new Error('it carries no record')
  const { pdf } = await draw({
    ...printed,
    attachment: { ...printed.attachment, text: change(printed.attachment.text) }
  })
  const { reading } = readingOf(pdf)
  const facts = { hash: digestOf(pdf), reading, page: null, namesSeal: true, answer: null }
  return verifyPdf(facts, async () => ({ is: 'not-asked' }), english)
}

test('R-13 a statement is known by what it is, and says what its typed name proves', async () => {
  const found = await checked()
  expect(found).toMatchObject({ verdict: 'statement', of: null, checked: null })
  expect(verdictWords(found, english.t)).toMatch(/A typed name stands under it\./)
})

test.each([
  ['a word was changed', (text: string) => text.replace('I asked twice', 'I never asked')],
  ['another name stands under it', (text: string) => text.replace('"name":"Mira"', '"name":"Jonas"')],
  ['the seal was taken out', (text: string) => text.replace(/"seal":\{[^}]*\}/, '"seal":{}')]
])('R-13 a statement in which %s is not as it was handed in', async (_, change) => {
  expect((await checked(change)).verdict).toBe('changed')
})
