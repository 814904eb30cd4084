import { longDate } from '../dates'
import type { Translate } from '../messages'
import type { OptionalMeasure, ResultsSheet } from '../model/results-sheet'
import type { Hash } from '../model/scalars'
import { formatNumber } from '../numbers'
import type { Block, PrintDocument, Rich, TableColumn } from './blocks'
import { reportPage } from './report-page'

interface SheetToPrint {
  sheet: ResultsSheet
  /** SHA-256 over the sheet (RFC 8785). */
  seal: Hash
  t: Translate
  language: string
}

const table = (columns: readonly TableColumn[], rows: readonly (readonly Rich[])[]): Block => ({
  type: 'table',
  blankRows: 0,
  columns,
  rows
})

/** What coaching achieved for a group in a period (S2-14); its record is embedded. */
export function resultsSheetPage({ sheet, seal, t, language }: SheetToPrint): PrintDocument {
  const { manager, from, to, people, talks, perRep, behaviors, left, measures } = sheet
  const number = (value: number) => formatNumber(value, language)
  const right = (label: string, width = 2): TableColumn => ({ label, width, align: 'right' })
  const beforeAndNow = [right(t('results:sheet.before')), right(t('results:sheet.now'))]
  const span = t('rhythm:to', { from: longDate(from, language), to: longDate(to, language) })
  const kinds = ['talks', 'minutes', 'observations'] as const
  const average = (value: number | null) => (value === null ? '–' : number(value))
  const hides = kinds.some((kind) => perRep[kind].before === null || perRep[kind].now === null)
  const blocks: Block[] = [
    { type: 'kicker', text: t('rhythm:report.of', { name: manager, count: people }) },
    {
      type: 'title',
      text: talks === null ? t('results:sheet.titleOf', { people }) : t('results:sheet.title', { count: talks, people })
    },
    { type: 'paragraph', text: ratingsIn(sheet, t) },
    { type: 'heading', level: 2, text: t('results:sheet.perRep') },
    table(
      [{ label: t('results:sheet.what'), width: 5, align: 'left' }, ...beforeAndNow],
      kinds.map((kind) => [t(`results:sheet.${kind}`), average(perRep[kind].before), average(perRep[kind].now)])
    ),
    { type: 'note', text: t('results:sheet.over', { people }) }
  ]
  if (hides) blocks.push({ type: 'note', text: t('results:sheet.hidden') })
  if (behaviors.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: t('results:sheet.behaviors') },
      table(
        [
          { label: t('results:sheet.behavior'), width: 6, align: 'left' },
          right(t('results:sheet.people'), 2),
          right(t('results:sheet.start'), 2),
          right(t('results:sheet.end'), 2),
          right(t('results:sheet.wanted'), 2)
        ],
        behaviors.map(({ title, people, start, now, wanted }) => [
          title,
          number(people),
          number(start),
          number(now),
          number(wanted)
        ])
      )
    )
  if (left > 0 && behaviors.length > 0) blocks.push({ type: 'note', text: t('results:sheet.left', { count: left }) })
  if (measures.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: t('results:sheet.measures') },
      table(
        [{ label: t('results:sheet.what'), width: 5, align: 'left' }, ...beforeAndNow],
        measures.map((measure) => {
          const say = (value: number | null) => (value === null ? '–' : amountOf(measure, number(value), t))
          return [nameOf(measure, t), say(measure.before), say(measure.now)]
        })
      )
    )
  return reportPage({ words: 'results:sheet', report: sheet, id: sheet.id, span, seal, blocks, t, language })
}

/** The ratings in one sentence. */
function ratingsIn({ behaviors, left }: ResultsSheet, t: Translate): string {
  const rose = behaviors.filter(({ start, now }) => now > start).length
  if (behaviors.length === 0)
    return left === 0 ? t('results:sheet.noBehaviors') : t('results:sheet.noneShown', { count: left })
  if (rose === 0) return t('results:sheet.noneRose')
  if (behaviors.length === 1) return t('results:sheet.roseOnly')
  return t('results:sheet.rose', { count: rose, all: behaviors.length })
}

const amountOf = ({ kind }: OptionalMeasure, amount: string, t: Translate) =>
  kind === 'productivity' ? amount : t('results:sheet.percent', { amount })

function nameOf({ kind, name }: OptionalMeasure, t: Translate): string {
  if (name.trim() === '') return t(`results:sheet.measure.${kind}`)
  return kind === 'goal' ? t('results:sheet.goal', { name }) : name
}
