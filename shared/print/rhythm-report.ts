import { compareText } from '../compare'
import { dateOf, longDate, mondayOf, shortDate } from '../dates'
import type { MessageKey, Translate } from '../messages'
import type { RhythmReport } from '../model/rhythm-report'
import type { Hash, PlainDate } from '../model/scalars'
import { formatNumber } from '../numbers'
import { weeksBetween } from '../rules/adherence'
import { canonical } from '../rules/seal'
import type { Block, PrintDocument, WeekSquare, WeeksRow } from './blocks'
import { recordFile, shortId, shortSeal } from './record'

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
  return {
    label: row.rep,
    about: row.every === null ? t('rhythm:ended') : t('rhythm:every', { count: row.every }),
    squares: weeks.map((week) => {
      const one = byWeek.get(week)
      return one ? squares[one.outcome] : null
    }),
    after: t('rhythm:ofDue', { held, count: row.due.filter(counts).length }),
    alt: row.due.map(says).join('; ')
  }
}

/** The sums in whole sentences; a sum of nothing is left out. */
function sumsOf({ kept, streak }: RhythmReport, t: Translate): string {
  const say = (key: MessageKey, count: number) => (count === 0 ? [] : [t(key, { count })])
  return [
    kept.missed === 0 && kept.due > 0 ? t('rhythm:report.noneMissed') : '',
    ...say('rhythm:report.missed', kept.missed),
    ...say('rhythm:report.open', kept.unanswered),
    ...say('rhythm:report.sick', kept.sick),
    ...say('rhythm:report.away', kept.away),
    ...say('rhythm:report.streak', streak)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
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
  const sums = { count: kept.held, of: kept.due }
  const oneKind = kinds.size === 1 && kind
  const title =
    kept.due === 0
      ? t('rhythm:report.nothingDue')
      : oneKind
        ? t('rhythm:report.held', { ...sums, kind: t(`rhythm:kindOf.${oneKind}`) })
        : t('rhythm:report.heldSeveral', sums)
  const blocks: Block[] = [
    { type: 'kicker', text: t('rhythm:report.of', { name: manager, count: reps }) },
    { type: 'title', text: title },
    { type: 'paragraph', text: sumsOf(report, t) },
    { type: 'heading', level: 2, text: t('rhythm:weeks') },
    {
      type: 'weeks',
      rows: rows.map((row) => {
        const laid = weeksRow(row, weeks, says, t)
        // A kind that all rows share is in the title.
        return oneKind ? laid : { ...laid, about: `${t(`rhythm:kindOf.${row.kind}`)}, ${laid.about}` }
      })
    },
    { type: 'note', text: t('rhythm:report.legend') },
    { type: 'heading', level: 2, text: t('rhythm:report.missedHead') },
    missed.length === 0
      ? { type: 'paragraph', text: t('rhythm:report.noneMissed') }
      : {
          type: 'table',
          blankRows: 0,
          columns: [
            { label: t('rhythm:report.due'), width: 3, align: 'left' },
            { label: t('rhythm:rep'), width: 3, align: 'left' },
            ...(oneKind ? [] : [{ label: t('rhythm:report.kind'), width: 3, align: 'left' as const }]),
            { label: t('rhythm:report.reason'), width: 3, align: 'left' },
            { label: t('rhythm:report.madeUp'), width: 2, align: 'right' }
          ],
          rows: missed.map(({ row, one }) => [
            short(one.due),
            row.rep,
            ...(oneKind ? [] : [t(`rhythm:kindOf.${row.kind}`)]),
            one.reason === null ? '–' : t(`rhythm:reason.${one.reason}`),
            one.madeUpOn === null ? t('rhythm:report.notYet') : short(one.madeUpOn)
          ])
        }
  ]
  if (used.length > 0)
    blocks.push(
      { type: 'heading', level: 2, text: t('rhythm:report.used') },
      {
        type: 'table',
        blankRows: 0,
        columns: [
          { label: t('rhythm:report.kind'), width: 4, align: 'left' },
          { label: t('rhythm:countHeld'), width: 2, align: 'right' },
          { label: t('rhythm:report.minutes'), width: 3, align: 'right' }
        ],
        rows: used.map(({ kind, held, minutes }) => [
          t(`rhythm:kindOf.${kind}`),
          formatNumber(held, language),
          minutes === null ? '–' : formatNumber(minutes, language)
        ])
      }
    )
  blocks.push({ type: 'note', text: t('rhythm:report.says'), closing: true })
  return {
    title: `${t('rhythm:report.head')}, ${manager}`,
    author: manager,
    subject: span,
    language,
    header: { left: t('rhythm:report.head'), right: span },
    footer: {
      left: t('rhythm:report.footer', { id: shortId(report.id), date: longDate(dateOf(report.madeAt), language) }),
      middle: t('print:footer.seal', { seal: shortSeal(seal) }),
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    blocks,
    attachment: {
      ...recordFile,
      description: t('rhythm:report.attachment'),
      text: canonical({ ...report, seal: { algorithm: 'sha256-rfc8785', hash: seal } })
    }
  }
}
