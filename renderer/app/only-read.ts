import { type ActionId, actions } from '../../shared/actions'
import { type Run, tellMenu } from '../core/actions'
import { useLibrary } from '../core/library'
import { useMessages } from '../core/messages'
import { useReplica } from '../core/replica'
import { translatorNow } from '../core/translator'

/**
 * Says why an action that begins something is refused: the library, or the workbook on the screen, is read-only. Null
 * when nothing stands in its way.
 */
export function refusalOf(id: ActionId): Run | null {
  const action = actions.find((one) => one.id === id)
  if (!action || !('writes' in action)) return null
  const ofLibrary = useLibrary.getState().state?.readOnly ?? null
  const ofWorkbook = 'needsWorkbook' in action ? useReplica.getState().replica?.readOnly : null
  const notice = ofLibrary ?? ofWorkbook
  if (!notice) return null
  return () => {
    const text = translatorNow().ofCode('notices', notice.code, notice.params, 'frame:trouble')
    useMessages.getState().say({ tone: 'problem', text, cause: 'read-only' })
  }
}

/** Whether an action is refused because nothing can be written; if so, says why. */
export function isRefused(id: ActionId): boolean {
  const say = refusalOf(id)
  say?.()
  return say !== null
}

/** Says why the menu entries that begin something are off. */
export const sayWhyOnlyRead: Run = () => actions.some(({ id }) => isRefused(id))

/** Keeps the menu in step with what can be written. */
export function followWriting(): void {
  useLibrary.subscribe(({ state }, before) => {
    if (state?.readOnly !== before.state?.readOnly) tellMenu()
  })
  useReplica.subscribe(({ replica }, before) => {
    if (replica?.readOnly !== before.replica?.readOnly) tellMenu()
  })
}
