/** Does something, and gives how long the loop was held up by anything at a stretch meanwhile, in milliseconds. */
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
