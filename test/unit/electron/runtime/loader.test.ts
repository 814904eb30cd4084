import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { installLoader } from '../../../../electron/runtime/loader'

async function freshResources(): Promise<string> {
  const resources = await mkdtemp(join(tmpdir(), 'coachbook-loader-'))
  onTestFinished(() => rm(resources, { recursive: true }))
  await installLoader(resources)
  return resources
}

/** The output of plain Node without the newer globals that Node 16 lacks, after it has loaded the loader's half. */
function printed(resources: string, code: string): string {
  const older = 'for (const name of ["Response", "Request", "Headers", "FormData", "crypto"]) delete globalThis[name];'
  const load = `require(${JSON.stringify(join(resources, 'app', 'compat.js'))});`
  return spawnSync(process.execPath, ['-e', older + load + code], { encoding: 'utf8' }).stdout.trim()
}

test('the loader is an application that an Electron without node_modules can start', async () => {
  const resources = await freshResources()
  const manifest = JSON.parse(await readFile(join(resources, 'app', 'package.json'), 'utf8'))
  const main = await readFile(join(resources, 'app', manifest.main), 'utf8')
  const required = [...main.matchAll(/\brequire\([`'"]([^`'"]+)[`'"]\)/g)].map((match) => match[1] ?? '')
  expect(required).toContain('electron')
  expect(required.filter((name) => name !== 'electron' && !isBuiltin(name))).toEqual([])
})

test('what Node 16 lacks is there once it is loaded', async () => {
  const resources = await freshResources()
  const code =
    'new Response("ok", { headers: { a: "b" } }).text().then((text) => console.log(text, typeof crypto.subtle))'
  expect(printed(resources, code)).toBe('ok object')
})

test('what a page of Chromium 108 lacks is there once it is loaded', async () => {
  const resources = await freshResources()
  const older =
    'delete Array.prototype.toSorted; delete Set.prototype.union; delete Promise.withResolvers; delete URL.canParse; delete Object.groupBy;'
  const load = `require('node:vm').runInThisContext(${JSON.stringify(await readFile(join(resources, 'app', 'missing.js'), 'utf8'))});`
  const code =
    'console.log([3, 1].toSorted(), new Set([1]).union(new Set([2])).size, typeof Promise.withResolvers, URL.canParse("x:"), typeof Object.groupBy)'
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', older + load + code], { encoding: 'utf8' })
  expect(stderr + stdout.trim()).toBe('[ 1, 3 ] 2 function true function')
})

test('a loader that is in its place stays; one that is damaged or of another version is replaced', async () => {
  const resources = await freshResources()
  const file = join(resources, 'app', 'compat.js')
  const { ino, size } = await stat(file)
  await installLoader(resources)
  expect((await stat(file)).ino).toBe(ino)

  await truncate(file, 10)
  await installLoader(resources)
  expect((await stat(file)).size).toBe(size)

  await writeFile(join(resources, 'app', 'version'), 'older')
  await installLoader(resources)
  expect(await readFile(join(resources, 'app', 'version'), 'utf8')).not.toBe('older')
})
