/** Runs something after so many milliseconds; gives the function that calls it off. */
export type Later = (milliseconds: number, run: () => void) => () => void

/** By the clock. What waits does not keep the program alive. */
export const later: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}
