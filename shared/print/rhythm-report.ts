import { compareText } from '../compare'
import { dateOf, longDate, mondayOf, shortDate, shortMonth } from '../dates'
import type { MessageKey, Translate } from '../messages'
import { type ReportKind, type RhythmReport, reportKinds } from '../model/rhythm-report'
import type { Hash, PlainDate } from '../model/scalars'
import { formatNumber } from '../numbers'
import { weeksBetween } from '../rules/adherence'
import { isMonthNamed } from '../rules/named-months'
import type { Block, PrintDocument, WeekSquare, WeeksRow } from './blocks'
import { reportPage } from './report-page'

interface ReportToPrint {
  report: RhythmReport
  /** SHA-256 over the report (RFC 8785). */
  seal: Hash
  t: Translate
  language: string
}

type Row = RhythmReport['rows'][number]

const squares: Record<Row['due'][number]['outcome'], WeekSquare> = {
  held: 'held',
  'held-moved': 'moved',
  missed: 'missed',
  sick: 'sick',
  away: 'away',
  moved: 'due',
  unanswered: 'open',
  due: 'due',
  ahead: 'due'
}

const isOpen = ({ outcome }: Row['due'][number]) => outcome === 'due' || outcome === 'moved'
const isHeld = ({ outcome }: Row['due'][number]) => outcome === 'held' || outcome === 'held-moved'
const counts = (one: Row['due'][number]) => isHeld(one) || one.outcome === 'missed' || one.outcome === 'unanswered'

function weeksRow(
  row: Row,
  weeks: readonly PlainDate[],
  says: (one: Row['due'][number]) => string,
  t: Translate
): WeeksRow {
  const byWeek = new Map(row.due.map((one) => [mondayOf(one.due), one]))
  const held = row.due.filter(isHeld).length
  const count = row.due.filter(counts).length
  return {
    label: row.rep,
    about: row.every === null ? t('rhythm:ended') : t('rhythm:every', { count: row.every }),
    squares: weeks.map((week) => {
      const one = byWeek.get(week)
      return one ? squares[one.outcome] : null
    }),
    after: count === 0 ? '–' : t('rhythm:ofDue', { held, count }),
    alt: row.due.length === 0 ? t('rhythm:report.nothingDue') : row.due.map(says).join('; ')
  }
}

