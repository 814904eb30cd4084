import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ifThere } from './if-there'
import { type Run, succeeds } from './run'

/** What a start or a test run needs from the system: the libraries that Electron links to, and programs. */
export interface Needs {
  libraries: boolean
  programs: readonly string[]
}

/** The properties of the machine that matter for installing. */
export interface System {
  root: boolean
  run: Run
  say(line: string): void
}

/**
 * Debian packages whose dependencies include all of Electron's libraries. Newer releases renamed some; the first name
 * that the release knows is used.
 */
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libasound2t64', 'libasound2'],
  ['libnss3'],
  ['libgbm1']
]

const programPackages: Record<string, string> = {
  Xvfb: 'xvfb',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  unsquashfs: 'squashfs-tools'
}

export type Plan = { do: 'nothing' } | { do: 'install'; packages: string[] } | { do: 'tell'; line: string }

/** How to get what is missing: as root with apt we install it, otherwise one line says what to install. */
export function planInstall(
  missing: Needs,
  system: { root: boolean; knows: ((name: string) => boolean) | undefined }
): Plan {
  const { root, knows } = system
  const known = knows ?? (() => true)
  const libraries = missing.libraries ? libraryPackages.map((names) => names.find(known) ?? names[0] ?? '') : []
  const programs = missing.programs.map((program) => programPackages[program] ?? program)
  const packages = [...libraries, ...programs]
  if (packages.length === 0) return { do: 'nothing' }
  if (knows && root) return { do: 'install', packages }
  const what = [...(missing.libraries ? ["Electron's system libraries"] : []), ...missing.programs].join(', ')
  const how = knows ? `sudo apt-get install ${packages.join(' ')}` : `what Debian calls ${packages.join(', ')}`
  return { do: 'tell', line: `Missing on this machine: ${what}. Please install: ${how}` }
}

/** Installs what is missing, and says so. If that is not possible, throws the one line that says what to install. */
export async function installMissing(missing: Needs, { root, run, say }: System): Promise<void> {
  const apt = await succeeds(run, 'apt-get', ['--version'])
  const nothing = !missing.libraries && missing.programs.length === 0
  if (nothing) return
  const installs = apt && root
  // Without package lists `apt-cache` knows no names, so renamed packages could not be recognized.
  if (installs) await run('apt-get', ['update', '-qq'])
  const names = libraryPackages.flat()
  const known = new Set<string>()
  for (const name of apt ? names : []) if (await succeeds(run, 'apt-cache', ['show', name])) known.add(name)
  const plan = planInstall(missing, { root, knows: apt ? (name) => known.has(name) : undefined })
  if (plan.do === 'tell') throw new Error(plan.line)
  if (plan.do === 'nothing') return
  say(`Installing system packages: ${plan.packages.join(' ')}`)
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...plan.packages], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  })
  if (code !== 0)
    throw new Error(`apt-get could not install ${plan.packages.join(' ')}: ${output.trim().split('\n').pop()}`)
}

/** Whether an executable links to a shared library that is missing on this machine; only Linux has `ldd`. */
export async function lacksLibraries(executable: string, run: Run): Promise<boolean> {
  if (process.platform !== 'linux') return false
  const { code, output } = await run('ldd', [executable])
  return code === 0 && missingLibraries(output).length > 0
}

/** Names of the libraries that `ldd` could not find. */
export function missingLibraries(ldd: string): string[] {
  return [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}

/** Programs of a list that cannot be started here. */
export async function missingPrograms(programs: readonly string[], run: Run): Promise<string[]> {
  const missing: string[] = []
  for (const program of programs) if ((await run(program, ['--version'])).code === 127) missing.push(program)
  return missing
}

/**
 * Chromium's sandbox needs user namespaces or a helper that belongs to root. If both are missing (Ubuntu 24.04
 * restricts the former), Electron aborts at its start. Returns the line that says what to do, or nothing.
 */
export async function sandboxAdvice(executable: string, { root, run }: System): Promise<string | undefined> {
  if (process.platform !== 'linux' || root) return undefined
  const helper = join(dirname(executable), 'chrome-sandbox')
  const state = await ifThere(stat(helper), undefined)
  // Without `unshare` this is not checked; most machines allow namespaces.
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true'])
  const namespaces = code === 0 || code === 127
  return adviseSandbox(helper, { setuid: state?.uid === 0 && (state.mode & 0o4000) !== 0, namespaces })
}

export function adviseSandbox(helper: string, can: { setuid: boolean; namespaces: boolean }): string | undefined {
  if (can.setuid || can.namespaces) return undefined
  return `This system forbids Electron's sandbox. Allow it once: sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`
}
