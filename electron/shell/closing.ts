import type { Left, SaveState } from '../../shared/model/saving'

/** What closing needs from the window, the library and the clock. */
export interface ClosingPort {
  /** How many pages of a batch are still to come. */
  left(): number
  /** Says that they would be left; true when the window shall close all the same. */
  askToStop(left: number): Promise<boolean>
  /** Whether the page can still answer. */
  isAlive(): boolean
  /** Asks the page to send what is being typed, and to take no more keys. */
  askToFlush(): void
  /** The window stays: the page takes keys again. */
  stay(): void
  /** Brings everything to the disk. */
  save(): Promise<SaveState>
  /** Tells the person what is not saved; true when the program shall end all the same. */
  askToLeave(reason: string): Promise<boolean>
  /** Says that the last words are still being written; true when the window shall close without them. `signal` takes the question back. */
  askToWait(signal: AbortSignal): Promise<boolean>
  /** Closes the window without asking again. */
  destroy(): void
  /** Calls back after some milliseconds; gives the function that calls it off. */
  after(milliseconds: number, run: () => void): () => void
}

/** How long the last words may take until the person is asked whether to wait for them. */
const patience = 3000

export interface Closing {
  /** A person wants to close the window. */
  request(): void
  /** The page has sent its last words; `left`: what in it cannot be kept. */
  flushed(left: Left): void
  /** The page is gone or was loaded anew: it has no words any more. */
  pageGone(): void
}

/**
 * Closes a window once the words that are being typed are sent and saved. What takes long is asked about, and what cannot
 * be saved keeps the window open, unless the person says otherwise.
 */
export function createClosing(port: ClosingPort): Closing {
  let step: 'open' | 'stopping' | 'flushing' | 'saving' | 'asking' | 'closed' = 'open'
  let question: AbortController | null = null
  /** The words take long; whoever asks again meanwhile is asked back. */
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
    const saving = await port.save().catch((): SaveState => ({ state: 'not-saved', reason: 'failed' }))
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

  /** Asked before the rest is saved, as a library that is closed takes no more words. */
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
