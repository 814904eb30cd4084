import type { Settings } from '../../../shared/model/settings'
import type { LibrarySession } from '../../services/library/session'
import type { Handlers } from '../register'

/** Calls that work as they do while the library is open. */
type Shared =
  | 'app.ready'
  | 'app.info'
  | 'log.trouble'
  | 'window.flushed'
  | 'library.chooseFolder'
  | 'library.open'
  | 'protection.state'
  | 'protection.unlock'
  | 'protection.recover'
  | 'protection.stir'

/**
 * The handlers while the library is locked (N-5). They replace all others: the page in front of a locked library gets
 * nothing from it, whatever it asks.
 */
export function lockedHandlers(
  { session, shown }: { session: LibrarySession; shown(): Settings },
  all: Pick<Handlers, Shared>
): Partial<Handlers> {
  return {
    'app.ready': all['app.ready'],
    'app.info': all['app.info'],
    'log.trouble': all['log.trouble'],
    'window.flushed': all['window.flushed'],
    'library.chooseFolder': all['library.chooseFolder'],
    'library.open': all['library.open'],
    'protection.state': all['protection.state'],
    'protection.unlock': all['protection.unlock'],
    'protection.recover': all['protection.recover'],
    'protection.stir': all['protection.stir'],
    'settings.get': () => ({ ...shown(), managerName: '', usualForms: {}, logViews: {} }),
    'library.state': () => ({ ...session.state(), folder: '', nameless: null, notices: [], unsaved: [] }),
    'library.reps': () => [],
    'handover.state': () => ({ handed: null, pin: false })
  }
}
