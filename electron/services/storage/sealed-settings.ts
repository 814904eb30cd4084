import { z } from 'zod'
import { isSealed } from './sealed-chunks'

export const settingsFileName = 'settings.json'

/**
 * The settings of a protected library as they lie on the disk: JSON around what is sealed. A Coachbook from before
 * passphrases finds settings in it, of nobody: without a name it would take the library for one that is to be begun.
 */
const Wrapped = z.object({ sealed: z.base64() })

export const wrapSettings = (sealed: Buffer): Buffer =>
  Buffer.from(`${JSON.stringify({ managerName: 'Coachbook', sealed: sealed.toString('base64') })}\n`)

function parsed(file: Buffer): unknown {
  try {
    return JSON.parse(file.toString('utf8'))
  } catch {
    return null
  }
}

/** What is sealed in such a file, and all of a file that is another: it opens to nothing. */
export function unwrapSettings(file: Buffer): Buffer {
  const found = Wrapped.safeParse(parsed(file)).data
  return found ? Buffer.from(found.sealed, 'base64') : file
}

/** Whether the settings are those of a protected library. */
export const areSealed = (file: Buffer): boolean => isSealed(unwrapSettings(file))
