import type { Patch } from '../../../shared/commands/patch'
import type { RepSummary } from '../../../shared/model/library'
import type { PatternFacts } from '../../../shared/model/patterns'
import type { RhythmFacts } from '../../../shared/model/rhythm'
import type { Moment } from '../../../shared/model/scalars'
import type { TodayFacts } from '../../../shared/model/today'
import type { Workbook } from '../../../shared/model/workbook'
import { openCycle } from '../../../shared/rules/gaps'
import { patternFacts } from '../../../shared/rules/pattern-facts'
import { rhythmFacts } from '../../../shared/rules/rhythm-facts'
import { stageNow } from '../../../shared/rules/steps'
import { todayFacts } from '../../../shared/rules/today-facts'

/**
 * What is known of a workbook without opening it: its line in the list, and the facts for its rhythm, Today and
 * patterns.
 */
export interface Shown {
  summary: RepSummary
  /** Null when the workbook cannot be read. */
  rhythm: RhythmFacts | null
  /** Null when the workbook cannot be read. */
  today: TodayFacts | null
  /** Null when the workbook cannot be read. */
  patterns: PatternFacts | null
}

export const shownOf = (workbook: Workbook): Shown => ({
  summary: summaryOf(workbook),
  rhythm: rhythmFacts(workbook),
  today: todayFacts(workbook),
  patterns: patternFacts(workbook)
})

/** What the list of reps shows of a workbook; only recorded observations count. */
export function summaryOf(workbook: Workbook): RepSummary {
  const { id, rep } = workbook
  const cycle = openCycle(workbook)
  let observations = 0
  let latest: { when: Moment; epoch: number } | null = null
  for (const { status, when } of Object.values(workbook.observations)) {
    if (status !== 'recorded') continue
    observations += 1
    const epoch = Date.parse(when)
    if (!latest || epoch > latest.epoch) latest = { when, epoch }
  }
  const focus = cycle?.focus ? (workbook.behaviors[cycle.focus.behavior]?.title ?? null) : null
  return {
    id,
    name: rep.name,
    role: rep.role,
    territory: rep.territory,
    archived: rep.archivedAt !== null,
    sample: workbook.sample,
    ...(workbook.own && { own: { coach: workbook.own.coach } }),
    stage: stageNow(workbook),
    focus,
    observations,
    lastObservation: latest?.when ?? null,
    hold: workbook.private.hold ?? null,
    problem: null
  }
}

type Field = string | number | undefined

/** The fields of a record, by its map, that the shown facts are made from; undefined stands for the record itself. */
const shownFields: Readonly<Record<string, ReadonlySet<Field>>> = {
  observations: new Set<Field>([
    undefined,
    'status',
    'when',
    'kind',
    'level',
    'phase',
    'ratings',
    'flags',
    'feedbackAt',
    'account',
    'visit'
  ]),
  sessions: new Set<Field>([
    undefined,
    'status',
    'type',
    'mode',
    'when',
    'minutes',
    'about',
    'deal',
    'pulse',
    'agenda',
    'cycle',
    'impromptu',
    'template'
  ]),
  groups: new Set<Field>([undefined, 'status', 'kind', 'when', 'minutes', 'subject', 'size']),
  documents: new Set<Field>([undefined, 'status', 'on']),
  plans: new Set<Field>([undefined, 'status', 'ink', 'progress', 'repSignature'])
}

const shownMaps = new Set([
  'rep',
  'own',
  'cycles',
  'behaviors',
  'cadences',
  'leave',
  'accounts',
  'addenda',
  'trainings',
  'metrics'
])

const shownPrivate = new Set<Field>([undefined, 'answers', 'segment', 'hold'])

/** Whether patches can change the result of `shownOf`; typing in an observation or a one-on-one cannot. */
export function touchesShown(patches: readonly Patch[]): boolean {
  return patches.some(({ path: [map, record, field, part] }) => {
    const fields = shownFields[String(map)]
    if (fields) return fields.has(field)
    // Only whether there is a debrief matters, not its words.
    if (map === 'calls') return field !== 'debrief' ? field !== 'values' && field !== 'plan' : part === undefined
    if (map === 'private') return shownPrivate.has(record)
    return shownMaps.has(String(map))
  })
}
