import { v7 as newId } from 'uuid'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Telling } from './telling'

/** The same for all who take part, and on the same day the same. */
const idOf = (when: Moment): Id => newId({ msecs: Date.parse(when), random: new Uint8Array(16).fill(7), seq: 7 })

/** The round in which some of the team took part (S3-8), in the workbook of one of them; `index`: which rep it is. */
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
