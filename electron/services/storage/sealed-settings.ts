import { z } from 'zod'
import { jsonAs } from './damage'
import { isSealed } from './sealed-chunks'

export const settingsFileName = 'settings.json'

/**
 * The settings of a protected library on the disk: JSON around the sealed bytes. A Coachbook without protection would
 * find settings without a name in it, and take the library for a new one.
 */
const Wrapped = z.object({ sealed: z.base64() })

export const wrapSettings = (sealed: Buffer): Buffer =>
  Buffer.from(`${JSON.stringify({ managerName: 'Coachbook', sealed: sealed.toString('base64') })}\n`)

/** The sealed bytes in such a file. Any other file is returned as a whole, and opens to nothing. */
export function unwrapSettings(file: Buffer): Buffer {
  const found = jsonAs(Wrapped, file)
  return found ? Buffer.from(found.sealed, 'base64') : file
}

/** Whether the settings are those of a protected library. */
export const areSealed = (file: Buffer): boolean => isSealed(unwrapSettings(file))
