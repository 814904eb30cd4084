import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { dateOf, daysBetween } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Notice } from '../../../shared/model/notice'
import { Leave } from '../../../shared/model/rhythm'
import type { Id, Moment } from '../../../shared/model/scalars'
import { isEntered, longestLeave } from '../../../shared/rules/leave'
import { FileFault, type Files } from '../storage/files'
import { openSmallFile } from '../storage/small-file'
import type { Library } from '../workbooks/contract'

/** An event as it was in the last calendar file; its content decides whether it has changed. */
const GivenOut = z.object({ sequence: z.int().min(0), content: z.string(), due: z.string(), cancelled: z.boolean() })
export type GivenOut = z.infer<typeof GivenOut>

/** The version in which this program writes `rhythm.json`. */
const version = 1

/** What belongs to the rhythm but to no rep: the manager's own leave, holidays, and the events of the calendar file. */
const Stored = z.looseObject({
  version: z.int().min(1),
  leave: z.array(Leave).max(2000),
  calendar: z.record(z.string().max(200), GivenOut)
})

/** The manager's own days, in `rhythm.json` of a library. */
export interface OwnDays {
  leave(): Leave[]
  /** The events of the last calendar file, by their ids. */
  calendar(): Record<string, GivenOut>
  /** Adds leave, entered today. Throws a `RuleError` when it makes no sense or cannot be saved. */
  add(leave: Omit<Leave, 'enteredOn'>): Promise<Leave[]>
  /**
   * Removes leave, which can be restored under the returned id, with the day on which it was entered, until the program
   * ends.
   */
  remove(id: Id): Promise<{ undo: Id }>
  restore(undo: Id): Promise<Leave[]>
  keepCalendar(calendar: Record<string, GivenOut>): Promise<void>
  notices(): Notice[]
}

interface Options {
  files: Files
  library: Pick<Library, 'folder' | 'readOnly'>
  now(): Moment
}

const name = 'rhythm.json'

export async function openOwnDays({ files, library, now }: Options): Promise<OwnDays> {
  const file = await openSmallFile({
    files,
    path: join(library.folder, name),
    schema: Stored,
    defaults: () => ({ version, leave: [], calendar: {} }),
    now,
    writable: library.readOnly === null
  })
  const removed = new Map<Id, Leave>()

  async function write(changes: Partial<z.output<typeof Stored>>): Promise<void> {
    if (library.readOnly) throw new RuleError('store.read-only')
    // A file of a newer program is not overwritten, because this program does not understand all of it.
    if (file.get().version > version) throw new RuleError('store.newer-file', { file: name })
    try {
      await file.set({ ...file.get(), ...changes })
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      throw new RuleError('store.not-saved')
    }
  }
  const leave = () => file.get().leave

  return {
    leave,
    calendar: () => file.get().calendar,
    async add(entered) {
      if (entered.to < entered.from) throw new RuleError('leave.order')
      if (daysBetween(entered.from, entered.to) > longestLeave) throw new RuleError('leave.too-long')
      if (isEntered(entered, leave())) throw new RuleError('leave.twice')
      const others = leave().filter(({ id }) => id !== entered.id)
      await write({ leave: [...others, { ...entered, enteredOn: dateOf(now()) }] })
      return leave()
    },
    async remove(id) {
      const gone = leave().find((one) => one.id === id)
      if (!gone) throw new RuleError('leave.gone')
      await write({ leave: leave().filter((one) => one.id !== id) })
      const undo = newId()
      removed.set(undo, gone)
      return { undo }
    },
    async restore(undo) {
      const gone = removed.get(undo)
      if (!gone) throw new RuleError('undo.gone')
      await write({ leave: [...leave().filter(({ id }) => id !== gone.id), gone] })
      removed.delete(undo)
      return leave()
    },
    keepCalendar: (calendar) => write({ calendar }),
    notices: () => file.notices
  }
}