/** The sums in whole sentences; a sum of nothing is left out. */
function sumsOf({ kept, streak, rows }: RhythmReport, t: Translate): string {
  const open = rows.flatMap(({ due }) => due.filter(isOpen)).length
  const say = (key: MessageKey, count: number) => (count === 0 ? [] : [t(key, { count })])
  return [
    kept.missed === 0 && kept.due > 0 ? t('rhythm:report.noneMissed') : '',
    ...say('rhythm:report.missed', kept.missed),
    ...say('rhythm:report.open', kept.unanswered),
    ...say('rhythm:report.sick', kept.sick),
    ...say('rhythm:report.away', kept.away),
    ...say('rhythm:report.stillDue', open),
    ...say('rhythm:report.streak', streak)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What was missed, with the kind where there are several. */
function missedTable(
  missed: readonly { row: Row; one: Row['due'][number] }[],
  hasKinds: boolean,
  short: (date: PlainDate) => string,
  t: Translate
): Block {
  return {
    type: 'table',
    blankRows: 0,
    columns: [
      { label: t('rhythm:report.due'), width: 3, align: 'left' },
      { label: t('rhythm:rep'), width: 3, align: 'left' },
      ...(hasKinds ? [{ label: t('rhythm:report.kind'), width: 3, align: 'left' as const }] : []),
      { label: t('rhythm:report.reason'), width: 3, align: 'left' },
      { label: t('rhythm:report.madeUp'), width: 2, align: 'right' }
    ],
    rows: missed.map(({ row, one }) => [
      short(one.due),
      row.rep,
      ...(hasKinds ? [t(`rhythm:kindOf.${row.kind}`)] : []),
      one.reason === null ? '–' : t(`rhythm:reason.${one.reason}`),
      one.madeUpOn === null ? t('rhythm:report.notYet') : short(one.madeUpOn)
    ])
  }
}

/** The end of an id: several reports are made within one minute, and its beginning is the time. */
const endOf = (id: string): string => id.slice(-8)

/** The one sentence that matters most: how much of what was due was held. */
function titleOf({ kept, rows, to, madeAt }: RhythmReport, kind: ReportKind | null, t: Translate): string {
  const sums = { count: kept.held, of: kept.due }
  if (kept.due > 0)
    return kind
      ? t('rhythm:report.held', { ...sums, kind: t(`rhythm:kindOf.${kind}`) })
      : t('rhythm:report.heldSeveral', sums)
  if (rows.some(({ due }) => due.length > 0)) return t('rhythm:report.nothingCounts')
  return to < dateOf(madeAt) ? t('rhythm:report.nothingDue') : t('rhythm:report.nothingDueYet')
}

/** The page for a leader (S1-8): whether coaching took place; its record is embedded. */
export function rhythmReportPage({ report, seal, t, language }: ReportToPrint): PrintDocument {
  const { kept, from, to, rows, used, manager } = report
  const short = (date: PlainDate) => shortDate(date, language, to)
  const reps = new Set(rows.map(({ rep }) => rep)).size
  const weeks = weeksBetween(from, to)
  const kinds = new Set(rows.map(({ kind }) => kind))
  const [kind] = kinds
  const says = (one: Row['due'][number]) => {
    const what = t(`rhythm:outcome.${one.outcome}`)
    return t('rhythm:cell', { date: short(one.due), what })
  }
  const missed = rows
    .flatMap((row) => row.due.filter(({ outcome }) => outcome === 'missed').map((one) => ({ row, one })))
    .sort((a, b) => compareText(a.one.due, b.one.due))
  const span = t('rhythm:to', { from: longDate(from, language), to: longDate(to, language) })
  const oneKind = kinds.size === 1 && kind ? kind : null
  const sums = sumsOf(report, t)
  const blocks: Block[] = [
    { type: 'kicker', text: reps === 0 ? manager : t('rhythm:report.of', { name: manager, count: reps }) },
    { type: 'title', text: titleOf(report, oneKind, t) },
    ...(sums === '' ? [] : [{ type: 'paragraph' as const, text: sums }])
  ]
  if (rows.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: t('rhythm:weeks') },
      { type: 'note', text: t('rhythm:report.legend') },
      ...reportKinds
        .filter((one) => kinds.has(one))
        .flatMap((one): Block[] => [
          // A kind that all rows share is in the title.
          ...(oneKind ? [] : [{ type: 'heading' as const, level: 3 as const, text: t(`rhythm:kindOf.${one}`) }]),
          {
            type: 'weeks',
            months: weeks.map((week, at) => (isMonthNamed(weeks, at) ? shortMonth(week, language) : '')),
            rows: rows.filter((row) => row.kind === one).map((row) => weeksRow(row, weeks, says, t))
          }
        ])
    )
  if (kept.due > 0)
    blocks.push(
      { type: 'heading', level: 2, text: t('rhythm:report.missedHead') },
      missed.length === 0
        ? { type: 'paragraph', text: t('rhythm:report.noneMissed') }
        : missedTable(missed, oneKind === null, short, t)
    )
  if (used.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: t('rhythm:report.used') },
      {
        type: 'table',
        blankRows: 0,
        columns: [
          { label: t('rhythm:report.kind'), width: 4, align: 'left' },
          { label: t('rhythm:report.recorded'), width: 2, align: 'right' },
          { label: t('rhythm:report.minutes'), width: 3, align: 'right' }
        ],
        rows: used.map(({ kind, held, minutes }) => [
          t(`rhythm:kindOf.${kind}`),
          formatNumber(held, language),
          minutes === null ? '–' : formatNumber(minutes, language)
        ])
      },
      { type: 'note', text: t('rhythm:report.usedSays') }
    )
  return reportPage({ words: 'rhythm:report', report, id: endOf(report.id), span, seal, blocks, t, language })
}
