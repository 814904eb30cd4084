import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './if-there'

/** A remembered refusal by the download host, and the settings under which it was asked. */
export interface Refusal {
  at: number
  settings: string
  why: string
}

const hours = 6
const fileName = 'electron-refused.json'

/**
 * A digest of the settings that decide which host is asked; with other settings an earlier refusal does not count. It
 * is a digest because proxy settings may contain passwords.
 */
export function downloadSettings(environment: NodeJS.ProcessEnv, version: string): string {
  const relevant = Object.entries(environment)
    .filter(([name]) => /^(npm_(package_)?config_)?electron_|^(https?|no|all)_proxy$|^node_use_env_proxy$/i.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([version, ...relevant]))
    .digest('hex')
}

/**
 * Why the host refused, if it did so in the last six hours under the same settings. A clock that was set back makes it
 * ask again.
 */
export function stillRefused(refusal: Refusal | undefined, settings: string, now: number): string | undefined {
  if (!refusal || refusal.settings !== settings) return undefined
  const age = now - refusal.at
  return age >= 0 && age < hours * 3_600_000 ? refusal.why : undefined
}

/** Reads what `writeRefusal` wrote; a missing or damaged file counts as no refusal. */
export async function readRefusal(cache: string): Promise<Refusal | undefined> {
  try {
    const noted: Partial<Refusal> | null = JSON.parse(await readFile(join(cache, fileName), 'utf8'))
    const { at, settings, why } = noted ?? {}
    if (typeof at === 'number' && typeof settings === 'string' && typeof why === 'string') return { at, settings, why }
  } catch (error) {
    if (!isMissing(error)) throw error
    // Nothing to repair: asking the host once more only costs seconds.
  }
  return undefined
}

export async function writeRefusal(cache: string, refusal: Refusal): Promise<void> {
  await mkdir(cache, { recursive: true })
  await writeFile(join(cache, fileName), JSON.stringify(refusal))
}
