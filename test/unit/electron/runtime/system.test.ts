import { expect, test } from 'vitest'
import type { Run } from '../../../../electron/runtime/run'
import { adviseSandbox, installMissing, missingLibraries, planInstall } from '../../../../electron/runtime/system'

const bookworm = (name: string) => !name.includes('t64')
const noble = (name: string) => !['libgtk-3-0', 'libatk-bridge2.0-0', 'libcups2', 'libasound2'].includes(name)
const libraries = { libraries: true, programs: [] }

test('ldd is read for what it did not find', () => {
  const ldd = `
\tlinux-vdso.so.1 (0x00007ffc)
\tlibgtk-3.so.0 => not found
\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f)
\tlibnss3.so => not found`
  expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
})

test('nothing missing, nothing done', () => {
  expect(planInstall({ libraries: false, programs: [] }, { root: true, knows: bookworm })).toEqual({ do: 'nothing' })
})

test('as root on Debian the packages are installed, under the names that the release knows', () => {
  expect(planInstall(libraries, { root: true, knows: bookworm })).toEqual({
    do: 'install',
    packages: ['libgtk-3-0', 'libatk-bridge2.0-0', 'libcups2', 'libasound2', 'libnss3', 'libgbm1']
  })
  expect(planInstall(libraries, { root: true, knows: noble })).toEqual({
    do: 'install',
    packages: ['libgtk-3-0t64', 'libatk-bridge2.0-0t64', 'libcups2t64', 'libasound2t64', 'libnss3', 'libgbm1']
  })
})

test('without root on Debian one line says which command to run', () => {
  expect(planInstall({ libraries: false, programs: ['Xvfb', 'pdftotext'] }, { root: false, knows: bookworm })).toEqual({
    do: 'tell',
    line: 'Missing on this machine: Xvfb, pdftotext. Please install: sudo apt-get install xvfb poppler-utils'
  })
})

test('on another system one line says what Debian calls it', () => {
  expect(planInstall({ libraries: false, programs: ['Xvfb'] }, { root: true, knows: undefined })).toEqual({
    do: 'tell',
    line: 'Missing on this machine: Xvfb. Please install: what Debian calls xvfb'
  })
})

/** A system whose programs answer from a list; a program that is not listed does not exist. */
function answering(codes: Record<string, number>) {
  const commands: string[] = []
  const run: Run = async (program, words) => {
    commands.push([program, ...words].join(' '))
    return { code: codes[program] ?? 127, output: 'E: no space left' }
  }
  return { commands, run }
}

test('installing says what it installs, after it has fetched the lists', async () => {
  const { commands, run } = answering({ 'apt-get': 0, 'apt-cache': 0 })
  const said: string[] = []
  await installMissing({ libraries: false, programs: ['Xvfb'] }, { root: true, run, say: (line) => said.push(line) })
  expect(said).toEqual(['Installing system packages: xvfb'])
  expect(commands.filter((command) => command.startsWith('apt-get'))).toEqual([
    'apt-get --version',
    'apt-get update -qq',
    'apt-get install -y -qq --no-install-recommends xvfb'
  ])
})

test('a system without apt is told, not touched', async () => {
  const { commands, run } = answering({})
  const install = installMissing({ libraries: false, programs: ['Xvfb'] }, { root: true, run, say: () => undefined })
  await expect(install).rejects.toThrow('Missing on this machine: Xvfb.')
  expect(commands).toEqual(['apt-get --version'])
})

test('an installation that fails passes its reason on', async () => {
  const { run } = answering({ 'apt-get': 0, 'apt-cache': 0 })
  const failing: Run = async (program, words) =>
    words[0] === 'install' ? { code: 100, output: 'Reading lists\nE: no space left\n' } : run(program, words)
  const install = installMissing(
    { libraries: false, programs: ['Xvfb'] },
    { root: true, run: failing, say: () => undefined }
  )
  await expect(install).rejects.toThrow('apt-get could not install xvfb: E: no space left')
})

test('the sandbox works with either of its two ways; with neither one line says what to do', () => {
  expect(adviseSandbox('/x/chrome-sandbox', { setuid: true, namespaces: false })).toBeUndefined()
  expect(adviseSandbox('/x/chrome-sandbox', { setuid: false, namespaces: true })).toBeUndefined()
  expect(adviseSandbox('/x/chrome-sandbox', { setuid: false, namespaces: false })).toContain(
    "sudo chown root '/x/chrome-sandbox' && sudo chmod 4755 '/x/chrome-sandbox'"
  )
})
