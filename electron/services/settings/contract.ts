import type { Notice } from '../../../shared/model/notice'
import type { Moment } from '../../../shared/model/scalars'
import type { Settings } from '../../../shared/model/settings'
import type { Files } from '../storage/files'
import type { Library } from '../workbooks/contract'

/** The settings of a library; `createSettings` in `settings.ts` reads them from `settings.json`. */
export interface SettingsStore {
  get(): Settings
  /**
   * Saves, then returns all settings. Throws a `RuleError` when they cannot be saved, and then nothing changes. In a
   * library that can only be read they last until the program ends, and so does a first name when the file cannot be
   * read.
   */
  change(changes: Partial<Settings>): Promise<Settings>
  /** Notices about a settings file that could not be read. */
  notices(): Notice[]
}

/** The library that this person chose, and earlier ones; kept with the user's own data (`location.ts`). */
export interface LocationStore {
  /** Null while none was chosen. */
  get(): string | null
  /** The libraries that were open last, the latest first, including the open one. */
  recent(): readonly string[]
  /** Remembers a choice. `left`: the library that was open until then, even if it was never chosen. */
  set(folder: string, left?: string | null): Promise<void>
  /** Removes a folder from the list; nothing in the folder itself is touched. */
  forget(folder: string): Promise<void>
}

/** `createSettings` in `settings.ts`; `library` says whether the settings can be written. */
export type CreateSettings = (options: {
  files: Files
  library: Pick<Library, 'folder' | 'readOnly'>
  defaults: Settings
  now(): Moment
}) => Promise<SettingsStore>

/** `createLocation` in `location.ts`; `path` is the file itself, such as `<user data>/location.json`. */
export type CreateLocation = (options: { files: Files; path: string; now(): Moment }) => Promise<LocationStore>
