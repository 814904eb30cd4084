import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure } from './choose'
import { ifThere, isMissing } from './if-there'

/** How long a download may stand still, before its first byte and after it. Slow is fine, silent is not. */
export interface Patience {
  firstByte: number
  silence: number
}

export const patience: Patience = { firstByte: 10_000, silence: 60_000 }

/**
 * The executable of the npm package `electron` in `folder`, if the package's own install script would call it complete.
 */
export function installedElectron(folder: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (
      readFileSync(join(folder, 'dist', 'version'), 'utf8')
        .trim()
        .replace(/^v/, '') !== version
    )
      return undefined
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(executable) ? executable : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/**
 * Runs the install script of the npm package `electron` in `folder`, which respects ELECTRON_MIRROR and similar
 * variables and verifies the checksum. The script has no time limit, so a silent host is recognized by the bytes that
 * do not arrive.
 */
export async function installElectron(
  folder: string,
  environment: NodeJS.ProcessEnv,
  { firstByte, silence }: Patience = patience
): Promise<Failure | undefined> {
  const scratch = await mkdtemp(join(tmpdir(), 'coachbook-electron-'))
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    env: { ...environment, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  let silent = false
  const watched = [scratch, join(folder, 'dist')]
  const watch = (async () => {
    const before = await bytesIn(watched)
    let last = { bytes: before, at: Date.now() }
    while (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      const bytes = await bytesIn(watched)
      if (bytes !== last.bytes) last = { bytes, at: Date.now() }
      if (Date.now() - last.at > (last.bytes === before ? firstByte : silence)) {
        silent = true
        child.kill('SIGKILL')
      }
    }
  })()
  try {
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve)
    )
    return code === 0 ? undefined : failureOf(complaint, silent)
  } finally {
    await watch
    await rm(scratch, { recursive: true, force: true })
  }
}

/**
 * Interprets the error output of the install script: a wrong checksum is a damaged download, everything else a refusal.
 */
export function failureOf(complaint: string, silent: boolean): Failure {
  if (silent) return { kind: 'refused', why: 'the download host does not answer' }
  if (/TypeError: fetch failed/.test(complaint)) return { kind: 'refused', why: 'the download host cannot be reached' }
  const line = complaint.split('\n').find((text) => /error/i.test(text)) ?? 'the install script failed'
  const kind = /checksum|end of central directory|invalid zip/i.test(complaint) ? 'damaged' : 'refused'
  return { kind, why: line.trim().replace(/^(\w*Error): /, '') }
}

/** The size of all files below some folders, in bytes; files may come and go while it counts. */
async function bytesIn(folders: readonly string[]): Promise<number> {
  const counts = folders.map(async (folder): Promise<number> => {
    const entries = await ifThere(readdir(folder, { withFileTypes: true }), [])
    const own = entries
      .filter((entry) => entry.isFile())
      .map((entry) => ifThere(stat(join(folder, entry.name)), undefined))
    const bytes = (await Promise.all(own)).reduce((sum, file) => sum + (file?.size ?? 0), 0)
    return (
      bytes + (await bytesIn(entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))))
    )
  })
  return (await Promise.all(counts)).reduce((sum, bytes) => sum + bytes, 0)
}
