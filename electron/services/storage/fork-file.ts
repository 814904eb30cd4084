import { dirname, join } from 'node:path'
import type { Moment } from '../../../shared/model/scalars'
import { keepAside, replaceFile } from './durable'
import type { Files } from './files'

interface Options {
  /**
   * Files that may be written even when another program holds the library; nothing of the library itself is touched.
   */
  files: Files
  journal: string
  now(): Moment
  /** Called with the name of the file once it exists. */
  onKept(name: string): void
}

/**
 * Keeps changes after another program has continued the workbook: in a file of their own beside its journal, which is
 * made with the first one.
 */
export class ForkFile {
  private name: string | null = null
  private bytes: Buffer = Buffer.alloc(0)

  constructor(private readonly options: Options) {}

  /** Adds lines; they last once this resolves. */
  async add(lines: Buffer): Promise<void> {
    const { files, journal, now, onKept } = this.options
    const all = Buffer.concat([this.bytes, lines])
    if (this.name === null) {
      this.name = await keepAside(files, journal, 'fork', all, now())
      onKept(this.name)
    } else await replaceFile(files, join(dirname(journal), this.name), all)
    this.bytes = all
  }
}
