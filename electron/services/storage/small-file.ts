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
  /** Makes the content for a missing file; called again for each store. */
  defaults(): z.output<Schema>
  now(): Moment
  /** False when nothing may be written. */
  writable: boolean
  /** Whether the content can be had from elsewhere, so that a damaged file is neither kept nor mentioned. */
  rebuildable?: boolean
  /** The encoding as JSON; by default everything is encoded again each time. */
  encode?(data: z.output<Schema>): Uint8Array
}

const Anything = z.record(z.string(), z.unknown())

/** The content of a small file: as it should be, or what could be saved of a damaged one. */
function decode<Schema extends z.ZodObject>(text: string, schema: Schema, defaults: z.output<Schema>) {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { data: defaults, damaged: true }
  }
  // A value that an earlier version did not know is missing, not damaged.
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

/** Keeps one small JSON file. Writes run one after the other, so that the last one requested is the one that stays. */
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

  /** Fails as long as there is a file that could neither be read nor moved away. */
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

/** A small JSON file in memory, with notices for the person. */
export interface SmallFile<Data> {
  get(): Data
  /** Lasts once this resolves. Throws a `FileFault` when it cannot be written, and then `get` returns the old value. */
  set(data: Data): Promise<void>
  notices: Notice[]
}

/**
 * Opens a small file through lowdb. A file that cannot be parsed is put aside and never overwritten; its sound parts
 * are used.
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
