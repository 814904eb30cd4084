/** Does something; returns the longest time that the event loop was blocked meanwhile, in milliseconds. */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  try {
    await work()
  } finally {
    clearInterval(beat)
  }
  return Math.max(longest, performance.now() - last - 5)
}
