import { v7 as newId } from 'uuid'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Telling } from './telling'

/** The id of the group session: the same for everybody who takes part, and for every run on the same day. */
const idOf = (when: Moment): Id => newId({ msecs: Date.parse(when), random: new Uint8Array(16).fill(7), seq: 7 })

/**
 * Adds the group session in which some of the team took part (S3-8) to the workbook of one of them; `index`: which rep
 * it is.
 */
export function planGroup(telling: Telling, index: number): void {
  const { calendar, group } = telling.parts
  const { ago, minutes, kind, subject, behaviors, notes, copies } = group
  const copy = copies.find(({ rep }) => rep === index)
  if (!copy) return
  const when = calendar.at(ago, 13)
  telling.at(calendar.at(ago, 17, 10), () => {
    const id = idOf(when)
    const words = { status: 'held' as const, kind, when, minutes, subject, behaviors, notes }
    telling.run(
      { type: 'group.write', id, edition: 1, size: copies.length, words },
      { type: 'group.edit', id, own: copy.own }
    )
  })
}
