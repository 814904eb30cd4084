import type { z } from 'zod'
import { jsonAs } from './damage'
import { readIfThere } from './durable'
import type { Files } from './files'
import { unlessRefused } from './refusal'

/** What a file says as JSON of a shape; null when there is none, it cannot be read, or it is damaged. */
export async function readAs<Schema extends z.ZodType>(
  schema: Schema,
  files: Files,
  path: string
): Promise<z.output<Schema> | null> {
  const bytes = await unlessRefused(readIfThere(files, path), null)
  return bytes && jsonAs(schema, bytes)
}
