import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere } from './if-there'
import { run, scriptCommand } from './run'

/** The folder of the project. */
export const project = join(__dirname, '..', '..')

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'package.json',
  'electron.vite.config.ts',
  'print.vite.config.mts',
  'cli.vite.config.mts'
]
/** The last file that a build writes; after an interrupted build it is still the old one. */
const result = join(project, 'out', 'cli', 'cli.js')

/** Builds the application if a source is newer than the last build. Throws when the build fails. */
export async function buildIfStale(): Promise<void> {
  const built = await ifThere(stat(result), undefined)
  const newest = Math.max(...(await Promise.all(sources.map((source) => newestBelow(join(project, source))))))
  if (built && built.mtimeMs > newest) return
  console.log('Building …')
  const { code, output } = await run(...scriptCommand('build'), { cwd: project })
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
}

/** Makes the next `buildIfStale` build, because out/ then holds files that were made for development. */
export async function forgetBuild(): Promise<void> {
  await rm(result, { force: true })
}

/**
 * The latest change below a path, in milliseconds; folders count, too, because deleting a file only changes its folder.
 */
async function newestBelow(path: string): Promise<number> {
  const state = await stat(path)
  if (!state.isDirectory()) return state.mtimeMs
  const below = (await readdir(path)).map((name) => newestBelow(join(path, name)))
  return Math.max(state.mtimeMs, ...(await Promise.all(below)))
}
