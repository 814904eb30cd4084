import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A remembered refusal of the download host, and the settings that it was asked with. */
export interface Refusal {
  at: number
  settings: string
  why: string
}

const hours = 6
const fileName = 'electron-refused.json'

/** A digest of what decides which host is asked; other settings make an earlier refusal worthless. Proxies may hold passwords. */
export function downloadSettings(environment: NodeJS.ProcessEnv, version: string): string {
  const relevant = Object.entries(environment)
    .filter(([name]) => /^(npm_(package_)?config_)?electron_|^(https?|no|all)_proxy$|^node_use_env_proxy$/i.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([version, ...relevant]))
    .digest('hex')
}

/** Why the host refused, if it did so in the last six hours with the same settings. A clock set back forgets it. */
export function stillRefused(refusal: Refusal | undefined, settings: string, now: number): string | undefined {
  if (!refusal || refusal.settings !== settings) return undefined
  const age = now - refusal.at
  return age >= 0 && age < hours * 3_600_000 ? refusal.why : undefined
}

/** Reads what `writeRefusal` wrote; a missing or damaged file is no refusal. */
export async function readRefusal(cache: string): Promise<Refusal | undefined> {
  try {
    const { at, settings, why }: Partial<Refusal> = JSON.parse(await readFile(join(cache, fileName), 'utf8'))
    if (typeof at === 'number' && typeof settings === 'string' && typeof why === 'string') return { at, settings, why }
  } catch {
    // Asking the host once more costs seconds; there is nothing to repair.
  }
  return undefined
}

export async function writeRefusal(cache: string, refusal: Refusal): Promise<void> {
  await mkdir(cache, { recursive: true })
  await writeFile(join(cache, fileName), JSON.stringify(refusal))
}
