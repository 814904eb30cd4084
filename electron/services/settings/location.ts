import { dirname } from 'node:path'
import { z } from 'zod'
import { openSmallFile } from '../storage/small-file'
import type { CreateLocation } from './contract'

const Folder = z.string().min(1)
const Location = z.object({ folder: Folder.nullable(), recent: z.array(Folder) })

/** How many libraries are remembered besides the open one. */
const most = 12

/** Remembers the chosen library folder, and earlier ones, in a file of its own. */
export const createLocation: CreateLocation = async ({ files, path, now }) => {
  const defaults = (): z.infer<typeof Location> => ({ folder: null, recent: [] })
  const file = await openSmallFile({ files, path, schema: Location, defaults, now, writable: true })
  const recent = () => {
    const { folder, recent: kept } = file.get()
    return folder === null || kept.includes(folder) ? kept : [folder, ...kept]
  }
  return {
    get: () => file.get().folder,
    recent,
    async set(folder, left) {
      await files.makeFolder(dirname(path))
      const others = [...(left ? [left] : []), ...recent()].filter((one) => one !== folder)
      await file.set({ folder, recent: [folder, ...new Set(others)].slice(0, most) })
    },
    async forget(folder) {
      const { folder: chosen } = file.get()
      await file.set({
        folder: chosen === folder ? null : chosen,
        recent: recent().filter((one) => one !== folder)
      })
    }
  }
}
