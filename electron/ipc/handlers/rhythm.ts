import type { LibrarySession } from '../../services/library/session'
import type { Handlers } from '../register'

interface RhythmServices {
  session: LibrarySession
}

type RhythmCalls = 'rhythm.look' | 'rhythm.addOwn' | 'rhythm.removeOwn' | 'rhythm.restoreOwn'

export function rhythmHandlers({ session }: RhythmServices): Pick<Handlers, RhythmCalls> {
  const ownDays = () => session.opened().ownDays
  return {
    'rhythm.look': async () => ({ reps: await session.opened().workbooks.rhythms(), own: ownDays().leave() }),
    'rhythm.addOwn': async (leave) => {
      await ownDays().add(leave)
      return {}
    },
    'rhythm.removeOwn': ({ id }) => ownDays().remove(id),
    'rhythm.restoreOwn': async ({ undo }) => {
      await ownDays().restore(undo)
      return {}
    }
  }
}
