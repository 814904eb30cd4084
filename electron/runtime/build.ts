import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runHere } from './run'

/** The folder of the project. */
export const project = join(__dirname, '..', '..')

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'package.json',
  'electron.vite.config.ts',
  'cli.vite.config.mts'
]
/** The last file that a build writes; a build that broke off leaves it old. */
const result = join(project, 'out', 'cli', 'cli.js')

/** Builds the application if a source is newer than the last build. Throws where the build fails. */
export async function buildIfStale(): Promise<void> {
  const built = await stat(result).catch(() => undefined)
  const newest = Math.max(...(await Promise.all(sources.map((source) => newestBelow(join(project, source))))))
  if (built && built.mtimeMs > newest) return
  console.log('Building …')
  const npm = process.env.npm_execpath
  // npm's own path, because `npm` is a script without an executable file on Windows.
  const code = npm
    ? await runHere(process.execPath, [npm, 'run', '--silent', 'build'], { cwd: project })
    : await runHere('npm', ['run', '--silent', 'build'], { cwd: project })
  if (code !== 0) throw new Error('The build failed; what went wrong stands above.')
}

/** The latest change below a path, in milliseconds; a folder counts too, as deleting a file changes only that. */
async function newestBelow(path: string): Promise<number> {
  const state = await stat(path)
  if (!state.isDirectory()) return state.mtimeMs
  const below = (await readdir(path)).map((name) => newestBelow(join(path, name)))
  return Math.max(state.mtimeMs, ...(await Promise.all(below)))
}
