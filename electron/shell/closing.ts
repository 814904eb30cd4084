import type { SaveState } from '../../shared/model/saving'

/** What closing needs from the window, the library and the clock. */
export interface ClosingPort {
  /** Whether the page can still answer. */
  isAlive(): boolean
  /** Asks the page to send what is being typed. */
  askToFlush(): void
  /** Brings everything to the disk. */
  save(): Promise<SaveState>
  /** Tells the person what is not saved; true when the program shall end all the same. */
  askToLeave(reason: string): Promise<boolean>
  /** Closes the window without asking again. */
  destroy(): void
  /** Calls back after some milliseconds; gives the function that calls it off. */
  after(milliseconds: number, run: () => void): () => void
}

/** How long the page may take to send its last words; a page that hangs must not keep the window open for ever. */
export const patience = 3000

export interface Closing {
  /** A person wants to close the window. */
  request(): void
  /** The page has sent its last words. */
  flushed(): void
}

/** Closes a window once the words that are being typed are sent and saved. What cannot be saved keeps it open, unless the person says otherwise. */
export function createClosing(port: ClosingPort): Closing {
  let step: 'open' | 'flushing' | 'saving' = 'open'
  let callOff = () => {}

  async function finish() {
    step = 'saving'
    callOff()
    const saving = await port.save().catch((): SaveState => ({ state: 'not-saved', reason: 'failed' }))
    if (saving.state === 'saved' || (await port.askToLeave(saving.reason))) port.destroy()
    else step = 'open'
  }

  return {
    request() {
      if (step !== 'open') return
      if (!port.isAlive()) return void finish()
      step = 'flushing'
      callOff = port.after(patience, () => void finish())
      port.askToFlush()
    },
    flushed() {
      if (step === 'flushing') void finish()
    }
  }
}
