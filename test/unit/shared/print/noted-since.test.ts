import { expect, test } from 'vitest'
import { longDate } from '../../../../shared/dates'
import { createTranslator } from '../../../../shared/messages'
import type { Ink } from '../../../../shared/model/signature'
import { newWorkbook } from '../../../../shared/model/workbook'
import { withNotedSince } from '../../../../shared/print/noted-since'
import { draft, printPlan, signed } from './sample-plan'

const { t, language } = createTranslator('en')
const day = (on: string) => longDate(on, language)
const workbook = newWorkbook(
  draft.id,
  draft.cycle,
  { name: 'Mira Lindqvist', role: '', territory: '' },
  draft.createdAt
)

const ink: Ink = { on: '2026-11-20', stance: 'disagreed', comment: '', by: 'Jonas Ek', at: '2026-11-21T10:00:00+01:00' }
const onPaper = signed(draft, { mark: { method: 'paper' } })

function notedOf(more: Partial<Ink> | null) {
  const plan = more ? { ...onPaper, ink: { ...ink, ...more } } : onPaper
  const page = printPlan(plan)
  const { blocks } = withNotedSince(page, { ...workbook, plans: { [plan.id]: plan } }, plan, { t, language })
  return blocks.slice(page.blocks.length).map((block) => ('text' in block ? block.text : block.type))
}

test('what was noted after the seal stands below the page: where the rep stands, in whose words, how it is known', () => {
  expect(notedOf({ comment: 'Not like this.' })).toEqual([
    'Noted after the page was sealed',
    `Signed with ink on ${day('2026-11-20')}. Jonas Ek noted it on ${day('2026-11-21')}.`,
    'Mira Lindqvist sees it differently.',
    'In the words of Mira Lindqvist: “Not like this.”'
  ])
  const answer = { name: 'Mira', date: '20 Nov', known: 'I asked her on the phone.' }
  expect(notedOf({ stance: 'agreed', answer }).slice(1)).toEqual([
    `Answered in a file on ${day('2026-11-20')}, not signed. Jonas Ek filed the answer on ${day('2026-11-21')}.`,
    'Mira Lindqvist agrees.'
  ])
})

test('who did not sign left no ink, and the page speaks of the sheet alone', () => {
  expect(notedOf({ stance: 'declined' }).slice(1)).toEqual([
    `What stands on the sheet as of ${day('2026-11-20')} was noted by Jonas Ek on ${day('2026-11-21')}.`,
    'Mira Lindqvist did not sign.'
  ])
})

test('where only the coach signed the sheet, nobody says that the rep did', () => {
  const refused = signed(draft, { stance: 'disagreed', comment: 'No.', managerMark: { method: 'paper' } })
  const plan = { ...refused, ink: { ...ink, stance: 'disagreed' as const } }
  const page = printPlan(plan)
  const { blocks } = withNotedSince(page, { ...workbook, plans: { [plan.id]: plan } }, plan, { t, language })
  expect(blocks.slice(page.blocks.length + 1)).toEqual([
    {
      type: 'paragraph',
      text: `Jonas Ek signed with ink on ${day('2026-11-20')}. Jonas Ek noted it on ${day('2026-11-21')}.`
    }
  ])
})

test('a page to which nothing came stays as it is', () => {
  expect(notedOf(null)).toEqual([])
})
