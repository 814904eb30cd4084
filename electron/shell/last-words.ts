/** What asking a page for its last words needs from the window and the clock. */
export interface LastWordsPort {
  /** Whether the page can still answer. */
  isAlive(): boolean
  /** Asks the page to send what is being typed, and to take no more keys. */
  ask(): void
  /** Calls back after some milliseconds; gives the function that calls it off. */
  after(milliseconds: number, run: () => void): () => void
}

/** A page that does not answer for so long, in milliseconds, counts as one whose words cannot be kept. */
export const patience = 30_000

export interface LastWords {
  /** True where something in the page cannot be kept: also where it does not answer, as its words would go with it. */
  flush(): Promise<boolean>
  /** The page has sent its last words; `left` where something in it cannot be kept. */
  flushed(left: boolean): void
  /** The page is gone or was loaded anew: it has no words any more. */
  pageGone(): void
}

/** Waits for the last words of a page that is to be taken away while its window stays. */
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
