import { z } from 'zod'
import { Behavior, BehaviorKey } from './behavior'
import { Cycle, newCycle, Session } from './cycle'
import { Account, Observation } from './observation'
import { Plan } from './plan'
import { Hash, Id, Line, Moment, Name, Text } from './scalars'
import { Template } from './template'

/** The version that this program writes. Every change of shape adds one, a migration and a fixture. */
export const schemaVersion = 1

export const Rep = z.object({
  name: Name,
  role: Line,
  territory: Line,
  archivedAt: Moment.nullable()
})
export type Rep = z.infer<typeof Rep>

/**
 * Everything about one rep. Records lie in maps by id. It stands alone: the behaviors and template versions that its
 * records were made with are kept inside, the templates by the digest of their content.
 */
export const Workbook = z.object({
  schemaVersion: z.literal(schemaVersion),
  id: Id,
  createdAt: Moment,
  rep: Rep,
  behaviors: z.record(BehaviorKey, Behavior),
  templates: z.record(Hash, Template),
  accounts: z.record(Id, Account),
  observations: z.record(Id, Observation),
  cycles: z.record(Id, Cycle),
  sessions: z.record(Id, Session),
  plans: z.record(Id, Plan),
  private: z.object({ notes: Text })
})
export type Workbook = z.infer<typeof Workbook>

/** A workbook with nothing in it but the rep and a first cycle that waits at See. */
export function newWorkbook(id: Id, cycle: Id, rep: Pick<Rep, 'name' | 'role' | 'territory'>, now: Moment): Workbook {
  return {
    schemaVersion,
    id,
    createdAt: now,
    rep: { ...rep, archivedAt: null },
    behaviors: {},
    templates: {},
    accounts: {},
    observations: {},
    cycles: { [cycle]: newCycle(cycle, now) },
    sessions: {},
    plans: {},
    private: { notes: '' }
  }
}
