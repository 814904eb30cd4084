import type { Brought } from '../model/bring'
import { newCycle } from '../model/cycle'
import type { Metric } from '../model/metric'
import type { Observation } from '../model/observation'
import type { Hash, Id } from '../model/scalars'
import { newWorkbook, type Workbook } from '../model/workbook'
import { plansOn } from './plan-state'
import { canonical } from './seal'
import { statementsTo } from './statements'

/** SHA-256 of a text. */
type Digest = (text: string) => Hash

export const broughtBy = ({ brought = {} }: Pick<Workbook, 'brought'>, id: Id): Brought | undefined =>
  Object.hasOwn(brought, id) ? brought[id] : undefined

/** The digest of a brought observation; while it stays the same, nobody has changed the observation. */
export const observationDigest = (observation: Observation, digest: Digest): Hash => digest(canonical(observation))

/** The same for a number that came with an import; its values are checked one by one. */
export const metricDigest = ({ values: _, ...metric }: Metric, digest: Digest): Hash => digest(canonical(metric))

/** Why an observation stays when its import is taken back; null when it goes. */
export function keepsObservation(
  workbook: Workbook,
  observation: Observation,
  was: Hash,
  digest: Digest
): 'sealed' | 'in-use' | 'edited' | null {
  if (plansOn(workbook, observation).length > 0) return 'sealed'
  if (statementsTo(workbook, { kind: 'observation', id: observation.id }).length > 0) return 'sealed'
  if (Object.values(workbook.calls).some((call) => call.observation === observation.id)) return 'in-use'
  return observationDigest(observation, digest) === was ? null : 'edited'
}

/** The accounts that something in a workbook points to. */
export function accountsInUse({ observations, sessions, calls, deals, plans }: Workbook): Set<Id> {
  const used = new Set<Id>()
  for (const map of [observations, sessions, calls, deals])
    for (const { account } of Object.values<{ account: Id | null }>(map)) if (account !== null) used.add(account)
  for (const { account } of Object.values(plans)) if (account?.id) used.add(account.id)
  return used
}

/** The digest of a rep as the import described them. */
export const repDigest = (
  { name, role, territory }: Pick<Workbook['rep'], 'name' | 'role' | 'territory'>,
  digest: Digest
): Hash => digest(canonical({ name, role, territory }))

/**
 * Whether nobody has written anything into a workbook that came with an import: it is still like a new one, for the rep
 * as the import described them.
 */
export function isBare(workbook: Workbook, was: Hash, digest: Digest): boolean {
  const [cycle] = Object.values(workbook.cycles)
  if (!cycle || repDigest(workbook.rep, digest) !== was) return false
  const { brought: _, behaviors, templates: _t, accounts, ...rest } = workbook
  if (Object.keys(behaviors).some((key) => key.startsWith('own/'))) return false
  const { frameworks } = workbook.rep.trainedOn
  const { name, role, territory } = workbook.rep
  const fresh = newWorkbook(workbook.id, cycle.id, { name, role, territory }, workbook.createdAt, frameworks)
  const { behaviors: _c, templates: _d, accounts: _a, ...bare } = fresh
  bare.cycles = { [cycle.id]: newCycle(cycle.id, cycle.startedAt) }
  return Object.keys(accounts).length === 0 && canonical(rest) === canonical(bare)
}
