import { dirname, join } from 'node:path'
import type { Moment } from '../../../shared/model/scalars'
import { keepAside, replaceFile } from './durable'
import type { Files } from './files'

interface Options {
  /** Files that may be written also when another program has the library: nothing of it is touched. */
  files: Files
  journal: string
  now(): Moment
  /** Called with the name of the file once it is there. */
  onKept(name: string): void
}

/**
 * Where changes go once another program went on with the workbook: a file of their own beside its journal, made when the
 * first one comes.
 */
export class ForkFile {
  private name: string | null = null
  private bytes: Buffer = Buffer.alloc(0)

  constructor(private readonly options: Options) {}

  /** Adds lines; they last when it answers. */
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
