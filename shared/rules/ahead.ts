import { dateOf } from '../dates'
import type { CoachingKind } from '../model/field-of-work'
import type { GroupKind } from '../model/group'
import type { Id, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { openCycle } from './gaps'
import { keptDates } from './kept-dates'
import { planInForce } from './plan-state'
import { openPurpose } from './sessions'

/**
 * Something that is planned with a rep and has not taken place yet. `name` is where it is or what it is for; empty when
 * nobody said.
 */
export type Ahead = { on: PlainDate; id: Id; name: string } & (
  | { what: 'session' | 'call' }
  | { what: 'group'; kind: GroupKind }
  | { what: 'date'; kind: CoachingKind }
)

function agreed(workbook: Workbook, today: PlainDate): Ahead[] {
  const plan = planInForce(workbook, openCycle(workbook)?.id)
  const open = plan ? keptDates(workbook, plan, today).filter(({ kept }) => kept === 'ahead' || kept === 'due') : []
  return open.map(({ id, on, kind, note }) => ({ what: 'date', on, id, kind, name: note }))
}

const planned = ({ sessions }: Workbook): Ahead[] =>
  Object.values(sessions)
    .filter(({ status, impromptu }) => status === 'planned' && !impromptu)
    .map((session) => ({ what: 'session', on: dateOf(session.when), id: session.id, name: openPurpose(session) }))

const together = ({ groups = {} }: Workbook): Ahead[] =>
  Object.values(groups)
    .filter(({ status }) => status === 'planned')
    .map(({ id, when, kind, subject }) => ({ what: 'group', on: dateOf(when), id, kind, name: subject }))

const calls = ({ calls, accounts }: Workbook, today: PlainDate): Ahead[] =>
  Object.values(calls)
    .filter(({ when, debrief }) => debrief === null && dateOf(when) > today)
    .map(({ id, when, account }) => ({
      what: 'call',
      on: dateOf(when),
      id,
      name: account === null ? '' : (accounts[account]?.name ?? '')
    }))

/**
 * What is planned and has not taken place yet, the soonest first: one-on-ones, group sessions, agreed dates of the plan
 * in force, future calls. One-on-ones and agreed dates whose day has come stay until they are held or answered.
 */
export const aheadOf = (workbook: Workbook, today: PlainDate): Ahead[] =>
  [...planned(workbook), ...together(workbook), ...agreed(workbook, today), ...calls(workbook, today)].sort((a, b) =>
    a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1
  )
