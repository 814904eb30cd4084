import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { CycleReport } from '../../../../shared/model/cycle-report'
import type { SignedPlan } from '../../../../shared/model/plan'
import type { Stance } from '../../../../shared/model/signature'
import type { Block, Rich } from '../../../../shared/print/blocks'
import { cyclePage } from '../../../../shared/print/cycle-page'
import { cycleReport } from '../../../../shared/rules/cycle-report'
import { openCycle } from '../../../../shared/rules/gaps'
import { isSigned } from '../../../../shared/rules/plans'
import { opens, RepStory } from '../../../support/rep-story'

const wordsOf = (text: Rich) => (typeof text === 'string' ? text : text.map((span) => span.text).join(''))

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text, block.help ?? '']
    case 'paragraph':
    case 'note':
      return [wordsOf(block.text)]
    case 'table':
      return [block.columns.map(({ label }) => label), ...block.rows.map((row) => row.map(wordsOf))].map((cells) =>
        cells.join(' | ')
      )
    default:
      return []
  }
}

/** The lines on the page of the open cycle; `account`: the account of each visit. */
function linesOn(
  { workbook }: RepStory,
  language: string,
  account?: string,
  more: Partial<CycleReport['talks'][number]>[] = []
): string[] {
  const translator = createTranslator(language)
  const cycle = openCycle(workbook)
  const now = '2026-12-01T10:00:00+01:00'
  const report = cycle && cycleReport({ workbook, cycle, manager: 'Jonas Ek', now, translator })
  if (!report) throw new Error('no behavior was chosen')
  const visits = report.visits.map((visit) => ({ ...visit, account: account ?? visit.account }))
  const [talk] = report.talks
  const talks = [...report.talks, ...more.flatMap((one) => (talk ? [{ ...talk, ...one }] : []))]
  const page = cyclePage({ report: { ...report, visits, talks }, seal: 'a'.repeat(64), t: translator.t, language })
  return page.blocks.flatMap(linesOf)
}

/** A rep who was seen once, with a plan that both signed, the rep with this stance. */
function planned(stance: Stance): RepStory {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-05', opens).answer('2026-09-05', true)
  const id = story.plan('2026-09-06', ['2026-09-20'])
  story.sign('2026-09-07', id, 'rep').sign('2026-09-07', id, 'manager')
  const plan = story.held(id)
  if (isSigned(plan)) answered(plan, stance)
  return story
}

const answered = ({ repSignature }: SignedPlan, stance: Stance) => {
  repSignature.stance = stance
}

test('S0-13 the table of visits has a column for accounts where one is named', () => {
  const story = planned('agreed')
  expect(linesOn(story, 'en')).toContain('When | Seen | What it looked like | By')
  expect(linesOn(story, 'en', 'Northfield')).toContain('When | Account | Seen | What it looked like | By')
})

describe('B1 the page of a cycle calls agreed only what the rep agreed to', () => {
  test.each([
    ['en', 'Agreed dates: 20 Sep', 'Proposed dates: 20 Sep', 'Action | Who | By | Done', 'Proposed action | Who | By'],
    [
      'de',
      'Vereinbarte Termine: 20. Sept.',
      'Vorgeschlagene Termine: 20. Sept.',
      'Aktion | Wer | Bis | Erledigt',
      'Vorgeschlagene Aktion | Wer | Bis'
    ]
  ])('dates and actions (%s)', (language, agreed, proposed, actions, proposedActions) => {
    expect(linesOn(planned('agreed'), language)).toEqual(expect.arrayContaining([agreed, actions]))
    for (const stance of ['received', 'disagreed', 'declined'] as const) {
      const lines = linesOn(planned(stance), language)
      expect(lines).toEqual(expect.arrayContaining([proposed, proposedActions]))
      expect(lines).not.toContain(agreed)
    }
  })
})

describe('the page of a cycle speaks of a yes only where there was one', () => {
  test.each([
    ['en', 'since the yes', 'At the target on 0 of 1 day seen. No yes to it is recorded yet.'],
    ['de', 'eit dem Ja', 'An 0 von 1 Tag am Ziel. Ein Ja dazu ist noch nicht festgehalten.']
  ])('in %s', (language, since, before) => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-05', opens)
    expect(linesOn(story, language)).toContain(before)
    expect(linesOn(story, language).join('\n')).not.toContain(since)
    story.answer('2026-09-06', false)
    expect(linesOn(story, language)).toContain(before)
    story.answer('2026-09-07', true)
    expect(linesOn(story, language).join('\n')).toContain(since)
    story.observe('2026-09-09', { [opens]: 4 })
    expect(linesOn(story, language).join('\n')).toContain(since)
  })
})

test.each([
  ['en', '5 Sep | One-on-one · 24\u00a0minutes | Mira said yes to the behavior | '],
  ['de', '5. Sept. | Einzelgespräch · 24\u00a0Minuten | Mira hat Ja zum Verhalten gesagt | ']
])('the one-on-one of the yes says what it was (%s)', (language, row) => {
  expect(linesOn(planned('agreed'), language)).toContain(row)
})

test('S0-13 one-on-ones in which nothing was agreed are told in a few lines, and no row of the table is empty', () => {
  const nothing = { improve: '', changes: '', by: null, answer: null }
  const others = [
    { ...nothing, on: '2026-09-12', purpose: 'Make Tuesday easier', minutes: 14 },
    { ...nothing, on: '2026-09-19', purpose: '', minutes: null }
  ]
  const lines = linesOn(planned('agreed'), 'en', undefined, others)
  const also = 'Also held: 12 Sep Make Tuesday easier, 14\u00a0minutes · 19 Sep One-on-one'
  expect(lines.filter((line) => line.includes('12 Sep') || line.includes('19 Sep'))).toEqual([also])
  expect(lines.filter((line) => line.includes('One-on-one ·'))).toHaveLength(1)
})
