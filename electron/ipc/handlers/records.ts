import { basename } from 'node:path'
import type { RecordRef } from '../../../shared/model/record-ref'
import type { Id } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import { besidePath } from '../../services/export/file-name'
import { heldRecords } from '../../services/export/held-records'
import { savePdf, saveUnique } from '../../services/export/pdf-file'
import type { RecordPages } from '../../services/export/record-pages'
import type { SignedPages } from '../../services/export/signed-pages'
import { countedByKind, statementPages } from '../../services/export/statement-pages'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import type { KnownFiles } from '../known-files'
import { nameApart } from '../name-apart'
import type { Dialogs, Printing } from '../ports'
import type { Handlers } from '../register'

interface RecordServices {
  session: LibrarySession
  records: RecordPages
  signed: SignedPages
  dialogs: Dialogs
  printing: Printing
  files: Files
  known: KnownFiles
}

/** Observations, calls and documents on paper. */
export function recordHandlers(
  services: RecordServices
): Pick<Handlers, 'record.page' | 'record.export' | 'record.print'> {
  const { session, records, signed, dialogs, printing, files, known } = services
  async function pageOf(id: Id, { kind, id: record }: RecordRef, paper: Paper, read = signed.page) {
    const { workbooks } = session.opened()
    const { workbook } = await workbooks.open(id)
    if (kind === 'document' || kind === 'addendum')
      return read(workbook, await workbooks.folderOf(id), { kind, id: record }, paper)
    const { pdf, pages, missingGlyphs } = await records.draw(workbook, { kind, id: record }, paper)
    return { pdf, pages, missingGlyphs, paper, kept: 'none' as const }
  }
  /** The rep's statements to a record that has no room for them on its own page. */
  async function addedTo(id: Id, { kind, id: record }: RecordRef, paper: Paper) {
    if (kind !== 'document' && kind !== 'addendum' && kind !== 'session') return []
    const { workbook } = await session.opened().workbooks.open(id)
    return statementPages(records, workbook, { kind, id: record }, { paper })
  }
  return {
    'record.page': ({ workbook, record, paper }) => pageOf(workbook, record, paper),
    'record.export': async ({ workbook: id, record, paper }) => {
      const { workbook } = await session.opened().workbooks.open(id)
      const wanted = await dialogs.savePdf(await nameApart(session, id, records.fileName(workbook, record)))
      if (wanted === null) return null
      const { pdf, pages, missingGlyphs, paper: own } = await pageOf(id, record, paper)
      const added = await addedTo(id, record, own)
      const path = await savePdf(files, wanted, pdf)
      const saved: { ref: RecordRef; path: string }[] = [{ ref: record, path }]
      // Nobody chose these names, so nothing is overwritten.
      for (const { ref, addition, pdf: bytes } of added)
        saved.push({ ref, path: await saveUnique(files, besidePath(path, addition), bytes, '.pdf') })
      for (const one of saved) {
        const of = { page: one.ref.kind, holds: heldRecords(workbook, one.ref) }
        await session.opened().exports.note({ what: 'record', rep: id, path: one.path, ...of })
      }
      return { pages, missingGlyphs, file: known.keep(path), name: basename(path), beside: countedByKind(added) }
    },
    'record.print': async ({ workbook: id, record, paper }) => {
      const { workbook } = await session.opened().workbooks.open(id)
      const page = await pageOf(id, record, paper, signed.forPrinter)
      const after = (await addedTo(id, record, page.paper)).map((one) => one.pdf)
      const title = await nameApart(session, id, records.fileName(workbook, record))
      return { outcome: await printing.print({ pdf: page.pdf, after, paper: page.paper, title }) }
    }
  }
}
