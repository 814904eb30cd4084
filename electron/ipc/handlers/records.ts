import { basename } from 'node:path'
import { savePdf } from '../../services/export/pdf-file'
import type { RecordPages } from '../../services/export/record-pages'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import type { KnownFiles } from '../known-files'
import type { Dialogs, Printing } from '../ports'
import type { Handlers } from '../register'

interface RecordServices {
  session: LibrarySession
  records: RecordPages
  dialogs: Dialogs
  printing: Printing
  files: Files
  known: KnownFiles
}

/** Observations, calls and documents on paper. */
export function recordHandlers(
  services: RecordServices
): Pick<Handlers, 'record.page' | 'record.export' | 'record.print'> {
  const { session, records, dialogs, printing, files, known } = services
  return {
    'record.page': async ({ workbook: id, record, paper }) => {
      const { workbook } = await session.opened().workbooks.open(id)
      return records.draw(workbook, record, paper)
    },
    'record.export': async ({ workbook: id, record, paper }) => {
      const { workbook } = await session.opened().workbooks.open(id)
      const wanted = await dialogs.savePdf(records.fileName(workbook, record))
      if (wanted === null) return null
      const { pdf, ...drawn } = await records.draw(workbook, record, paper)
      const path = await savePdf(files, wanted, pdf)
      return { ...drawn, file: known.keep(path), name: basename(path) }
    },
    'record.print': async ({ workbook: id, record, paper }) => {
      const { workbook } = await session.opened().workbooks.open(id)
      const { pdf } = await records.draw(workbook, record, paper)
      return { outcome: await printing.print({ pdf, paper, title: records.fileName(workbook, record) }) }
    }
  }
}
