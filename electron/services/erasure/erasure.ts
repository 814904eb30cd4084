import { createHash } from 'node:crypto'
import { RuleError } from '../../../shared/errors'
import type { ErasedRep, Erasures } from '../../../shared/model/erasure'
import type { RepSummary } from '../../../shared/model/library'
import type { Id, Moment } from '../../../shared/model/scalars'
import { countsOf, erasedRep, isNameTyped } from '../../../shared/rules/erasure'
import type { BackupsService } from '../backups/backups'
import type { LibrarySession, OpenLibraryParts } from '../library/session'
import { sweepAllErased } from '../library/sweep-erased'
import { FileFault, type Files } from '../storage/files'
import { idOfFolder } from '../workbooks/folder-name'

/** Taking a rep out of everything that Coachbook keeps (N-7). It cannot be undone. */
export interface Erasure {
  look(): Erasures
  /**
   * Erases a rep whose name was typed: the library first, which is opened anew, then the backups. From the moment the
   * erasure is written down it is gone on with after every end of the program. `RuleError` says why nothing was erased.
   */
  erase(rep: { id: Id; name: string }): Promise<ErasedRep>
}

export interface ErasureOptions {
  files: Files
  session: Pick<LibrarySession, 'opened' | 'exchange'>
  backups: Pick<BackupsService, 'alone' | 'withoutErased' | 'unreached'>
  now(): Moment
}

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** What is in the workbook; null for one that cannot be read. `RuleError` where something of it has to be decided first. */
async function countsIn({ workbooks }: OpenLibraryParts, rep: RepSummary): Promise<ErasedRep['counts']> {
  if (rep.problem && rep.problem.code !== 'workbook.newer') return null
  const { workbook, aside } = await workbooks.open(rep.id)
  if (aside.waiting > 0) throw new RuleError('erasure.waiting', { rep: rep.name })
  return countsOf(workbook)
}

export function createErasure({ files, session, backups, now }: ErasureOptions): Erasure {
  async function repOf(id: Id, name: string): Promise<RepSummary> {
    const { workbooks, library } = session.opened()
    if (library.readOnly) throw new RuleError('workbook.read-only')
    const rep = (await workbooks.list()).find((one) => one.id === id)
    if (!rep) throw new RuleError('workbook.gone')
    if (!isNameTyped(name, rep.name)) throw new RuleError('erasure.other-name', { rep: rep.name })
    // Also of a workbook that cannot be read any more, as it was known last.
    if (rep.hold) throw new RuleError('erasure.held', { rep: rep.name, reason: rep.hold.reason })
    // The line of a second copy, and that of a folder of which nobody knows whose it is.
    if (rep.problem?.code.endsWith('copy')) throw new RuleError('erasure.copy')
    if (rep.problem && idOfFolder(rep.name) === rep.id) throw new RuleError('erasure.unknown')
    return rep
  }

  async function eraseNow(id: Id, name: string): Promise<ErasedRep> {
    const parts = session.opened()
    const summary = await repOf(id, name)
    const counts = await countsIn(parts, summary)
    const { library, settings, erased } = parts
    const rep = erasedRep({ id, at: now(), by: settings.get().managerName, counts }, digest)
    const isDone = await session.exchange(async () => {
      // The machine may have slept, and another program have written.
      if (!(await library.confirm(true))) throw new RuleError('workbook.read-only')
      await erased.put(rep)
      // What the disk refuses is gone on with by the opening that follows, and by each one after it.
      await sweepAllErased(files, library, erased).catch((error) => {
        if (!(error instanceof FileFault) && !(error instanceof RuleError)) throw error
      })
    })
    if (!isDone) throw new RuleError('erasure.not-saved')
    return rep
  }

  return {
    look() {
      const reps = session.opened().erased.list()
      return { reps: [...reps].reverse(), unreached: reps.length > 0 ? backups.unreached() : [] }
    },
    async erase({ id, name }) {
      const rep = await backups.alone(() => eraseNow(id, name))
      // The rep is erased: what could not be reached now is looked for again, and again.
      await backups.withoutErased(name.trim()).catch((error) => {
        if (!(error instanceof RuleError)) throw error
      })
      return rep
    }
  }
}
