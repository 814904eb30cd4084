import type { LibrarySession } from '../../services/library/session'
import type { VersionChoice } from '../../services/library/two-versions'
import type { SampleTeam } from '../../services/sample/sample-team'
import type { Search } from '../../services/search/search-service'
import type { Batches } from '../batches'
import type { Dialogs, FileManager, WindowPort } from '../ports'
import type { Handlers } from '../register'

type LibraryCalls =
  | 'library.state'
  | 'library.chooseFolder'
  | 'library.begin'
  | 'library.reopen'
  | 'library.recent'
  | 'library.open'
  | 'library.forget'
  | 'library.startAgain'
  | 'library.forgetVanished'
  | 'library.reps'
  | 'library.takeKept'
  | 'library.twoVersions'
  | 'library.keepVersion'
  | 'library.showFolder'
  | 'library.addSample'
  | 'library.removeSample'
  | 'settings.get'
  | 'settings.change'

interface LibraryServices {
  session: LibrarySession
  sample: SampleTeam
  versions: VersionChoice
  search: Pick<Search, 'clear'>
  dialogs: Dialogs
  fileManager: FileManager
  window: Pick<WindowPort, 'reload'>
  batches: Pick<Batches, 'mustBeDone'>
  /** The settings have changed, and with them perhaps the look of the program. */
  onSettings(): void
}

export const libraryHandlers = ({
  session,
  sample,
  versions,
  search,
  dialogs,
  fileManager,
  window,
  batches,
  onSettings
}: LibraryServices): Pick<Handlers, LibraryCalls> => ({
  'library.state': () => session.state(),
  'library.chooseFolder': async () => {
    const chosen = await dialogs.chooseFolder()
    return chosen === null ? null : session.keepChoice(chosen)
  },
  'library.begin': async (input) => {
    const state = await session.begin(input)
    search.clear()
    onSettings()
    return state
  },
  'library.reopen': async ({ words }, page) => {
    if (await session.reopen(words)) {
      search.clear()
      onSettings()
      window.reload(page)
    }
    return {}
  },
  'library.recent': () => session.recent(),
  'library.open': async (chosen, page) => {
    batches.mustBeDone()
    await session.openChosen(chosen)
    search.clear()
    onSettings()
    window.reload(page)
    return {}
  },
  'library.forget': async ({ choice }) => {
    await session.forget(choice)
    return {}
  },
  'library.startAgain': async (_input, page) => {
    const opened = await session.startAgain()
    if (opened) {
      onSettings()
      window.reload(page)
    }
    return { opened }
  },
  'library.forgetVanished': async ({ workbook }) => {
    await session.opened().workbooks.forgetVanished(workbook)
    return {}
  },
  'library.reps': () => session.opened().workbooks.list(),
  'library.takeKept': async ({ line }) => {
    await session.opened().workbooks.takeKept(line)
    return {}
  },
  'library.twoVersions': async () => ({ files: await versions.look() }),
  'library.keepVersion': async ({ copy, keep }, page) => {
    batches.mustBeDone()
    await versions.keep(copy, keep)
    search.clear()
    onSettings()
    window.reload(page)
    return {}
  },
  'library.showFolder': async () => {
    await fileManager.openFolder(session.opened().library.folder)
    return {}
  },
  'library.addSample': () => sample.add(session.opened()),
  'library.removeSample': async () => {
    await sample.remove(session.opened())
    search.clear()
    return {}
  },
  'settings.get': () => session.settings(),
  'settings.change': async (changes) => {
    const settings = await session.opened().settings.change(changes)
    onSettings()
    return settings
  }
})
