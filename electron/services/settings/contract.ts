import type { Notice } from '../../../shared/model/notice'
import type { Moment } from '../../../shared/model/scalars'
import type { Settings } from '../../../shared/model/settings'
import type { Files } from '../storage/files'
import type { Library } from '../workbooks/contract'

/** The settings of a library; `createSettings` in `settings.ts` reads them from `settings.json`. */
export interface SettingsStore {
  get(): Settings
  /**
   * Saves, then gives all settings. `RuleError` when they cannot be saved; then they are as before. In a library that
   * can only be read they last until the end, and so does a first name over a file that cannot be read.
   */
  change(changes: Partial<Settings>): Promise<Settings>
  /** What happened to a settings file that could not be read. */
  notices(): Notice[]
}

/** Which library this person chose, and which before; kept among the user's own data (`location.ts`). */
export interface LocationStore {
  /** Null until one was chosen. */
  get(): string | null
  /** The libraries that were open last, the latest first; the one that is open is among them. */
  recent(): readonly string[]
  /** Remembers what was chosen. `left`: the library that was open until then, also where it was never chosen. */
  set(folder: string, left?: string | null): Promise<void>
  /** Takes a folder from the list; nothing in the folder itself is touched. */
  forget(folder: string): Promise<void>
}

/** `createSettings` in `settings.ts`; `library` says whether they can be written. */
export type CreateSettings = (options: {
  files: Files
  library: Pick<Library, 'folder' | 'readOnly'>
  defaults: Settings
  now(): Moment
}) => Promise<SettingsStore>

/** `createLocation` in `location.ts`; `path` is the file itself, such as `<user data>/location.json`. */
export type CreateLocation = (options: { files: Files; path: string; now(): Moment }) => Promise<LocationStore>
