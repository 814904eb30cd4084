import type { z } from 'zod'
import { readIfThere, replaceFile } from '../services/storage/durable'
import type { Files } from '../services/storage/files'

/** A small thing that the program remembers for convenience, such as where its window was. Losing it does no harm. */
export interface Remembered<T> {
  get(): T | null
  set(value: T): Promise<void>
}

/** Reads what was remembered in a file; what cannot be read or written is forgotten. */
export async function remembered<T>(files: Files, path: string, schema: z.ZodType<T>): Promise<Remembered<T>> {
  let current = parse(schema, await readIfThere(files, path).catch(() => null))
  return {
    get: () => current,
    async set(value) {
      current = value
      await replaceFile(files, path, Buffer.from(JSON.stringify(value))).catch(() => undefined)
    }
  }
}

function parse<T>(schema: z.ZodType<T>, bytes: Buffer | null): T | null {
  try {
    return bytes && schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}
