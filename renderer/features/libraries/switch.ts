import { create } from 'zustand'
import type { ChosenFolder } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt, sayProblem, useMessages } from '../../core/messages'
import { translatorNow } from '../../core/translator'
import { allIsKept } from './gate'

/** A folder without a library that a person chose, while they are asked whether to start one there. */
export const useAnother = create<{ asked: ChosenFolder | null }>(() => ({ asked: null }))

export const putAway = () => useAnother.setState({ asked: null })

const say = (tone: 'info' | 'problem', key: 'libraries:openAlready' | 'libraries:leftOver') =>
  useMessages.getState().say({ tone, text: translatorNow().t(key) })

let isSwitching = false

/**
 * Opens the library of a choice once all that is being typed was sent; the window is loaded anew with it. Where something
 * on the page cannot be kept, or main refuses, all stays as it is and the reason is said.
 */
export async function switchTo(choice: Id, start = false): Promise<void> {
  if (isSwitching) return
  isSwitching = true
  // The field that is written in loses the focus and sends its words; what would be typed from here on would be lost.
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

/** Asks for a folder and opens its library; where there is none, asks whether to start one. */
export async function openAnother(): Promise<void> {
  const chosen = await attempt(() => call('library.chooseFolder', {}))
  if (!chosen) return
  if (chosen.found === 'open') return say('info', 'libraries:openAlready')
  if (chosen.found === 'library') return switchTo(chosen.choice)
  useAnother.setState({ asked: chosen })
}
