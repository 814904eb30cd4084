import { isForeign } from '../protection/switch'
import { keyFileName, libraryFileName } from '../storage/vault'

/** Where a library keeps the keys that packs are signed with. */
const keysFolder = 'trainer/keys/'

/**
 * Whether a file of a library goes along, by its path below the library with `/`: all that Coachbook keeps, keys of
 * trainers only where they are asked for, and nothing that other programs put there.
 */
export function isMoved(path: string, keys: boolean): boolean {
  const first = path.split('/')[0] ?? ''
  if (isForeign(first) && first !== keyFileName && first !== libraryFileName) return false
  return keys || !path.startsWith(keysFolder)
}
