import { RuleError } from '../../../shared/errors'
import type { RestoreLook } from '../../../shared/model/backup'
import type { Id, Moment } from '../../../shared/model/scalars'
import { goneByWorkbook } from '../../../shared/rules/erasable'
import type { LibrarySession } from '../library/session'
import { sweepRecords, sweepSmallFiles } from '../library/sweep-erased'
import { clearExchange, decideExchange, incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import type { Device } from '../storage/history'
import { unlessRefused } from '../storage/refusal'
import type { Packing } from '../storage/vault'
import { type Becoming, layBecoming } from './becoming'
import { unpackInto } from './fit-in'
import { keepUnreadable } from './keep-unreadable'
import { becomingOf, compare, movesOf } from './restore'

/** What a person chose to restore of a backup. */
export interface RestoreChoice {
  reps: readonly Id[]
  mend?: readonly Id[]
  away: readonly Id[]
  rest: boolean
}

interface RestoringOptions {
  files: Files
  disk: Files
  packing: Packing | undefined
  session: Pick<LibrarySession, 'opened' | 'exchange' | 'settings'>
  now(): Moment
  /** Makes the backup of the library as it is; `added`: the reps whom it does not have yet. */
  backUp(added: Id[]): Promise<unknown>
}

/** Looks at one backup at a time, and restores it. */
export interface Restoring {
  isLooking(): boolean
  look(path: string): Promise<RestoreLook>
  /** As `BackupsService.drop`. */
  drop(): Promise<void>
  restore(choice: RestoreChoice): Promise<boolean>
  forget(): void
}

export function createRestoring({ files, disk, packing, session, now, backUp }: RestoringOptions): Restoring {
  let looked: RestoreLook | null = null
  /** The device that made that backup. */
  let lookedBy: Device = null

  /**
   * Opens and closes a workbook, so that its files are repaired. Other workbooks are not opened: what another computer
   * wrote and nobody has seen here is dealt with after the restore.
   */
  async function putRight(id: Id, name: string): Promise<void> {
    const { workbooks } = session.opened()
    const { readOnly } = await workbooks.open(id)
    const isAwaited = readOnly?.code === 'workbook.awaited'
    if (readOnly) throw new RuleError(isAwaited ? 'backup.arriving' : 'backup.only-read', { name })
    await workbooks.close(id)
  }

  async function drop(): Promise<void> {
    if (!looked) return
    looked = null
    await clearExchange(files, session.opened().library.folder)
  }

  return {
    isLooking: () => looked !== null,
    async look(path) {
      const { library, erased, device } = session.opened()
      if (library.readOnly) throw new RuleError('workbook.read-only')
      await clearExchange(files, library.folder)
      try {
        const manifest = await unpackInto({ disk, files, packing }, library, path)
        const ids = new Set(erased.list().map(({ id }) => id))
        const incoming = incomingIn(library.folder)
        if (ids.size > 0) await sweepSmallFiles(files, incoming, { ids, names: null })
        const of = { folder: incoming, isProtected: library.isProtected }
        const unnamed = erased.records().filter(({ id }) => !manifest.erasedRecords.includes(id))
        const pieces = new Set(unnamed.map(({ workbook }) => workbook))
        await sweepRecords(files, of, goneByWorkbook(erased.records()), { pieces })
        looked = await compare(
          { files, folder: library.folder, device, madeBy: manifest.device ?? device },
          manifest,
          erased
        )
        lookedBy = manifest.device ?? device
        return looked
      } catch (error) {
        await clearExchange(files, library.folder)
        throw error
      }
    },
    drop,
    async restore({ reps, mend = [], away, rest }) {
      if (!looked) throw new RuleError('restore.look-again')
      const { madeAt } = looked
      const seen = new Map(looked.reps.map((rep) => [rep.id, rep.here?.changes ?? 0]))
      const { library, erased, device } = session.opened()
      const added = looked.reps.flatMap(({ id, here, unreadHere }) =>
        here === null && !unreadHere && reps.includes(id) ? [id] : []
      )
      const sides = { files, folder: library.folder, device, madeBy: lookedBy }
      const becoming = await becomingOf(sides, reps, erased)
      for (const [id, { name, isToOpen }] of await becomingOf(sides, mend, erased))
        if (isToOpen && !reps.includes(id)) await putRight(id, name)
      for (const [id, { name, isToOpen }] of becoming) if (isToOpen) await putRight(id, name)
      await backUp(added)
      const asSeen = new Map([...becoming.keys()].map((id) => [id, seen.get(id) ?? 0]))
      const choice = { reps, mend, away, rest, becoming: asSeen }
      const manager = session.settings().managerName
      const of = { files, library: library.folder, device, madeBy: lookedBy, now, manager, madeAt }
      const isDone = await session.exchange(async () => {
        // While the computer was asleep, another program may have taken the library and written to it.
        if (!(await library.confirm(true))) throw new RuleError('workbook.read-only')
        try {
          const doing = {
            lay: (one: Becoming) => layBecoming(of, one),
            keep: (one: { folder: string; by: string; name: string }) =>
              keepUnreadable({ disk, library: library.folder, now: now(), ...one })
          }
          await decideExchange(files, library.folder, await movesOf(sides, choice, erased, doing))
        } catch (error) {
          await unlessRefused(drop(), undefined)
          throw error
        }
      })
      if (isDone) looked = null
      return isDone
    },
    forget() {
      looked = null
    }
  }
}
