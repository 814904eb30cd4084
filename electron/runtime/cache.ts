import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { ifThere, isMissing } from './if-there'

const listName = '.complete.json'

/** The user's cache folder for Coachbook. A relative XDG_CACHE_HOME counts as unset, as the XDG base directory rules say. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  const named = environment.XDG_CACHE_HOME
  return join(named && isAbsolute(named) ? named : join(home, '.cache'), 'coachbook')
}

/**
 * Makes a folder completely or not at all: `fill` works in a temporary folder beside it, which then replaces it. When
 * `fill` throws, the folder stays as it was.
 */
export async function fillFolder(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const work = await mkdtemp(`${folder}.partial-`)
  try {
    const content = join(work, 'content')
    await mkdir(content)
    await fill(content)
    await writeFile(join(content, listName), JSON.stringify(await sizes(content)))
    await takePlace(content, folder, work)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Replaces a folder by another; the old one goes to `aside`. This takes two renames, because a folder that is not empty
 * cannot be renamed over. Another run may come between them, so it tries again.
 */
async function takePlace(content: string, folder: string, aside: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ifThere(rename(folder, join(aside, `replaced-${attempt}`)), undefined)
      await rename(content, folder)
      return
    } catch (error) {
      if (attempt === 10) throw error
    }
  }
}

/** Whether a folder made by `fillFolder` still has every file in full length; false when files were deleted or cut. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const expected: unknown = JSON.parse(await readFile(join(folder, listName), 'utf8'))
    if (typeof expected !== 'object' || expected === null) return false
    const checks = Object.entries(expected).map(async ([path, size]) => (await stat(join(folder, path))).size === size)
    return (await Promise.all(checks)).every(Boolean)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** The sizes of all files below a folder, by path. Links are left out, because they point into the folder itself. */
async function sizes(folder: string, below = ''): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name)
    if (entry.isDirectory()) Object.assign(found, await sizes(folder, path))
    else if (entry.isFile()) found[path] = (await stat(join(folder, path))).size
  }
  return found
}
