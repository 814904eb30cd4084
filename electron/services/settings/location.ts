import { dirname } from 'node:path'
import { z } from 'zod'
import { openSmallFile } from '../storage/small-file'
import type { CreateLocation } from './contract'

const Location = z.object({ folder: z.string().min(1).nullable() })

/** Remembers the chosen library folder in a file of its own. */
export const createLocation: CreateLocation = async ({ files, path, now }) => {
  const defaults = () => ({ folder: null })
  const file = await openSmallFile({ files, path, schema: Location, defaults, now, writable: true })
  return {
    get: () => file.get().folder,
    async set(folder) {
      await files.makeFolder(dirname(path))
      await file.set({ folder })
    }
  }
}
