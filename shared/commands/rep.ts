import { dateOf } from '../dates'
import { RuleError } from '../errors'
import { BehaviorKey } from '../model/behavior'
import { Intervention, Party } from '../model/field-of-work'
import { Segment } from '../model/patterns'
import { GivenLine, GivenName, Line, PlainDate, Slug, Text } from '../model/scalars'
import { Views } from '../model/workbook'
import { assign } from './assign'
import { define, need, refuse, refuseAhead } from './command'

export const repCommands = [
  define(
    'rep.describe',
    { name: GivenName.optional(), role: Line.optional(), territory: Line.optional(), coach: GivenName.optional() },
    (draft, { name, role, territory, coach }) => {
      if (name !== undefined) draft.rep.name = name
      if (role !== undefined) draft.rep.role = role
      if (territory !== undefined) draft.rep.territory = territory
      if (coach !== undefined) {
        if (!draft.own) throw new RuleError('own.not')
        draft.own.coach = coach
      }
    }
  ),
  define('rep.archive', {}, (draft, _input, { now }) => {
    refuse(draft.rep.archivedAt !== null, 'rep.already-archived')
    draft.rep.archivedAt = now
  }),
  define('rep.restore', {}, (draft, _input, { now }) => {
    const { archivedAt, archived = [] } = draft.rep
    if (archivedAt === null) throw new RuleError('rep.not-archived')
    draft.rep.archivedAt = null
    const time = { from: dateOf(archivedAt), to: dateOf(now) }
    if (time.from < time.to) draft.rep.archived = [...archived, time].slice(-1000)
  }),
  /** Sets since when the rep is trained on a behavior; null means not trained (S3-6). */
  define('rep.setTrained', { behavior: BehaviorKey, on: PlainDate.nullable() }, (draft, { behavior, on }, { now }) => {
    if (on !== null) refuseAhead(on, now)
    draft.rep.trainedOn.behaviors[behavior] = on
  }),
  define('rep.setFramework', { framework: Slug, on: PlainDate.nullable() }, (draft, { framework, on }, { now }) => {
    if (on !== null) refuseAhead(on, now)
    if (on === null) delete draft.rep.trainedOn.frameworks[framework]
    else draft.rep.trainedOn.frameworks[framework] = on
  }),
  /** Writes strengths, weaknesses, roadblocks and areas for growth as the rep or the manager sees them (S2-4). */
  define('rep.view', { party: Party, changes: Views.partial() }, (draft, { party, changes }) => {
    assign(party === 'rep' ? draft.rep.self : draft.private.views, changes)
  }),
  /** Sets how far the rep has come with a skill; null removes it (S3-16). */
  define(
    'rep.setPhase',
    { behavior: BehaviorKey, help: Intervention.nullable() },
    (draft, { behavior, help }, { now }) => {
      need(draft.behaviors, behavior, 'behavior.unknown')
      const { [behavior]: _, ...others } = draft.private.phases ?? {}
      draft.private.phases = help === null ? others : { ...others, [behavior]: { help, on: now.slice(0, 10) } }
    }
  ),
  /** Sets where the manager sees the rep's results in the team; null removes it (S2-12). */
  define('rep.setSegment', { segment: Segment.nullable() }, (draft, { segment }) => {
    if (segment === null) delete draft.private.segment
    else draft.private.segment = segment
  }),
  /** Puts the workbook on hold: it may not be erased while it is (N-7). */
  define('rep.hold', { reason: GivenLine }, (draft, { reason }, { now, actor }) => {
    refuse(draft.private.hold !== undefined, 'rep.already-held')
    draft.private.hold = { at: now, by: actor, reason }
  }),
  define('rep.endHold', {}, (draft) => {
    refuse(draft.private.hold === undefined, 'rep.not-held')
    delete draft.private.hold
  }),
  define('notes.write', { notes: Text }, (draft, { notes }) => {
    draft.private.notes = notes
  })
] as const
