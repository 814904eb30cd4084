import { basename } from 'node:path'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { Moment, PlainDate } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import { fileName } from '../../services/export/file-name'
import { saveFile, savePdf } from '../../services/export/pdf-file'
import type { RhythmPages } from '../../services/export/rhythm-pages'
import type { LibrarySession } from '../../services/library/session'
import { calendarFile } from '../../services/rhythm/calendar'
import { liesAhead, nextGivenOut, wantedEvents } from '../../services/rhythm/events'
import type { Files } from '../../services/storage/files'
import type { KnownFiles } from '../known-files'
import type { Dialogs, Printing } from '../ports'
import type { Handlers } from '../register'

interface RhythmServices {
  session: LibrarySession
  rhythm: RhythmPages
  dialogs: Pick<Dialogs, 'saveFile' | 'savePdf'>
  printing: Printing
  files: Files
  known: KnownFiles
  translator(): Translator
  now(): Moment
}

type RhythmCalls =
  | 'rhythm.look'
  | 'patterns.look'
  | 'rhythm.addOwn'
  | 'rhythm.removeOwn'
  | 'rhythm.restoreOwn'
  | 'rhythm.saveCalendar'
  | 'rhythm.exportReport'
  | 'rhythm.printReport'

export function rhythmHandlers({
  session,
  rhythm,
  dialogs,
  printing,
  files,
  known,
  translator,
  now
}: RhythmServices): Pick<Handlers, RhythmCalls> {
  const ownDays = () => session.opened().ownDays

  const namesOfReps = async () => new Map((await session.opened().workbooks.list()).map(({ id, name }) => [id, name]))

  async function reportOf({ from, to, paper }: { from: PlainDate; to: PlainDate; paper: Paper }) {
    const reps = await session.opened().workbooks.rhythms()
    return rhythm.draw({ reps, own: ownDays().leave(), names: await namesOfReps(), from, to }, paper)
  }

  /** The events for a calendar file: what is due now, combined with what was given out before. */
  async function events() {
    const { workbooks } = session.opened()
    const names = await namesOfReps()
    const today = dateOf(now())
    const sources = { reps: await workbooks.rhythms(), own: ownDays().leave(), names, today, t: translator().t }
    return nextGivenOut(wantedEvents(sources), ownDays().calendar(), today)
  }

  return {
    'patterns.look': async () => ({ reps: await session.opened().workbooks.patterns() }),
    'rhythm.look': async () => ({
      reps: await session.opened().workbooks.rhythms(),
      own: ownDays().leave(),
      givenOut: liesAhead(ownDays().calendar(), dateOf(now()))
    }),
    'rhythm.addOwn': async (leave) => {
      await ownDays().add(leave)
      return {}
    },
    'rhythm.removeOwn': ({ id }) => ownDays().remove(id),
    'rhythm.restoreOwn': async ({ undo }) => {
      await ownDays().restore(undo)
      return {}
    },
    'rhythm.exportReport': async (asked) => {
      const wanted = await dialogs.savePdf(rhythm.fileName(asked))
      if (wanted === null) return null
      const { pdf, pages, missingGlyphs } = await reportOf(asked)
      const path = await savePdf(files, wanted, pdf)
      await session.opened().exports.note({ what: 'rhythm', rep: null, path })
      return { pages, missingGlyphs, file: known.keep(path), name: basename(path) }
    },
    'rhythm.printReport': async (asked) => {
      const { pdf } = await reportOf(asked)
      return { outcome: await printing.print({ pdf, paper: asked.paper, title: rhythm.fileName(asked) }) }
    },
    'rhythm.saveCalendar': async () => {
      const given = await events()
      if (Object.keys(given).length === 0) throw new RuleError('rhythm.no-events')
      const { t } = translator()
      const name = t('rhythm:calendarName')
      const wanted = await dialogs.saveFile('calendar', fileName([name], '.ics'))
      if (wanted === null) return null
      // Remembered before it is written: a file that was given out and not remembered would be duplicated by the next
      // one.
      await ownDays().keepCalendar(given)
      const bytes = calendarFile(given, { name, now: now() })
      const path = await saveFile(files, wanted, bytes, '.ics')
      await session.opened().exports.note({ what: 'calendar', rep: null, path })
      return { file: known.keep(path), name: basename(path) }
    }
  }
}
