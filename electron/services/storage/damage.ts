import { z } from 'zod'

const isTooLong = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_STRING_TOO_LONG'

/** Whether bytes are why something was thrown: no JSON, of another shape, nested too deep to be walked, too long for a text. */
export const isDamage = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof z.ZodError || error instanceof RangeError || isTooLong(error)

/** Whether something was thrown that only our own code throws; the readers of files from outside throw others. */
export const isBug = (error: unknown): boolean => error instanceof TypeError || error instanceof ReferenceError

/** What `read` makes of bytes; null where they are damaged. A fault of ours goes on. */
export function soundOrNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/** What bytes say as JSON; null where they are damaged. */
export const jsonIn = (bytes: Buffer): unknown => soundOrNull((): unknown => JSON.parse(bytes.toString('utf8')))

/** What bytes say as JSON of a shape; null where they are damaged. */
export const jsonAs = <Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.output<Schema> | null =>
  soundOrNull(() => schema.parse(JSON.parse(bytes.toString('utf8'))))
