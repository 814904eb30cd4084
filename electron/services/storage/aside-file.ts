import { join } from 'node:path'
import { z } from 'zod'
import { Hash, Moment } from '../../../shared/model/scalars'
import type { Loss } from './chain'
import { jsonAs } from './damage'
import { moveAside, readIfThere, replaceFile } from './durable'
import { FileFault, type Files } from './files'
import { type Device, listIfReadable, markOf } from './history'
import type { Hole } from './holes'
import { Change } from './journal-format'
import type { AsideChange } from './set-aside'

/** A change that was set aside; `leftOut` when the person does not want it. */
export type Waiting = AsideChange & { leftOut: boolean; said?: boolean | undefined }

/** A change that was found, perhaps in a place where it was left out already. */
type Found = AsideChange & { leftOut?: boolean }

/** A loss that was reported. `at`: when, so that a later loss is not taken for one that was put away. */
const Told = z.object({
  first: z.int().nullable(),
  last: z.int().nullable(),
  touches: z.array(z.string()).nullable(),
  at: Moment.optional()
})
type Told = z.output<typeof Told>

const StoredHole = z.object({ first: z.int().min(0), last: z.int().min(0) })

/**
 * The version in which this program writes the file. Version 1 had no forks, version 2 no other devices, version 3 no
 * questions about two states of one plan, which it would have applied as they are.
 */
const version = 4

const Stored = z.object({
  format: z.literal('coachbook.aside'),
  version: z.int().min(1).max(version),
  changes: z.array(
    z.object({
      key: Hash,
      seq: z.int().min(0),
      reason: z.enum(['damage', 'fork', 'edited']),
      leftOut: z.boolean(),
      /** Whether somebody decided on this device if it is left out. */
      said: z.boolean().optional(),
      /** How often a question was asked anew, because it was answered crosswise. */
      round: z.int().min(0).max(1_000_000).optional(),
      change: Change
    })
  ),
  losses: z.array(Told),
  forks: z.array(z.string().max(64)).default([]),
  holes: z.array(StoredHole).default([]),
  /** Changes that somebody applied on this device; they wait nowhere any more. */
  settled: z.array(Hash).default([]),
  /** Losses that somebody put away on this device, whichever device reported them. */
  seen: z.array(Told).default([]),
  /** Gaps of any device that have been filled here completely. */
  filled: z.array(StoredHole).default([])
})
type Stored = z.output<typeof Stored>

/** What was learned about gaps in a workbook: those reported now, and those that were filled. */
interface Holes {
  told: readonly Hole[]
  filled: readonly Hole[]
}

/** Each device has a file of its own: if two wrote the same file independently, a sync tool might keep only one. */
export const asideName = (device: Device) => `aside${markOf(device)}.json`

/** Whether a file of a workbook's folder is one of these, or a copy of one that a sync tool made. */
export const isAsideFile = (name: string): boolean =>
  /^aside(?:.+)?\.json$/.test(name) && !/\.damaged-\d{8}-\d{6}/.test(name)

const isEmpty = ({ changes, losses, forks, holes, settled, seen, filled }: Stored) =>
  [changes, losses, forks, holes, settled, seen, filled].every((list) => list.length === 0)

const nothing = (): Stored => ({
  format: 'coachbook.aside',
  version,
  changes: [],
  losses: [],
  forks: [],
  holes: [],
  settled: [],
  seen: [],
  filled: []
})

const lossOf = ({ first, last, touches }: Loss): string => JSON.stringify([first, last, touches])
const toldOf = (told: Told): string => JSON.stringify([lossOf(told), told.at])
const holeOf = ({ first, last }: Hole): string => `${first}-${last}`

/** Removes repetitions by a key; the first of equal ones stays. */
function once<T>(list: readonly T[], wordFor: (one: T) => string): T[] {
  const found = new Map<string, T>()
  for (const one of list) if (!found.has(wordFor(one))) found.set(wordFor(one), one)
  return [...found.values()]
}

/** The content of another device's file, or of a copy of one whose device is not known. */
interface OfOther {
  device: Device
  stored: Stored
}

const deviceIn = (name: string): Device => /^aside\.on-([0-9a-z]+)\.json$/.exec(name)?.[1] ?? null

/** The contents of the files of other devices, including copies; files that cannot be parsed are skipped. */
async function ofOthers(files: Files, folder: string, own: string): Promise<OfOther[]> {
  const found: OfOther[] = []
  for (const name of await listIfReadable(files, folder)) {
    if (!isAsideFile(name) || name === own) continue
    const path = join(folder, name)
    const isFile = (await files.look(path))?.kind === 'file'
    const stored = isFile ? parse(await readIfThere(files, path)) : null
    if (stored) found.push({ device: deviceIn(name), stored })
  }
  return found
}

