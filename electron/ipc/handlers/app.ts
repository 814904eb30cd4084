import type { ActionId } from '../../../shared/actions'
import type { CallOutput } from '../../../shared/contract'
import { troubleLine } from '../../../shared/trouble'
import type { ProgramLog } from '../../services/program-log/program-log'
import type { FileManager, Walls, WindowPort } from '../ports'
import type { Handlers } from '../register'

interface AppServices {
  info: CallOutput<'app.info'>
  window: WindowPort
  /** The log file of the program. */
  programLog: ProgramLog
  fileManager: FileManager
  walls: Walls
  /** Limits the menu to these actions, or removes the limit when null. */
  onMenu(only: readonly ActionId[] | null): void
}

export const appHandlers = ({
  info,
  window,
  programLog,
  fileManager,
  walls,
  onMenu
}: AppServices): Pick<
  Handlers,
  'app.info' | 'app.network' | 'app.ready' | 'menu.only' | 'window.flushed' | 'log.trouble' | 'log.show'
> => ({
  'app.info': () => info,
  'app.network': () => walls.look(),
  'app.ready': (_input, page) => {
    // A page that has just been loaded is not turned to a rep.
    onMenu(null)
    window.ready(page)
    return {}
  },
  'menu.only': ({ only }) => {
    onMenu(only)
    return {}
  },
  'log.trouble': ({ where, trouble }) => {
    programLog.write(`window ${where} ${troubleLine(trouble)}`)
    return {}
  },
  'log.show': () => {
    fileManager.showFile(programLog.path)
    return {}
  },
  'window.flushed': ({ left }, page) => {
    window.flushed(page, left)
    return {}
  }
})
