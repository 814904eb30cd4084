import type { Left, SaveState } from '../../shared/model/saving'
import { unlessFailed } from '../services/storage/refusal'

/** What is told when saving cannot even be tried. */
export const notSaved: SaveState = { state: 'not-saved', reason: 'failed' }

/** What closing needs from the window, the library and the clock. */
export interface ClosingPort {
  /** How many pages of a batch are left. */
  left(): number
  /** Says that these would not be printed or saved; true when the window is to close nevertheless. */
  askToStop(left: number): Promise<boolean>
  /** Whether the page can still answer. */
  isAlive(): boolean
  /** Asks the page to send what is being typed, and to accept no more keys. */
  askToFlush(): void
  /** The window stays open: the page accepts keys again. */
  stay(): void
  /** Writes everything to the disk. */
  save(): Promise<SaveState>
  /** Tells the person what is not saved; true when the program is to end nevertheless. */
  askToLeave(reason: string): Promise<boolean>
  /**
   * Says that the last words are still being written; true when the window is to close without them. `signal` withdraws
   * the question.
   */
  askToWait(signal: AbortSignal): Promise<boolean>
  /** Closes the window without asking again. */
  destroy(): void
  /** Calls back after some milliseconds; returns a function that cancels it. */
  after(milliseconds: number, run: () => void): () => void
}

/** After how many milliseconds the person is asked whether to wait for the last words. */
const patience = 3000

export interface Closing {
  /** A person wants to close the window. */
  request(): void
  /** The page has sent its last words; `left`: what it could not keep. */
  flushed(left: Left): void
  /** The page is gone or was reloaded, so it has no words any more. */
  pageGone(): void
}

/**
 * Closes a window once the words that are being typed are sent and saved. If that takes long, the person is asked; if
 * something cannot be saved, the window stays open unless the person says otherwise.
 */
export function createClosing(port: ClosingPort): Closing {
  let step: 'open' | 'stopping' | 'flushing' | 'saving' | 'asking' | 'closed' = 'open'
  let question: AbortController | null = null
  /** Whether the last words take long; a person who asks to close again is then asked in return. */
  let late = false
  let stopClock = () => {}

  async function ask() {
    late = true
    if (question) return
    const asked = new AbortController()
    question = asked
    const leave = await port.askToWait(asked.signal)
    if (asked.signal.aborted) return
    question = null
    if (leave) close()
  }

  function callOff() {
    stopClock()
    late = false
    question?.abort()
    question = null
  }

  function close() {
    late = false
    step = 'closed'
    port.destroy()
  }

  async function finish() {
    step = 'saving'
    const saving = await unlessFailed(port.save(), notSaved)
    callOff()
    if (isClosed()) return
    if (saving.state === 'saved') return close()
    if (await mayLeave(saving.reason)) close()
  }

  async function mayLeave(reason: string): Promise<boolean> {
    step = 'asking'
    if (await port.askToLeave(reason)) return true
    step = 'open'
    port.stay()
    return false
  }

  /** Asked before the rest is saved, because a closed library accepts no more words. */
  async function finishWithout(left: Exclude<Left, 'nothing'>) {
    callOff()
    if (await mayLeave(left === 'dialog' ? 'leftInDialog' : 'left')) await finish()
  }

  function begin() {
    stopClock = port.after(patience, () => void ask())
    if (!port.isAlive()) return void finish()
    step = 'flushing'
    port.askToFlush()
  }

  const isClosed = () => step === 'closed'

  return {
    request() {
      if (late) return void ask()
      if (step !== 'open') return
      const left = port.left()
      if (left === 0) return begin()
      step = 'stopping'
      void port.askToStop(left).then((stops) => {
        step = 'open'
        if (stops) begin()
      })
    },
    flushed(left) {
      if (step === 'flushing') void (left === 'nothing' ? finish() : finishWithout(left))
    },
    pageGone() {
      if (step === 'flushing') void finish()
    }
  }
}
