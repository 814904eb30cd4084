import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isOfSystem } from '../services/storage/node-files'
import { processWith } from '../services/storage/process-with'

/**
 * A file with the process id of a program that has closed its window and is still running. It is made again each time,
 * so that a link in its place is removed and its target is not touched.
 */
export function endingMark(path: string) {
  const quietly = (run: () => void) => {
    try {
      run()
    } catch (error) {
      if (!isOfSystem(error)) throw error
      // Without it the next start tries to bring a closed window to the front, as it does where nothing can be written.
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
        return Number.isInteger(pid) && pid > 0 && processWith(pid) === 'ours'
      } catch (error) {
        if (isOfSystem(error)) return false
        throw error
      }
    }
  }
}
