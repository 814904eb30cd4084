import type { Id } from '../../shared/model/scalars'
import { useMessages } from './messages'
import { history } from './navigation'
import { changesMade, workbookOnScreen } from './replica'
import { flushTyping } from './typing'

/**
 * The last change, if it was made in a workbook that was not on the screen. Undo of the menu means this change, as long
 * as the same page is open and nothing was typed or changed since.
 */
let last: { undo: () => Promise<void>; page: string; changes: number } | null = null

const forget = () => {
  last = null
}

/** Called right after a change that `undo` takes back. */
export function noteUndo(workbook: Id, undo: () => Promise<void>): void {
  forget()
  if (workbook === workbookOnScreen()) return
  last = { undo, page: history.location.pathname, changes: changesMade() }
  document.addEventListener('input', forget, { capture: true, once: true })
}

/** Whether Undo of the menu means a change that was made in a workbook that is not on the screen. */
export function undoIsElsewhere(): boolean {
  const isOver = last?.page !== history.location.pathname || last.changes !== changesMade()
  if (isOver || useMessages.getState().sharedWith !== null) forget()
  return last !== null
}

/** Takes the last change back if it was made in a workbook that is not on the screen; false for any other. */
export async function undoElsewhere(): Promise<boolean> {
  await flushTyping()
  if (!undoIsElsewhere()) return false
  const undo = last?.undo
  forget()
  await undo?.()
  return true
}
