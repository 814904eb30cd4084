/** The shortest and the longest pause after a wrong passphrase, in seconds. */
const shortest = 1
const longest = 60

/**
 * How many seconds the next guess has to wait after this many wrong ones in a row; the pause doubles each time, up to a
 * minute.
 */
export const pauseAfterGuess = (wrong: number): number => Math.min(longest, shortest * 2 ** Math.max(0, wrong - 1))
