import { type ActionId, actions } from '../../shared/actions'
import { type Run, tellMenu } from '../core/actions'
import { useLibrary } from '../core/library'
import { useMessages } from '../core/messages'
import { useReplica } from '../core/replica'
import { translatorNow } from '../core/translator'

/** Says why an action begins nothing: the library, or the workbook on the screen, can only be read. Null where it does. */
export function refusalOf(id: ActionId): Run | null {
  const action = actions.find((one) => one.id === id)
  if (!action || !('writes' in action)) return null
  const ofLibrary = useLibrary.getState().state?.readOnly ?? null
  const ofWorkbook = 'needsWorkbook' in action ? useReplica.getState().replica?.readOnly : null
  const notice = ofLibrary ?? ofWorkbook
  if (!notice) return null
  return () => {
    const text = translatorNow().ofCode('notices', notice.code, notice.params, 'errors:call.failed')
    useMessages.getState().say({ tone: 'problem', text, cause: 'read-only' })
  }
}

/** Whether an action begins nothing, as nothing can be written; then that is said. */
export function isRefused(id: ActionId): boolean {
  const say = refusalOf(id)
  say?.()
  return say !== null
}

/** Says why entries of the menu that begin something are off. */
export const sayWhyOnlyRead: Run = () => actions.some(({ id }) => isRefused(id))

/** The menu follows what can be written. */
export function followWriting(): void {
  useLibrary.subscribe(({ state }, before) => {
    if (state?.readOnly !== before.state?.readOnly) tellMenu()
  })
  useReplica.subscribe(({ replica }, before) => {
    if (replica?.readOnly !== before.replica?.readOnly) tellMenu()
  })
}
