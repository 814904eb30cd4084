/** What nothing caught during `run` and shortly after it, as the log file would have it. */
export async function heardDuring(run: () => unknown): Promise<unknown[]> {
  const heard: unknown[] = []
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (error) => heard.push(error))
  try {
    await run()
    await new Promise((resolve) => setImmediate(resolve))
  } finally {
    process.removeAllListeners('unhandledRejection')
    for (const other of others) process.on('unhandledRejection', other)
  }
  return heard
}
