import { basename } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import type { Notice } from '../../../shared/model/notice'
import type { Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { moveAside, readIfThere, replaceFile } from './durable'
import { FileFault, type Files } from './files'

interface Options<Schema extends z.ZodObject> {
  files: Files
  path: string
  schema: Schema
  /** Makes the content of a file that is not there; called anew for each store. */
  defaults(): z.output<Schema>
  now(): Moment
  /** False where nothing may be written. */
  writable: boolean
  /** The content can be had from elsewhere: a damaged file is nothing to keep or speak of. */
  rebuildable?: boolean
  /** As JSON; by itself the whole is written anew each time. */
  encode?(data: z.output<Schema>): Uint8Array
}

const Anything = z.record(z.string(), z.unknown())

/** The content of a small file: as it should be, or what could be saved of one that is not. */
function decode<Schema extends z.ZodObject>(text: string, schema: Schema, defaults: z.output<Schema>) {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { data: defaults, damaged: true }
  }
  // What an earlier version did not know yet is missing, not damaged.
  const known = Anything.safeParse(raw).data
  const whole = schema.safeParse(known ? { ...defaults, ...known } : raw)
  if (whole.success) return { data: whole.data, damaged: false }
  const parts = known ?? {}
  const sound = Object.entries(schema.shape).flatMap(([name, part]) => {
    const parsed = z.safeParse(part, parts[name])
    return Object.hasOwn(parts, name) && parsed.success ? [[name, parsed.data]] : []
  })
  const merged = schema.safeParse({ ...defaults, ...Object.fromEntries(sound) })
  return { data: merged.success ? merged.data : defaults, damaged: true }
}

/** Keeps one small JSON file. Writes follow each other, so that the last one called is the one that stays. */
class SmallFileAdapter<Schema extends z.ZodObject> implements Adapter<z.output<Schema>> {
  readonly notices: Notice[] = []
  private readonly queue = new Queue()
  private unreadable: FileFault | null = null

  constructor(private readonly options: Options<Schema>) {}

  async read(): Promise<z.output<Schema> | null> {
    const { files, path, schema, defaults } = this.options
    try {
      const bytes = await readIfThere(files, path)
      if (!bytes) return null
      const { data, damaged } = decode(bytes.toString('utf8'), schema, defaults())
      if (damaged && !this.options.rebuildable) await this.keepDamaged()
      return data
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      this.unreadable = error
      this.notices.push({ code: 'file.unreadable', params: { file: basename(path) } })
      return null
    }
  }

  /** Refuses for as long as a file lies there that could not be read or moved away. */
  write(data: z.output<Schema>): Promise<void> {
    const { files, path } = this.options
    const bytes = this.options.encode?.(data) ?? Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
    return this.queue.run(() => {
      if (this.unreadable) throw this.unreadable
      return replaceFile(files, path, bytes)
    })
  }

  private async keepDamaged() {
    const { files, path, now, writable } = this.options
    const file = basename(path)
    if (writable) {
      const kept = await moveAside(files, path, 'damaged', now())
      this.notices.push({ code: 'file.damaged', params: { file, kept } })
    } else this.notices.push({ code: 'file.unreadable', params: { file } })
  }
}

/** A small JSON file in memory, with what a person should know about it. */
export interface SmallFile<Data> {
  get(): Data
  /** Lasts when it answers. Throws a `FileFault` when it does not; then `get` gives what it gave before. */
  set(data: Data): Promise<void>
  notices: Notice[]
}

/**
 * Opens a small file through lowdb. One that cannot be understood is kept under another name and never written over;
 * the parts of it that are sound are taken.
 */
export async function openSmallFile<Schema extends z.ZodObject>(
  options: Options<Schema>
): Promise<SmallFile<z.output<Schema>>> {
  const adapter = new SmallFileAdapter(options)
  const low = new Low<z.output<Schema>>(adapter, options.defaults())
  await low.read()
  return {
    get: () => low.data,
    async set(data) {
      const before = low.data
      low.data = data
      try {
        await low.write()
      } catch (error) {
        if (low.data === data) low.data = before
        throw error
      }
    },
    notices: adapter.notices
  }
}
