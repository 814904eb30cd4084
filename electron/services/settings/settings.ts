import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { Settings } from '../../../shared/model/settings'
import { FileFault } from '../storage/files'
import { settingsFileName } from '../storage/sealed-settings'
import { openSmallFile } from '../storage/small-file'
import type { CreateSettings } from './contract'

/** Keys that a newer program wrote stay in the file. */
const StoredSettings = Settings.loose()

/**
 * The settings of a library, in `settings.json`. A file that cannot be read is put aside, and its sound parts are used.
 */
export const createSettings: CreateSettings = async ({ files, library, defaults, now }) => {
  const file = await openSmallFile({
    files,
    path: join(library.folder, settingsFileName),
    schema: StoredSettings,
    defaults: () => ({ ...defaults }),
    now,
    writable: library.readOnly === null
  })
  let current = Settings.parse(file.get())
  /**
   * Whether only a name is changed. Nothing is saved over a file that cannot be read, but without a name for this
   * session nobody could use the library.
   */
  const isNameForOnce = ({ managerName = '' }: Partial<Settings>) =>
    managerName !== '' && current.managerName === '' && file.notices.some(({ code }) => code === 'file.unreadable')
  return {
    get: () => current,
    async change(changes) {
      const known = Object.entries(Settings.partial().parse(changes)).filter(([, value]) => value !== undefined)
      if (known.length === 0) return current
      const parsed: Partial<Settings> = Object.fromEntries(known)
      try {
        if (!library.readOnly) await file.set({ ...file.get(), ...parsed })
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        if (!isNameForOnce(parsed)) throw new RuleError('settings.not-saved')
      }
      current = { ...current, ...parsed }
      return current
    },
    notices: () => file.notices
  }
}
