/** Runs something after this many milliseconds; returns a function that cancels it. */
export type Later = (milliseconds: number, run: () => void) => () => void

/** With a real timer, which does not keep the program alive. */
export const later: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}
