import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { type Migration, migrate } from '../../../shared/model/migrations'
import type { Notice } from '../../../shared/model/notice'
import type { Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { moveAside, replaceFile, sweep } from './durable'
import { FileFault, type Files } from './files'

interface Options<Data> {
  files: Files
  folder: string
  schema: z.ZodType<Data & object>
  /** The version that the schema reads. */
  version: number
  /** The steps from older versions to that one. */
  migrations?: readonly Migration[]
  /** The name that belongs to the content; a file under another name is damaged. */
  nameOf(data: Data): string
  now(): Moment
  /** False when nothing may be written. */
  writable: boolean
}

const AnyVersion = z.looseObject({ schemaVersion: z.int().min(1) })

/** The content of a file: sound data, a newer version, or something that cannot be parsed. */
type Reading<Data> = { is: 'sound'; data: Data } | { is: 'newer' } | { is: 'damaged' }

/**
 * A folder of JSON files, one for each item and named after it; all are held in memory. Writes are durable and run one
 * after the other. A file that cannot be parsed is put aside, one of a newer version is left untouched; a notice says
 * so.
 */
export class JsonFolder<Data> {
  readonly notices: Notice[] = []
  /** Goes up with every change. */
  revision = 0
  private readonly items = new Map<string, Data>()
  /** Names whose files must not be overwritten, with the error for a change of them. */
  private readonly blocked = new Map<string, 'store.newer-file' | 'store.unreadable-file'>()
  private readonly queue = new Queue()

  private constructor(private readonly options: Options<Data>) {}

  static async open<Data>(options: Options<Data>): Promise<JsonFolder<Data>> {
    const folder = new JsonFolder(options)
    await folder.load()
    return folder
  }

  get(name: string): Data | undefined {
    return this.items.get(name)
  }

  /** All, by their names. */
  all(): Data[] {
    return [...this.items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, data]) => data)
  }

  /** Lasts once this resolves. Throws a `RuleError` when it cannot be saved, and then nothing changes. */
  put(data: Data): Promise<void> {
    const name = this.options.nameOf(data)
    const bytes = Buffer.from(`${JSON.stringify(data, null, 1)}\n`)
    return this.change(name, async (path) => {
      const { files } = this.options
      await this.makeFolder()
      await replaceFile(files, path, bytes)
      this.items.set(name, data)
      this.revision++
    })
  }

  remove(name: string): Promise<void> {
    return this.change(name, async (path) => {
      await this.options.files.remove(path)
      this.items.delete(name)
      this.revision++
      await this.options.files.syncFolder(this.options.folder)
    })
  }

  /** Removes a file from the collection without deleting it: its new name says why and when. */
  setAside(name: string, word: string): Promise<void> {
    return this.change(name, async (path) => {
      await moveAside(this.options.files, path, word, this.options.now())
      this.items.delete(name)
      this.revision++
    })
  }

  private change(name: string, run: (path: string) => Promise<void>): Promise<void> {
    return this.queue.run(async () => {
      if (!this.options.writable) throw new RuleError('store.read-only')
      const obstacle = this.blocked.get(name)
      if (obstacle) throw new RuleError(obstacle, { file: `${name}.json` })
      try {
        await run(join(this.options.folder, `${name}.json`))
      } catch (error) {
        if (error instanceof FileFault) throw new RuleError(savingFailed[error.reason])
        throw error
      }
    })
  }

  private async makeFolder(): Promise<void> {
    const { files, folder } = this.options
    if ((await files.look(folder)) !== null) return
    await files.makeFolder(folder)
    await files.syncFolder(dirname(folder))
  }

  private async load(): Promise<void> {
    if (this.options.writable) await sweep(this.options.files, this.options.folder)
    for (const file of await this.names()) {
      const name = basename(file, '.json')
      try {
        await this.read(name)
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        this.blocked.set(name, 'store.unreadable-file')
        this.notices.push({ code: 'file.unreadable', params: { file } })
      }
    }
  }

  private async names(): Promise<string[]> {
    const { files, folder } = this.options
    try {
      return (await files.list(folder)).filter((name) => /^[a-z0-9][a-z0-9-]*\.json$/.test(name))
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      if (error.reason !== 'missing') this.notices.push({ code: 'file.unreadable', params: { file: basename(folder) } })
      return []
    }
  }

  private async read(name: string): Promise<void> {
    const { files, folder, now, writable } = this.options
    const file = `${name}.json`
    const path = join(folder, file)
    const entry = await files.look(path)
    if (entry?.kind !== 'file') return
    const reading = this.decode(name, (await files.read(path)).toString('utf8'))
    if (reading.is === 'sound') this.items.set(name, reading.data)
    else if (reading.is === 'newer') {
      this.blocked.set(name, 'store.newer-file')
      this.notices.push({ code: 'file.newer', params: { file } })
    } else if (writable)
      this.notices.push({
        code: 'file.set-aside',
        params: { file, kept: await moveAside(files, path, 'damaged', now()) }
      })
    else this.notices.push({ code: 'file.unreadable', params: { file } })
  }

  private decode(name: string, text: string): Reading<Data> {
    const { schema, version, migrations = [], nameOf } = this.options
    let raw: unknown
    try {
      raw = JSON.parse(text)
    } catch {
      return { is: 'damaged' }
    }
    const stored = AnyVersion.safeParse(raw)
    if (!stored.success) return { is: 'damaged' }
    if (stored.data.schemaVersion > version) return { is: 'newer' }
    const parsed = schema.safeParse(migrate(stored.data, stored.data.schemaVersion, version, migrations))
    return parsed.success && nameOf(parsed.data) === name ? { is: 'sound', data: parsed.data } : { is: 'damaged' }
  }
}

const savingFailed = {
  missing: 'store.not-saved',
  exists: 'store.not-saved',
  failed: 'store.not-saved',
  taken: 'store.read-only',
  'disk-full': 'store.disk-full',
  'read-only': 'store.not-writable'
} as const
