import { execFile } from 'node:child_process'

export interface CupsAnswer {
  code: number
  output: string
}

/** Runs a program of CUPS without a shell; null when it does not exist or does not answer in time. */
export function askCups(program: string, words: readonly string[], timeout: number): Promise<CupsAnswer | null> {
  const options = { timeout, env: { ...process.env, LC_ALL: 'C' } }
  return new Promise((resolve) => {
    execFile(program, [...words], options, (error, output) => {
      if (!error) resolve({ code: 0, output })
      else resolve(typeof error.code === 'number' ? { code: error.code, output } : null)
    })
  })
}
