import type { Given, Handed } from '../../shared/model/handed'
import type { Id } from '../../shared/model/scalars'
import { CallFailure, call } from './bridge'
import { anyLeftOver } from './left-over'
import { loadLibrary, useLibrary } from './library'
import { attempt, useMessages } from './messages'
import { history, paths } from './navigation'
import { closeWorkbook, dispatchTo } from './replica'
import { translatorNow } from './translator'
import { flushTyping } from './typing'

/**
 * Whether everything on the page is kept; if not, says so. The page is reloaded when the laptop changes hands, and
 * words that a field could not keep would silently be lost.
 */
export async function mayChangeHands(): Promise<boolean> {
  await flushTyping()
  if (!anyLeftOver()) return true
  const text = translatorNow().t('frame:leftOver')
  const { say, sharedWith } = useMessages.getState()
  say({ tone: 'problem', text, cause: 'hand-over', ...(sharedWith === null ? {} : { workbook: sharedWith }) })
  return false
}

/**
 * Gives the laptop to the rep with something to do; main then reloads the window with nothing else in it. False
 * when it was refused.
 */
export async function handToRep(given: Given): Promise<boolean> {
  if (!(await mayChangeHands())) return false
  return (await attempt(() => call('handover.give', { given }))) !== undefined
}

/** Turns the rep's side to the page on which the laptop is handed back, or back again. */
export async function turnTo(page: Handed['page']): Promise<void> {
  await flushTyping()
  if (!(await attempt(() => call('handover.turn', { page })))) return
  useLibrary.setState(({ handed }) => ({ handed: handed && { ...handed, page } }))
}

/** Both look at a one-on-one; a window that is reloaded meanwhile begins with the hand-back page. */
export const shareTalk = (workbook: Id, talk: Id) => attempt(() => call('handover.share', { workbook, talk }))

/** Returns from the hand-back page to a one-on-one that is not over. */
export async function resumeTalk(workbook: Id, talk: Id): Promise<void> {
  if (!(await attempt(() => call('handover.resume', {})))) return
  closeWorkbook()
  await dispatchTo(workbook, { type: 'session.start', id: talk })
  history.replace(paths.talk(workbook, talk))
  await loadLibrary()
}

/** Sets or removes the PIN for taking the laptop back; false when it was refused. */
export async function setPin(pin: string | null): Promise<boolean> {
  if (!(await attempt(() => call('handover.setPin', { pin })))) return false
  useLibrary.setState({ pin: pin !== null })
  return true
}

/**
 * The manager takes the laptop back and continues at `way`. Returns what is wrong with the PIN in words, or null when
 * all is well.
 */
export async function takeBack(pin: string, way: () => Promise<string> | string): Promise<string | null> {
  try {
    await call('handover.takeBack', { pin })
  } catch (error) {
    if (error instanceof CallFailure) return error.message
    throw error
  }
  // The rep's side held only a part of the workbook; the manager's pages need all of it.
  closeWorkbook()
  history.replace(await way())
  await loadLibrary()
  return null
}
