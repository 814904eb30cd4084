import { nameKey } from '../folding'
import type { Id } from '../model/scalars'

interface Named {
  id: Id
  name: string
  role: string
  territory: string
}

/**
 * What distinguishes reps of the same name, by id: role and territory if these differ, otherwise `1/2`, `2/2` in the
 * order in which they were added. Reps with a unique name are not included.
 */
export function toldApart(reps: readonly Named[]): ReadonlyMap<Id, string> {
  const told = new Map<Id, string>()
  const byName = new Map<string, Named[]>()
  for (const rep of reps) {
    const name = nameKey(rep.name)
    byName.set(name, [...(byName.get(name) ?? []), rep])
  }
  for (const namesakes of byName.values()) {
    if (namesakes.length < 2) continue
    const facts = namesakes.map(({ role, territory }) => [role.trim(), territory.trim()].filter(Boolean).join(' · '))
    const keys = facts.map(nameKey)
    const inOrder = namesakes.map(({ id }) => id).sort()
    for (const [index, { id }] of namesakes.entries()) {
      const own = facts[index] ?? ''
      const isOwn = own !== '' && keys.filter((key) => key === keys[index]).length === 1
      told.set(id, isOwn ? own : [own, `${inOrder.indexOf(id) + 1}/${inOrder.length}`].filter(Boolean).join(' · '))
    }
  }
  return told
}

/** The names of the reps in a list, with what distinguishes those of the same name. */
export function namesOf(reps: readonly Named[]): ReadonlyMap<Id, string> {
  const told = toldApart(reps)
  return new Map(reps.map(({ id, name }) => [id, told.has(id) ? `${name} (${told.get(id)})` : name]))
}

/**
 * The name of a workbook's rep in a message, distinguished from others of the same name; works for the manager's own
 * workbook, too.
 */
export function calledIn(
  { reps, own }: { reps: readonly Named[]; own: Named | null },
  workbook: Id | null | undefined
): string | undefined {
  if (workbook === null || workbook === undefined) return undefined
  return own?.id === workbook ? own.name : namesOf(reps).get(workbook)
}
