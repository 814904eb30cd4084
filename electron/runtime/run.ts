import { type SpawnOptions, spawn } from 'node:child_process'

interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
}

/** Runs a program to its end; returns its exit code (127 when there is no such program) and its output. */
export type Run = (
  program: string,
  words: readonly string[],
  options?: RunOptions
) => Promise<{ code: number; output: string }>

export const run: Run = (program, words, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (text: string) => {
      output += text
    }
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })

/** Whether a program exists and ends successfully. */
export async function succeeds(
  runner: Run,
  program: string,
  words: readonly string[],
  options?: RunOptions
): Promise<boolean> {
  return (await runner(program, words, options)).code === 0
}

/**
 * A script of package.json as a program and its arguments. npm tells its own path, because `npm` alone is not a program
 * on Windows.
 */
export function scriptCommand(name: string): [program: string, words: string[]] {
  const npm = process.env.npm_execpath
  const words = ['run', '--silent', name]
  return npm ? [process.execPath, [npm, ...words]] : ['npm', words]
}

/** Runs a program in this terminal and returns its exit code; it also gets the signals that reach us. */
export function runHere(program: string, words: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: 'inherit', ...options })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    child.once('error', reject)
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(code ?? 1)
    })
  })
}