/**
 * The changes of a workbook that were set aside and wait for a decision, and those that are lost. They are stored in
 * the workbook's folder, in a file for each device, before the files that they were found in are repaired, so that a
 * crash in between loses none. All files are read together, and this device writes its own. Nothing here changes the
 * workbook.
 */
export class AsideFile {
  private others: readonly Stored[] = []
  private byDevice: ReadonlyMap<Device, Stored> = new Map()

  private constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly name: string,
    private own: Stored
  ) {}

  /**
   * Reads the files. A file that cannot be parsed counts as empty until `add` puts it aside under another name; one of
   * another device is left to that device.
   */
  static async open(files: Files, folder: string, device: Device = null): Promise<AsideFile> {
    const name = asideName(device)
    const own = parse(await readIfThere(files, join(folder, name))) ?? nothing()
    const aside = new AsideFile(files, folder, name, own)
    await aside.lookAround()
    return aside
  }

  /** Reads the present files of the other devices: what was decided there is decided here, too. */
  async lookAround(): Promise<void> {
    const found = await ofOthers(this.files, this.folder, this.name)
    this.others = found.map(({ stored }) => stored)
    this.byDevice = new Map(found.filter((one) => one.device !== null).map((one) => [one.device, one.stored]))
    const settled = new Set(this.others.flatMap((one) => one.settled))
    const leftOut = new Set(
      this.others.flatMap(({ changes }) => changes.flatMap((one) => (one.leftOut ? [one.key] : [])))
    )
    const changes = this.own.changes
      // A question that is asked anew is followed by its answer, which may be about a draft that was changed since.
      .filter(({ key, round }) => round !== undefined || !settled.has(key))
      .map((one) => (one.said || !leftOut.has(one.key) ? one : { ...one, leftOut: true }))
    this.own = { ...this.own, changes }
  }

  /** The changes that wait here. Those that only wait elsewhere are in `waitingElsewhere`. */
  get changes(): readonly Waiting[] {
    return this.own.changes
  }

  /** The losses that any device reported, until somebody puts them away or the changes arrive. */
  get losses(): readonly Loss[] {
    return once(this.told, lossOf).map(({ first, last, touches }) => ({ first, last, touches }))
  }

  /** The lines of forks that any device has dealt with, whatever became of them: they are not offered again. */
  get forkLines(): readonly string[] {
    return [...new Set(this.all.flatMap(({ forks }) => forks))]
  }

  /** Where changes are missing: lines that turn up there belong to another side. */
  get holes(): readonly Hole[] {
    const filled = new Set(this.own.filled.map(holeOf))
    const elsewhere = this.others.flatMap(({ holes }) => holes).filter((hole) => !filled.has(holeOf(hole)))
    return once([...this.own.holes, ...elsewhere], holeOf)
  }

  /** Changes that wait on another device, or in a copy of such a file, and were never dealt with here. */
  waitingElsewhere(): Found[] {
    const settled = this.all.flatMap((one) => one.settled)
    const known = new Set([...settled, ...this.own.forks, ...this.own.changes.map(({ key }) => key)])
    const found = this.others.flatMap(({ changes }) => changes).filter(({ key }) => !known.has(key))
    const leftOut = new Set(found.flatMap((one) => (one.leftOut ? [one.key] : [])))
    return once(found, ({ key }) => key).map(({ said: _, ...one }) => ({ ...one, leftOut: leftOut.has(one.key) }))
  }

  /** Changes that were left out on other devices, even if they were applied here. */
  leftOutElsewhere(): readonly AsideChange[] {
    return this.others.flatMap(({ changes }) => changes).filter(({ leftOut }) => leftOut)
  }

  /**
   * Whether a device has dealt with all of these lines and nothing waits there for a decision: whoever wrote there
   * since has known of them. `device` null: this one.
   */
  knows(device: Device, lines: readonly string[]): boolean {
    const stored = device === null ? this.own : this.byDevice.get(device)
    if (!stored || lines.length === 0 || stored.changes.some(({ leftOut }) => !leftOut)) return false
    const taken = new Set(stored.forks)
    return lines.every((line) => taken.has(line))
  }

  /** Whether a change was applied on some device, so that it waits nowhere any more. */
  wasSettled(key: string): boolean {
    return this.all.some(({ settled }) => settled.includes(key))
  }

  private get all(): readonly Stored[] {
    return [this.own, ...this.others]
  }

  private get told(): Told[] {
    const seen = new Set(this.all.flatMap((one) => one.seen).map(toldOf))
    const filled = new Set(this.own.filled.map(holeOf))
    const isFilled = ({ first, last }: Told) => first !== null && last !== null && filled.has(holeOf({ first, last }))
    const elsewhere = this.others.flatMap(({ losses }) => losses).filter((loss) => !isFilled(loss))
    return [...this.own.losses, ...elsewhere].filter((loss) => !seen.has(toldOf(loss)))
  }

  /** Adds what a reading found in memory only, for a workbook that can only be read. */
  show(changes: readonly Found[], losses: readonly Loss[], at?: Moment): void {
    const { own } = this
    const known = new Set(own.changes.map(({ key }) => key))
    // When the records of a change were erased, there is nothing left to ask about.
    const fresh = changes.filter(({ key, change }) => !known.has(key) && change.patches.length > 0)
    // A loss that another device reported, too, can be resolved there and still be open here.
    const seen = new Set(this.all.flatMap((one) => one.seen).map(toldOf))
    const told = new Set(own.losses.filter((loss) => !seen.has(toldOf(loss))).map(lossOf))
    const more = losses.filter((loss) => !told.has(lossOf(loss)))
    this.own = {
      ...own,
      changes: [...own.changes, ...fresh.map((change) => ({ ...change, leftOut: change.leftOut ?? false }))],
      losses: [...own.losses, ...more.map((loss) => ({ ...loss, ...(at !== undefined && { at }) }))]
    }
  }

  /** The content of the file with some more changes, for a caller that puts it in place. */
  bytesWith(changes: readonly AsideChange[], at: Moment): Buffer {
    this.show(changes, [], at)
    return bytesOf(this.own)
  }

  /** Adds changes and losses, and the lines of forks that they came from; what is known already stays as it is. */
  async add(
    changes: readonly Found[],
    losses: readonly Loss[],
    now: Moment,
    forkLines: readonly string[] = [],
    { told, filled }: Holes = { told: [], filled: [] }
  ): Promise<void> {
    if ([changes, losses, forkLines, filled].every((list) => list.length === 0)) return
    const path = join(this.folder, this.name)
    const bytes = await readIfThere(this.files, path)
    if (bytes && !parse(bytes)) await moveAside(this.files, path, 'damaged', now)
    this.show(changes, losses, now)
    const { own } = this
    const isFilled = new Set(filled.map(holeOf))
    this.own = {
      ...own,
      forks: [...new Set([...own.forks, ...forkLines])],
      holes: once([...own.holes, ...told], holeOf).filter((hole) => !isFilled.has(holeOf(hole))),
      losses: own.losses.filter(
        ({ first, last }) => first === null || last === null || !isFilled.has(holeOf({ first, last }))
      ),
      filled: once([...own.filled, ...filled], holeOf)
    }
    await this.save()
  }

  /** Leaves changes out, or offers them again. */
  async leaveOut(keys: readonly string[], leftOut: boolean): Promise<void> {
    const changes = this.own.changes.map((one) => (keys.includes(one.key) ? { ...one, leftOut, said: true } : one))
    this.own = { ...this.own, changes }
    await this.save()
  }

  /** Keeps a change that the person has decided about already, so that it can be offered again. */
  async keepLeftOut(change: AsideChange, now: Moment): Promise<void> {
    await this.add([change], [], now)
    await this.leaveOut([change.key], true)
  }

  /** Forgets changes that are in the workbook. If that cannot be saved, the next start offers them again. */
  async drop(keys: readonly string[]): Promise<void> {
    this.own = { ...this.own, settled: [...new Set([...this.own.settled, ...keys])] }
    await this.dropHere(keys)
  }

  /**
   * As `drop`, but only on this device, for changes that led to the present workbook here; on another device it may be
   * the other way round.
   */
  async dropHere(keys: readonly string[]): Promise<void> {
    this.forget(keys)
    try {
      await this.save()
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
    }
  }

  /** As `drop`, but only until the file is read again. */
  forget(keys: readonly string[]): void {
    this.own = { ...this.own, changes: this.own.changes.filter((one) => !keys.includes(one.key)) }
  }

  /** Puts away all reported losses, of whichever device. */
  async forgetLosses(): Promise<void> {
    this.own = { ...this.own, seen: once([...this.own.seen, ...this.told], toldOf), losses: [] }
    await this.save()
  }

  private async save(): Promise<void> {
    const path = join(this.folder, this.name)
    if (isEmpty(this.own)) {
      await this.files.remove(path)
      await this.files.syncFolder(this.folder)
      return
    }
    await replaceFile(this.files, path, bytesOf(this.own))
  }
}

const bytesOf = (stored: Stored) => Buffer.from(`${JSON.stringify({ ...stored, version })}\n`)

const parse = (bytes: Buffer | null): Stored | null => bytes && jsonAs(Stored, bytes)
