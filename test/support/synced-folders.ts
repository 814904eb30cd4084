import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Which of two changed files a sync tool keeps: by the time they were written, or always that of the first folder. */
export type Keeps = 'newer' | 'older' | 'first'

/** How a tool names the copy of a file that was changed in two places. */
export type NameOfCopy = (stem: string, ending: string) => string

/** How common sync tools name such copies. */
export const namesOfCopies: Readonly<Record<string, NameOfCopy>> = {
  'in brackets': (stem, ending) => `${stem} (Jonas Ek's conflicted copy 2026-11-30)${ending}`,
  'with the computer’s name': (stem, ending) => `${stem}-DESK-7${ending}`,
  'with a stamp': (stem, ending) => `${stem}.sync-conflict-20261130-093000-ABCDEFG${ending}`,
  'with a number': (stem, ending) => `${stem} (1)${ending}`
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function filesBelow(folder: string, below = ''): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name)
    found.push(...(entry.isDirectory() ? await filesBelow(folder, path) : [path]))
  }
  return found
}

async function contentOf(folder: string, path: string): Promise<Buffer | null> {
  return readFile(join(folder, path)).catch(() => null)
}

/** Two folders on two computers, and the tool that syncs them each time it is asked to. */
export class SyncedFolders {
  private known = new Map<string, string>()
  /** Files that were copied only in part, with their full contents. */
  private begun: { path: string; target: string; piece: Buffer; whole: Buffer }[] = []
  private isHalf = false

  constructor(
    private readonly folders: readonly [string, string],
    /** Null: the file that lost is removed. */
    private readonly nameOfCopy: NameOfCopy | null,
    private readonly keeps: Keeps = 'newer',
    /** Which files the tool does not touch. */
    private readonly isLeft = (_path: string): boolean => false
  ) {}

  /** As `sync`, but interrupted while it copies: new journals and parts of the history arrive only in part. */
  async syncHalf(): Promise<void> {
    this.isHalf = true
    await this.sync().finally(() => {
      this.isHalf = false
    })
  }

  /** Completes the copies that were interrupted, if the partial file is still unchanged. */
  private async goOn(): Promise<void> {
    for (const { path, target, piece, whole } of this.begun) {
      const found = await readFile(target).catch(() => null)
      if (!found?.equals(piece)) continue
      await writeFile(target, whole)
      // This came from the tool and is no change of that side.
      this.known.set(path, hashOf(whole))
    }
    this.begun = []
  }

  /**
   * Copies files that were changed on one side; of those changed on both, the losing one is kept as a copy, or not at
   * all.
   */
  async sync(): Promise<void> {
    const [one, two] = this.folders
    await this.goOn()
    const lists = await Promise.all(this.folders.map((folder) => filesBelow(folder)))
    for (const path of new Set([...lists.flat(), ...this.known.keys()])) {
      if (this.isLeft(path)) continue
      const [here, there] = await Promise.all([contentOf(one, path), contentOf(two, path)])
      const before = this.known.get(path) ?? null
      const [h, t] = [here && hashOf(here), there && hashOf(there)]
      if (h === t) continue
      if (h === before || (t !== before && h === null)) await this.put(one, path, there)
      else if (t === before || t === null) await this.put(two, path, here)
      else await this.keepBoth(path)
    }
    this.known = new Map()
    for (const path of await filesBelow(one)) {
      const bytes = await contentOf(one, path)
      if (bytes) this.known.set(path, hashOf(bytes))
    }
  }

  /**
   * As a person who copies by hand both ways, or a tool that removes nothing: the newer of two files takes the place of
   * the other, and what was removed on one side comes back.
   */
  async carry(): Promise<void> {
    const [one, two] = this.folders
    const timeOf = async (path: string) => (await stat(path).catch(() => null))?.mtimeMs ?? 0
    for (const [from, to] of [
      [one, two],
      [two, one]
    ] as const)
      for (const path of await filesBelow(from)) {
        const [source, target] = [join(from, path), join(to, path)]
        if ((await timeOf(source)) > (await timeOf(target))) await cp(source, target, { preserveTimestamps: true })
      }
  }

  private async put(folder: string, path: string, bytes: Buffer | null): Promise<void> {
    const target = join(folder, path)
    if (!bytes) return rm(target, { force: true })
    await mkdir(dirname(target), { recursive: true })
    const isBegun = this.isHalf && path.endsWith('.jsonl') && (await contentOf(folder, path)) === null
    const piece = isBegun ? bytes.subarray(0, Math.floor((bytes.length * 2) / 3)) : bytes
    if (isBegun) this.begun.push({ path, target, piece, whole: bytes })
    await writeFile(target, piece)
  }

  private async keepBoth(path: string): Promise<void> {
    const [one, two] = this.folders
    const [first, second] = await Promise.all([stat(join(one, path)), stat(join(two, path))])
    const isFirst = this.keeps === 'first' || (this.keeps === 'newer') === first.mtimeMs >= second.mtimeMs
    const [winner, loser] = isFirst ? [one, two] : [two, one]
    const [, stem = '', ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(path) ?? []
    const copy = await contentOf(loser, path)
    if (this.nameOfCopy) for (const folder of this.folders) await this.put(folder, this.nameOfCopy(stem, ending), copy)
    await this.put(loser, path, await contentOf(winner, path))
  }
}
