import type { Patch } from '../../../shared/commands/patch'
import type { Changed } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import { troubleLine, troubleOf } from '../../../shared/trouble'
import { signAndKeep } from '../../services/export/sign-and-keep'
import type { SignedPages } from '../../services/export/signed-pages'
import type { LibrarySession } from '../../services/library/session'
import type { ProgramLog } from '../../services/program-log/program-log'
import type { Search } from '../../services/search/search-service'
import { FileFault } from '../../services/storage/files'
import type { Workbooks } from '../../services/workbooks/contract'
import { type HeldScans, scanNamedBy } from '../../services/workbooks/held-scans'
import type { Bringing } from '../bringing'
import { isForGood, lookFirst } from '../look-first'
import type { Handlers } from '../register'

type WorkbookCalls =
  | 'workbook.create'
  | 'workbook.beginOwn'
  | 'workbook.read'
  | 'workbook.openRead'
  | 'workbook.open'
  | 'workbook.dispatch'
  | 'workbook.undo'
  | 'workbook.takeMergeBack'
  | 'workbook.redo'
  | 'workbook.history'
  | 'workbook.pastWords'
  | 'workbook.aside'
  | 'workbook.applyAside'
  | 'workbook.leaveOut'
  | 'workbook.lossesSeen'

interface WorkbookServices {
  session: LibrarySession
  scans: HeldScans
  signed: SignedPages
  search: Search
  bringing: Pick<Bringing, 'run'>
  programLog: Pick<ProgramLog, 'write'>
  translator(): Translator
}

/** The group sessions whose whole copies a change puts into the workbook. */
function copiesIn(patches: readonly Patch[]): Id[] {
  return patches.flatMap(({ op, path, value }) => {
    const [map, id] = path
    if (map !== 'groups' || op === 'remove' || op === 'splice' || path.length > 2) return []
    return id === undefined ? Object.keys(Object(value)) : [String(id)]
  })
}

export function workbookHandlers(services: WorkbookServices): Pick<Handlers, WorkbookCalls> {
  const { session, scans, signed, search, bringing, programLog, translator } = services
  const workbooks = () => session.opened().workbooks
  /** The reason for a draft that goes on beside a plan that was signed elsewhere. */
  const because = () => translator().t('aside:plans.because')

  /** Runs what follows a change that is on the disk: if it fails, that is logged, and the change counts all the same. */
  async function afterwards(what: string, run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      if (error instanceof RuleError || error instanceof FileFault) return
      programLog.write(`${what} after a change failed: ${troubleLine(troubleOf(error))}`)
    }
  }
  /** Updates the search after a change; where that fails, the search reads the library anew when it is next used. */
  async function followed<T extends Changed>(workbook: Id, changed: Promise<T>): Promise<T> {
    const done = await changed
    await afterwards('search', async () => {
      if (!search.has(workbook)) return
      try {
        search.follow((await workbooks().open(workbook)).workbook, done.patches)
      } catch (error) {
        await afterwards('search', async () => search.clear())
        throw error
      }
    })
    return done
  }
  /**
   * As `followed`, for a change that restores something: a restored copy of a group session is brought up to date with
   * the others. If that cannot be done now, the page of the group session says that not all have the last change.
   */
  async function broughtBack<T extends Changed>(workbook: Id, changed: Promise<T>): Promise<T> {
    const done = await followed(workbook, changed)
    for (const id of copiesIn(done.patches))
      await afterwards('group session', async () => {
        if (await bringing.run(() => session.opened().imports.groupCameBack(id))) search.clear()
      })
    return done
  }
  /** Runs a change after its scan, and the PDF of what it seals, are on the disk. */
  async function dispatched(workbook: Id, command: Parameters<Workbooks['dispatch']>[1]): Promise<Changed> {
    if (isForGood(command)) await lookFirst(workbooks(), workbook, command)
    const scan = scanNamedBy(command)
    const run = () => signAndKeep(workbooks(), signed, session.settings().paper, workbook, command)
    return scan ? scans.within(workbook, await workbooks().folderOf(workbook), scan, run) : run()
  }
  return {
    'workbook.create': (rep) => workbooks().create(rep),
    'workbook.beginOwn': ({ id, coach }) => {
      const { templates, settings } = session.opened()
      const { managerName, language } = settings.get()
      const ofCoaches = templates.list().frameworks.filter(({ audience }) => audience === 'coach')
      const inLanguage = ofCoaches.filter((framework) => framework.language === language)
      const frameworks = (inLanguage.length > 0 ? inLanguage : ofCoaches).map((framework) => framework.id)
      return workbooks().createOwn({ id, name: managerName, coach, frameworks })
    },
    'workbook.read': ({ workbook }) => workbooks().read(workbook),
    'workbook.openRead': ({ workbook, key }) => workbooks().openRead(workbook, key),
    'workbook.open': ({ workbook }) => workbooks().pack(workbook),
    'workbook.dispatch': ({ workbook, command }) => followed(workbook, dispatched(workbook, command)),
    'workbook.takeMergeBack': ({ workbook, change }) =>
      broughtBack(workbook, workbooks().takeMergeBack(workbook, change)),
    'workbook.undo': ({ workbook, change }) => broughtBack(workbook, workbooks().undo(workbook, change)),
    'workbook.redo': ({ workbook, change }) => broughtBack(workbook, workbooks().redo(workbook, change)),
    'workbook.pastWords': ({ workbook, first, last }) => workbooks().pastWords(workbook, { first, last }),
    'workbook.history': ({ workbook, before, limit }) => workbooks().history(workbook, { before, limit }),
    'workbook.aside': ({ workbook }) => workbooks().aside(workbook),
    'workbook.applyAside': ({ workbook, key, written }) =>
      broughtBack(workbook, workbooks().applyAside(workbook, key, because(), written)),
    'workbook.leaveOut': ({ workbook, keys, out }) => workbooks().leaveOut(workbook, keys, out, because()),
    'workbook.lossesSeen': ({ workbook }) => workbooks().lossesSeen(workbook)
  }
}
