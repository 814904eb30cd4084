import { isForeign } from '../protection/switch'
import { keyFileName, libraryFileName } from '../storage/vault'

/** The folder of a library with the keys that sign packs. */
const keysFolder = 'trainer/keys/'

/**
 * Whether a file of a library is moved, by its path below the library with `/`: everything that Coachbook keeps, keys
 * of trainers only on request, and nothing that other programs put there.
 */
export function isMoved(path: string, keys: boolean): boolean {
  const first = path.split('/')[0] ?? ''
  if (isForeign(first) && first !== keyFileName && first !== libraryFileName) return false
  return keys || !path.startsWith(keysFolder)
}
