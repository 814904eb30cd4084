import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { installElectron, installedElectron } from '../../../../electron/runtime/npm-electron'

const original = dirname(createRequire(__filename).resolve('electron/package.json'))
const { version }: { version: string } = JSON.parse(readFileSync(join(original, 'package.json'), 'utf8'))
const release = zipSync({ version: Buffer.from(version), electron: Buffer.from('program') })

/** A copy of the npm package `electron` as `npm ci` leaves it, so that its real install script can run. */
async function freshPackage(): Promise<{ folder: string; environment: NodeJS.ProcessEnv }> {
  const root = await mkdtemp(join(tmpdir(), 'coachbook-npm-electron-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const folder = join(root, 'node_modules', 'electron')
  await mkdir(folder, { recursive: true })
  for (const name of ['package.json', 'install.js', 'checksums.json']) cpSync(join(original, name), join(folder, name))
  for (const scope of ['@electron', '@electron-internal']) {
    await symlink(join(original, '..', scope), join(root, 'node_modules', scope))
  }
  const { ELECTRON_MIRROR: _, ...rest } = process.env
  const environment = {
    ...rest,
    electron_config_cache: join(root, 'cache'),
    ELECTRON_INSTALL_PLATFORM: 'linux',
    ELECTRON_INSTALL_ARCH: 'x64',
    electron_use_remote_checksums: '1'
  }
  return { folder, environment }
}

/** A download server on this machine. */
async function host(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port }: Pick<AddressInfo, 'port'> = Object(server.address())
  return `http://127.0.0.1:${port}/`
}

/** Serves the release and its checksums, as a mirror does. */
const mirror =
  (body: Uint8Array): RequestListener =>
  ({ url }, response) => {
    const sums = `${createHash('sha256').update(release).digest('hex')} *electron-v${version}-linux-x64.zip\n`
    response.end(url?.endsWith('.zip') ? body : sums)
  }

test('a package without its runtime is not installed', async () => {
  const { folder } = await freshPackage()
  expect(installedElectron(folder)).toBeUndefined()
})

test('a mirror is asked, and what it gives is found', async () => {
  const { folder, environment } = await freshPackage()
  const ELECTRON_MIRROR = await host(mirror(release))
  expect(await installElectron(folder, { ...environment, ELECTRON_MIRROR })).toBeUndefined()
  expect(installedElectron(folder)).toBe(join(folder, 'dist', 'electron'))
})

test('a runtime of another version, or one that was not unpacked to the end, does not count', async () => {
  const { folder, environment } = await freshPackage()
  await installElectron(folder, { ...environment, ELECTRON_MIRROR: await host(mirror(release)) })
  await writeFile(join(folder, 'dist', 'version'), '1.0.0')
  expect(installedElectron(folder)).toBeUndefined()
  await writeFile(join(folder, 'dist', 'version'), version)
  await rm(join(folder, 'path.txt'))
  expect(installedElectron(folder)).toBeUndefined()
})

test('a host that refuses is told from its answer', async () => {
  const { folder, environment } = await freshPackage()
  const ELECTRON_MIRROR = await host((_request, response) => response.writeHead(403, 'Blocked by policy').end())
  const failure = await installElectron(folder, { ...environment, ELECTRON_MIRROR })
  expect(failure?.kind).toBe('refused')
  expect(failure?.why).toContain('403 (Blocked by policy)')
})

test('a host that cannot be reached is told', async () => {
  const { folder, environment } = await freshPackage()
  // Port 1 of this machine: nothing listens there.
  const failure = await installElectron(folder, { ...environment, ELECTRON_MIRROR: 'http://127.0.0.1:1/' })
  expect(failure).toEqual({ kind: 'refused', why: 'the download host cannot be reached' })
})

test('a host that takes the call and never answers is noticed', async () => {
  const { folder, environment } = await freshPackage()
  const ELECTRON_MIRROR = await host(() => undefined)
  const failure = await installElectron(folder, { ...environment, ELECTRON_MIRROR }, { firstByte: 500, silence: 500 })
  expect(failure).toEqual({ kind: 'refused', why: 'the download host does not answer' })
})

test('a download that stops in the middle is noticed', async () => {
  const { folder, environment } = await freshPackage()
  const ELECTRON_MIRROR = await host((_request, response) => {
    response.writeHead(200, { 'content-length': '1000000' }).write('some of it')
  })
  const failure = await installElectron(
    folder,
    { ...environment, ELECTRON_MIRROR },
    { firstByte: 30_000, silence: 500 }
  )
  expect(failure).toEqual({ kind: 'refused', why: 'the download host does not answer' })
})

test('a damaged download is refused by its checksum and leaves no runtime', async () => {
  const { folder, environment } = await freshPackage()
  const damaged = Uint8Array.from(release)
  damaged[10] = 255 - (damaged[10] ?? 0)
  const ELECTRON_MIRROR = await host(mirror(damaged))
  const failure = await installElectron(folder, { ...environment, ELECTRON_MIRROR })
  expect(failure?.kind).toBe('damaged')
  expect(existsSync(join(folder, 'dist'))).toBe(false)
})
