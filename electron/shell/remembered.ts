import type { z } from 'zod'
import { replaceFile } from '../services/storage/durable'
import type { Files } from '../services/storage/files'
import { readAs } from '../services/storage/read-as'
import { unlessRefused } from '../services/storage/refusal'

/** A small thing that the program remembers for convenience, such as where its window was. Losing it does no harm. */
export interface Remembered<T> {
  get(): T | null
  set(value: T): Promise<void>
}

/** Reads what was remembered in a file; what cannot be read or written is forgotten. */
export async function remembered<T>(files: Files, path: string, schema: z.ZodType<T>): Promise<Remembered<T>> {
  let current: T | null = await readAs(schema, files, path)
  return {
    get: () => current,
    async set(value) {
      current = value
      await unlessRefused(replaceFile(files, path, Buffer.from(JSON.stringify(value))), undefined)
    }
  }
}
