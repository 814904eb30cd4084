import type { Given, Handed } from '../../shared/model/handed'
import { CallFailure, call } from './bridge'
import { loadLibrary, useLibrary } from './library'
import { attempt } from './messages'
import { history } from './navigation'
import { closeWorkbook } from './replica'
import { flushTyping } from './typing'

/** Gives the laptop to the rep with something to do; main then loads the window anew, with nothing else in it. */
export async function handToRep(given: Given): Promise<void> {
  await flushTyping()
  await attempt(() => call('handover.give', { given }))
}

/** From the rep's own side to the page on which the laptop is handed back, or there again. */
export async function turnTo(page: Handed['page']): Promise<void> {
  await flushTyping()
  if (!(await attempt(() => call('handover.turn', { page })))) return
  useLibrary.setState(({ handed }) => ({ handed: handed && { ...handed, page } }))
}

/** Sets the PIN for taking the laptop back, or removes it; false when it was refused. */
export async function setPin(pin: string | null): Promise<boolean> {
  if (!(await attempt(() => call('handover.setPin', { pin })))) return false
  useLibrary.setState({ pin: pin !== null })
  return true
}

/** The manager goes on at `path`; a wrong PIN is answered in words, and null says that all is well. */
export async function takeBack(pin: string, path: string): Promise<string | null> {
  try {
    await call('handover.takeBack', { pin })
  } catch (error) {
    if (error instanceof CallFailure) return error.message
    throw error
  }
  // The rep's side had only a part of the workbook; the manager's pages need all of it.
  closeWorkbook()
  history.replace(path)
  await loadLibrary()
  return null
}
