import { z } from 'zod'
import { LockMinutes } from '../../shared/model/protection'
import { type Settings, themes } from '../../shared/model/settings'
import type { LibrarySession } from '../services/library/session'
import type { Remembered } from './remembered'

/** What this computer knows while the library is locked: how the window looked, and when it locks. */
export const BeforeLock = z.object({
  language: z.string().max(20).nullable(),
  theme: z.enum(themes).nullable(),
  minutes: LockMinutes
})
type BeforeLock = z.infer<typeof BeforeLock>

/** The minutes without a key or click before it locks, until somebody chooses others. */
const usualMinutes: LockMinutes = 10

/** When it locks by itself; null for never, which somebody has to choose. */
export const lockMinutesOf = (known: BeforeLock | null): LockMinutes => (known ? known.minutes : usualMinutes)

const none: BeforeLock = { language: null, theme: null, minutes: usualMinutes }

/** The settings that the window is drawn with; while the library is locked, as it looked before. */
export function shownSettings(
  session: Pick<LibrarySession, 'settings' | 'locked'>,
  known: BeforeLock | null
): Settings {
  const settings = session.settings()
  if (session.locked() === null) return settings
  return { ...settings, language: known?.language ?? settings.language, theme: known?.theme ?? settings.theme }
}

type Looks = Pick<LibrarySession, 'settings' | 'locked' | 'state'>

/** Remembers how the window looks while a library is open. */
export async function rememberLook(session: Looks, known: Remembered<BeforeLock>): Promise<void> {
  if (!session.state().ready) return
  const before = known.get() ?? none
  const { language, theme } = session.settings()
  if (before.language !== language || before.theme !== theme) await known.set({ ...before, language, theme })
}

export async function setMinutes(session: Looks, known: Remembered<BeforeLock>, minutes: LockMinutes): Promise<void> {
  await known.set({ ...(known.get() ?? none), minutes })
  await rememberLook(session, known)
}
