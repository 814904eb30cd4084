import { basename } from 'node:path'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { Moment } from '../../../shared/model/scalars'
import { fileName } from '../../services/export/file-name'
import { saveFile } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import { calendarFile } from '../../services/rhythm/calendar'
import { nextGivenOut, wantedEvents } from '../../services/rhythm/events'
import type { Files } from '../../services/storage/files'
import type { KnownFiles } from '../known-files'
import type { Dialogs } from '../ports'
import type { Handlers } from '../register'

interface RhythmServices {
  session: LibrarySession
  dialogs: Pick<Dialogs, 'saveFile'>
  files: Files
  known: KnownFiles
  translator(): Translator
  now(): Moment
}

type RhythmCalls = 'rhythm.look' | 'rhythm.addOwn' | 'rhythm.removeOwn' | 'rhythm.restoreOwn' | 'rhythm.saveCalendar'

export function rhythmHandlers({
  session,
  dialogs,
  files,
  known,
  translator,
  now
}: RhythmServices): Pick<Handlers, RhythmCalls> {
  const ownDays = () => session.opened().ownDays

  /** What is due, beside what was given out before: as it is to be given out now. */
  async function events() {
    const { workbooks } = session.opened()
    const names = new Map((await workbooks.list()).map(({ id, name }) => [id, name]))
    const today = dateOf(now())
    const sources = { reps: await workbooks.rhythms(), own: ownDays().leave(), names, today, t: translator().t }
    return nextGivenOut(wantedEvents(sources), ownDays().calendar(), today)
  }

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
    },
    'rhythm.saveCalendar': async () => {
      const given = await events()
      if (Object.keys(given).length === 0) throw new RuleError('rhythm.no-events')
      const { t } = translator()
      const name = t('rhythm:calendarName')
      const wanted = await dialogs.saveFile('calendar', fileName([name], '.ics'))
      if (wanted === null) return null
      // Written down first: a file that was given out and is not remembered would be doubled by the next one.
      await ownDays().keepCalendar(given)
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
      const bytes = calendarFile(given, { name, now: now(), zone: timeZone })
      const path = await saveFile(files, wanted, bytes, '.ics')
      return { file: known.keep(path), name: basename(path) }
    }
  }
}
