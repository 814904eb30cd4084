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
 * Whether all that stands on the page is kept: the page is loaded anew when the laptop changes hands, and what a field
 * could not keep would go without a word. Says so where it is not.
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
 * Gives the laptop to the rep with something to do; main then loads the window anew, with nothing else in it. False
 * when it was refused.
 */
export async function handToRep(given: Given): Promise<boolean> {
  if (!(await mayChangeHands())) return false
  return (await attempt(() => call('handover.give', { given }))) !== undefined
}

/** From the rep's own side to the page on which the laptop is handed back, or there again. */
export async function turnTo(page: Handed['page']): Promise<void> {
  await flushTyping()
  if (!(await attempt(() => call('handover.turn', { page })))) return
  useLibrary.setState(({ handed }) => ({ handed: handed && { ...handed, page } }))
}

/** Both look at a one-on-one: a window that is loaded anew begins with the page on which the laptop is handed back. */
export const shareTalk = (workbook: Id, talk: Id) => attempt(() => call('handover.share', { workbook, talk }))

/** From the page in between back to a one-on-one that is not over. */
export async function resumeTalk(workbook: Id, talk: Id): Promise<void> {
  if (!(await attempt(() => call('handover.resume', {})))) return
  closeWorkbook()
  await dispatchTo(workbook, { type: 'session.start', id: talk })
  history.replace(paths.talk(workbook, talk))
  await loadLibrary()
}

/** Sets the PIN for taking the laptop back, or removes it; false when it was refused. */
export async function setPin(pin: string | null): Promise<boolean> {
  if (!(await attempt(() => call('handover.setPin', { pin })))) return false
  useLibrary.setState({ pin: pin !== null })
  return true
}

/** The manager goes on where `way` leads; a wrong PIN is answered in words, and null says that all is well. */
export async function takeBack(pin: string, way: () => Promise<string> | string): Promise<string | null> {
  try {
    await call('handover.takeBack', { pin })
  } catch (error) {
    if (error instanceof CallFailure) return error.message
    throw error
  }
  // The rep's side had only a part of the workbook; the manager's pages need all of it.
  closeWorkbook()
  history.replace(await way())
  await loadLibrary()
  return null
}
