import { basename } from 'node:path'
import { dateOf } from '../../../shared/dates'
import type { Translator } from '../../../shared/messages'
import type { Moment } from '../../../shared/model/scalars'
import { fileName } from '../../services/export/file-name'
import { logCsv } from '../../services/export/log-csv'
import { saveFile } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import type { KnownFiles } from '../known-files'
import { nameApart } from '../name-apart'
import type { Dialogs } from '../ports'
import type { Handlers } from '../register'

interface LogServices {
  session: LibrarySession
  dialogs: Dialogs
  files: Files
  known: KnownFiles
  translator(): Translator
  now(): Moment
}

export function logHandlers({
  session,
  dialogs,
  files,
  known,
  translator,
  now
}: LogServices): Pick<Handlers, 'log.exportCsv'> {
  return {
    'log.exportCsv': async ({ workbook: id, columns, observations }) => {
      const { workbook } = await session.opened().workbooks.open(id)
      const name = fileName([workbook.rep.name, translator().t('rep:observations'), dateOf(now())], '.csv')
      const wanted = await dialogs.saveFile('csv', await nameApart(session, id, name))
      if (wanted === null) return null
      const bytes = await logCsv(workbook, columns, observations, translator())
      const path = await saveFile(files, wanted, bytes, '.csv')
      await session.opened().exports.note({ what: 'log', rep: id, path })
      return { file: known.keep(path), name: basename(path) }
    }
  }
}
