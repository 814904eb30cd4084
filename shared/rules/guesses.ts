/** The shortest and the longest pause after a wrong passphrase, in seconds. */
const shortest = 1
const longest = 60

/** How long the next guess waits after so many wrong ones in a row, in seconds; each doubles it, up to a minute. */
export const pauseAfterGuess = (wrong: number): number => Math.min(longest, shortest * 2 ** Math.max(0, wrong - 1))
