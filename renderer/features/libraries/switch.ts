import { create } from 'zustand'
import type { ChosenFolder } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt, sayProblem, useMessages } from '../../core/messages'
import { translatorNow } from '../../core/translator'
import { allIsKept } from './gate'

/** A folder without a library that the user chose, while the question whether to start one there is open. */
export const useAnother = create<{ asked: ChosenFolder | null }>(() => ({ asked: null }))

export const putAway = () => useAnother.setState({ asked: null })

const say = (tone: 'info' | 'problem', key: 'libraries:openAlready' | 'libraries:leftOver') =>
  useMessages.getState().say({ tone, text: translatorNow().t(key) })

let isSwitching = false

/**
 * Opens a chosen library once everything that is being typed was sent; the window is reloaded with it. If something on
 * the page cannot be kept, or main refuses, everything stays as it is and the reason is shown.
 */
export async function switchTo(choice: Id, start = false): Promise<void> {
  if (isSwitching) return
  isSwitching = true
  // The focused field loses the focus and sends its words; anything typed after this would be lost.
  document.body.inert = true
  const stay = () => {
    isSwitching = false
    document.body.inert = false
  }
  try {
    if (!(await allIsKept())) {
      stay()
      return say('problem', 'libraries:leftOver')
    }
    await call('library.open', { choice, start })
  } catch (error) {
    stay()
    sayProblem(error)
  }
}

/** Asks for a folder and opens its library; if there is none, asks whether to start one. */
export async function openAnother(): Promise<void> {
  const chosen = await attempt(() => call('library.chooseFolder', {}))
  if (!chosen) return
  if (chosen.found === 'open') return say('info', 'libraries:openAlready')
  if (chosen.found === 'library') return switchTo(chosen.choice)
  useAnother.setState({ asked: chosen })
}
