/** What asking a page for its last words needs from the window and the clock. */
export interface LastWordsPort {
  /** Whether the page can still answer. */
  isAlive(): boolean
  /** Asks the page to send what is being typed, and to accept no more keys. */
  ask(): void
  /** Calls back after some milliseconds; returns a function that cancels it. */
  after(milliseconds: number, run: () => void): () => void
}

/** A page that does not answer for this many milliseconds counts as one whose words cannot be kept. */
export const patience = 30_000

export interface LastWords {
  /**
   * True when something in the page cannot be kept, including when it does not answer, because its words would be lost.
   */
  flush(): Promise<boolean>
  /** The page has sent its last words; `left`: something in it cannot be kept. */
  flushed(left: boolean): void
  /** The page is gone or was reloaded, so it has no words any more. */
  pageGone(): void
}

/** Waits for the last words of a page that is about to be removed while its window stays. */
export function createLastWords(port: LastWordsPort): LastWords {
  let answer = (_left: boolean) => {}
  return {
    flush: () =>
      new Promise((resolve) => {
        const callOff = port.after(patience, () => answer(true))
        answer = (left) => {
          callOff()
          answer = () => {}
          resolve(left)
        }
        if (port.isAlive()) port.ask()
        else answer(false)
      }),
    flushed: (left) => answer(left),
    pageGone: () => answer(false)
  }
}
