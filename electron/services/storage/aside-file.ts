import { join } from 'node:path'
import { z } from 'zod'
import { Hash, type Moment } from '../../../shared/model/scalars'
import type { Loss } from './chain'
import { moveAside, readIfThere, replaceFile } from './durable'
import { FileFault, type Files } from './files'
import type { Hole } from './holes'
import { Change } from './journal-format'
import type { AsideChange } from './set-aside'

/** A change that waits for the person's word; `leftOut` once they do not want it. */
export type Waiting = AsideChange & { leftOut: boolean }

/** Version 1 knew nothing of forks. */
const Stored = z.object({
  format: z.literal('coachbook.aside'),
  version: z.union([z.literal(1), z.literal(2)]),
  changes: z.array(
    z.object({
      key: Hash,
      seq: z.int().min(0),
      reason: z.enum(['damage', 'fork', 'edited']),
      leftOut: z.boolean(),
      change: Change
    })
  ),
  losses: z.array(
    z.object({ first: z.int().nullable(), last: z.int().nullable(), touches: z.array(z.string()).nullable() })
  ),
  forks: z.array(z.string().max(64)).default([]),
  holes: z.array(z.object({ first: z.int().min(0), last: z.int().min(0) })).default([])
})

/** What becomes known of holes in a workbook: those that were told now, and those of which all has come. */
interface Holes {
  told: readonly Hole[]
  filled: readonly Hole[]
}

const name = 'aside.json'

/**
 * The changes of a workbook that are not in it and wait for a person's word, and those that are lost. They lie in
 * `aside.json` in the workbook's folder before the files they were found in are put right, so that a crash in between
 * loses none. Nothing here changes the workbook.
 */
export class AsideFile {
  private constructor(
    private readonly files: Files,
    private readonly folder: string,
    public changes: readonly Waiting[],
    public losses: readonly Loss[],
    /** Lines of forks that were taken up, whatever became of them: they are not offered again. */
    public forkLines: readonly string[],
    /** Where changes are lost: lines that turn up there are another side. */
    public holes: readonly Hole[]
  ) {}

  /** Reads what waits. A file that cannot be understood counts as none until `add` keeps it under another name. */
  static async open(files: Files, folder: string): Promise<AsideFile> {
    const bytes = await readIfThere(files, join(folder, name))
    const found = parse(bytes)
    return new AsideFile(
      files,
      folder,
      found?.changes ?? [],
      found?.losses ?? [],
      found?.forks ?? [],
      found?.holes ?? []
    )
  }

  /** Takes up what a reading found, in memory only: for a workbook that can only be read. */
  show(changes: readonly AsideChange[], losses: readonly Loss[]): void {
    const known = new Set(this.changes.map(({ key }) => key))
    // Of a change whose records were erased nothing is left to be asked about.
    const fresh = changes.filter(({ key, change }) => !known.has(key) && change.patches.length > 0)
    this.changes = [...this.changes, ...fresh.map((change) => ({ ...change, leftOut: false }))]
    const told = new Set(this.losses.map((loss) => JSON.stringify(loss)))
    this.losses = [...this.losses, ...losses.filter((loss) => !told.has(JSON.stringify(loss)))]
  }

  /** Takes up changes and losses, and the lines of forks that they came from; what is known already stays as it is. */
  async add(
    changes: readonly AsideChange[],
    losses: readonly Loss[],
    now: Moment,
    forkLines: readonly string[] = [],
    { told, filled }: Holes = { told: [], filled: [] }
  ): Promise<void> {
    if ([changes, losses, forkLines, filled].every((list) => list.length === 0)) return
    const path = join(this.folder, name)
    const bytes = await readIfThere(this.files, path)
    if (bytes && !parse(bytes)) await moveAside(this.files, path, 'damaged', now)
    this.show(changes, losses)
    this.forkLines = [...new Set([...this.forkLines, ...forkLines])]
    const isFilled = ({ first, last }: Loss) => filled.some((hole) => hole.first === first && hole.last === last)
    const isNew = ({ first, last }: Hole) => !this.holes.some((hole) => hole.first === first && hole.last === last)
    this.holes = [...this.holes, ...told.filter(isNew)].filter((hole) => !isFilled({ ...hole, touches: null }))
    this.losses = this.losses.filter((loss) => !isFilled(loss))
    await this.save()
  }

  /** Puts changes out of the way, or back among those that wait. */
  async leaveOut(keys: readonly string[], leftOut: boolean): Promise<void> {
    this.changes = this.changes.map((one) => (keys.includes(one.key) ? { ...one, leftOut } : one))
    await this.save()
  }

  /** Forgets changes that are in the workbook. Where that cannot be saved, they are offered again by the next start. */
  async drop(keys: readonly string[]): Promise<void> {
    this.forget(keys)
    try {
      await this.save()
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
    }
  }

  /** As `drop`, until the file is read again. */
  forget(keys: readonly string[]): void {
    this.changes = this.changes.filter((one) => !keys.includes(one.key))
  }

  async forgetLosses(): Promise<void> {
    this.losses = []
    await this.save()
  }

  private async save(): Promise<void> {
    const path = join(this.folder, name)
    const { changes, losses, forkLines: forks, holes } = this
    if ([changes, losses, forks, holes].every((list) => list.length === 0)) {
      await this.files.remove(path)
      await this.files.syncFolder(this.folder)
      return
    }
    const content = { format: 'coachbook.aside', version: 2, changes, losses, forks, holes }
    await replaceFile(this.files, path, Buffer.from(`${JSON.stringify(content)}\n`))
  }
}

/** A copy that a tool made which keeps folders alike; what was put aside as damaged is none. */
const isCopy = (file: string) => /^aside.+\.json$/.test(file) && !/\.damaged-\d{8}-\d{6}/.test(file)

/** What waits in copies of the file, which a tool made where it was written on two computers, and was not left out there. */
export async function waitingInCopies(files: Files, folder: string): Promise<AsideChange[]> {
  const found: AsideChange[] = []
  for (const file of (await files.list(folder)).filter(isCopy)) {
    const path = join(folder, file)
    const isFile = (await files.look(path))?.kind === 'file'
    const changes = (isFile && parse(await readIfThere(files, path))?.changes) || []
    found.push(...changes.filter(({ leftOut }) => !leftOut).map(({ leftOut: _, ...change }) => change))
  }
  return found
}

function parse(bytes: Buffer | null): z.infer<typeof Stored> | null {
  try {
    return bytes && Stored.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}
