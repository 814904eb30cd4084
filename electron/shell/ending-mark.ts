import { readFileSync, rmSync, writeFileSync } from 'node:fs'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * A file that says that a start has closed its window and is still there; it holds the number of its process. It is made
 * anew each time, so that a link in its place goes and what it leads to stays.
 */
export function endingMark(path: string) {
  const quietly = (run: () => void) => {
    try {
      run()
    } catch {
      // Without it the next start comes to the front of nothing, as where nothing can be written.
    }
  }
  return {
    put: () =>
      quietly(() => {
        rmSync(path, { force: true })
        writeFileSync(path, `${process.pid}\n`, { mode: 0o600, flag: 'wx' })
      }),
    remove: () => quietly(() => rmSync(path, { force: true })),
    isThere(): boolean {
      try {
        const pid = Number(readFileSync(path, 'utf8'))
        return Number.isInteger(pid) && pid > 0 && isRunning(pid)
      } catch {
        return false
      }
    }
  }
}
