import { join } from 'node:path'
import { RuleError } from '../../../shared/commands/command'
import { Settings } from '../../../shared/contract'
import { FileFault } from '../storage/files'
import { openSmallFile } from '../storage/small-file'
import type { CreateSettings } from './service'

/** Keys that a newer program wrote stay in the file. */
const StoredSettings = Settings.loose()

/** The settings of a library, in `settings.json`. A file that cannot be read is kept aside and what is sound in it taken. */
export const createSettings: CreateSettings = async ({ files, library, defaults, now }) => {
  const file = await openSmallFile({
    files,
    path: join(library.folder, 'settings.json'),
    schema: StoredSettings,
    defaults: () => ({ ...defaults }),
    now,
    writable: library.readOnly === null
  })
  /** What was set in a library that cannot be written to; it lasts as long as this start. */
  let passing: Partial<Settings> = {}
  const get = () => ({ ...Settings.parse(file.get()), ...passing })
  return {
    get,
    async change(changes) {
      const parsed = Settings.partial().parse(changes)
      if (library.readOnly) {
        passing = { ...passing, ...parsed }
        return get()
      }
      try {
        await file.set({ ...file.get(), ...parsed })
      } catch (error) {
        if (error instanceof FileFault) throw new RuleError('settings.not-saved')
        throw error
      }
      return get()
    },
    notices: () => file.notices
  }
}
