import { basename, extname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { PageKind } from '../../../shared/model/exports'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Scan } from '../../../shared/model/signature'
import type { SealedStatement } from '../../../shared/model/statement'
import type { PdfFinding } from '../../../shared/model/verification'
import type { Workbook } from '../../../shared/model/workbook'
import { addendaOf, isSealed } from '../../../shared/rules/addenda'
import { copiesOf, scansOf, signedRecord } from '../../../shared/rules/filed-copies'
import { fileOf, statementIn } from '../../../shared/rules/statements'
import { besidePath, fileName } from '../../services/export/file-name'
import { heldRecords } from '../../services/export/held-records'
import { readChosen, readPdf, saveFile, savePdf, saveUnique } from '../../services/export/pdf-file'
import type { PlanPages } from '../../services/export/plan-pages'
import type { RecordPages } from '../../services/export/record-pages'
import type { SignedPages, SignedRef } from '../../services/export/signed-pages'
import { type AddedPage, countedByKind, statementPages } from '../../services/export/statement-pages'
import type { LibrarySession } from '../../services/library/session'
import { recordOfStatement } from '../../services/records/record-of-statement'
import { sealInLibrary } from '../../services/records/seal-in-library'
import type { Verifier } from '../../services/records/verify'
import type { Files } from '../../services/storage/files'
import { unlessRefused } from '../../services/storage/refusal'
import { copyToFile } from '../../services/workbooks/copy-to-file'
import type { HeldScans } from '../../services/workbooks/held-scans'
import { endings, largestScan, scanIn } from '../../services/workbooks/scans'
import type { KnownFiles } from '../known-files'
import { nameApart } from '../name-apart'
import type { Dialogs, FileManager, Printing } from '../ports'
import type { Handlers } from '../register'

type PlanCalls =
  | 'plan.page'
  | 'plan.export'
  | 'plan.exportToAnswer'
  | 'plan.print'
  | 'plan.verify'
  | 'document.verify'
  | 'addendum.verify'
  | 'plan.keepScan'
  | 'plan.showScan'
  | 'copy.show'
  | 'copy.save'
  | 'pdf.verify'
  | 'pdf.check'
  | 'files.show'

interface PlanServices {
  session: LibrarySession
  pages: PlanPages
  records: RecordPages
  signed: SignedPages
  verifier: Verifier
  dialogs: Dialogs
  printing: Printing
  files: Files
  scans: HeldScans
  known: KnownFiles
  fileManager: FileManager
  /** A PDF with this name was chosen, and the check begins. */
  onReading(name: string): void
}

type PlaceOfPdf = NonNullable<PdfFinding['place']>

/** Whether the record at a place is one that both sign. */
const isSigned = (place: PlaceOfPdf): place is PlaceOfPdf & SignedRef =>
  place.kind === 'plan' || place.kind === 'document' || place.kind === 'addendum'

export function planHandlers(services: PlanServices): Pick<Handlers, PlanCalls> {
  const { session, pages, records, signed, verifier, dialogs, printing, files, scans, known, fileManager, onReading } =
    services
  const folderOf = (id: Id) => session.opened().workbooks.folderOf(id)
  /**
   * The sealed addenda of a plan as they would be printed, in order, with the rep's statements to the plan and to them.
   */
  const addendaPages = async (workbook: Workbook, plan: Id, paper: Paper, read = signed.page) => {
    const drawn: AddedPage[] = []
    const folder = await folderOf(workbook.id)
    const to = { kind: 'plan', id: plan } as const
    for (const { id } of addendaOf(workbook, plan).filter(isSealed)) {
      const ref = { kind: 'addendum', id } as const
      const { pdf, missingGlyphs } = await read(workbook, folder, ref, paper)
      drawn.push({ ref, pdf, missingGlyphs, addition: records.addition(workbook, ref, to) })
      drawn.push(...(await statementPages(records, workbook, ref, { paper, to })))
    }
    drawn.push(...(await statementPages(records, workbook, to, { paper })))
    return drawn
  }
  const workbookOf = async (id: Id) => (await session.opened().workbooks.open(id)).workbook
  const pageOf = async (id: Id, plan: Id, paper: Paper) =>
    signed.page(await workbookOf(id), await folderOf(id), { kind: 'plan', id: plan }, paper)

  /** Computes the seal again and looks for the PDF that was kept at the signing. */
  async function verify(id: Id, of: SignedRef) {
    const workbook = await workbookOf(id)
    const { kept, path } = await signed.look(workbook, await folderOf(id), of)
    const other = kept === 'changed' && path !== null ? await unlessRefused(readPdf(files, path), null) : null
    return verifier.signed(workbook, of, kept, other)
  }

  /** Checks a PDF; if the library has the same record with other words, also shows the difference. */
  async function compared(bytes: Uint8Array): Promise<PdfFinding> {
    const { workbooks, settings, erased } = session.opened()
    const finding = await verifier.pdf(bytes, (...asked) => sealInLibrary(workbooks, ...asked), [
      ...erased.list(),
      ...erased.records()
    ])
    const { place, verdict, statement } = finding
    if (statement) return besideRecord(finding, statement.words)
    if (!place || !isSigned(place) || verdict !== 'changed') return finding
    const { workbook } = await workbooks.open(place.workbook)
    const own = await signed.page(workbook, await folderOf(place.workbook), place, settings.get().paper)
    return verifier.beside(finding, own.pdf)
  }

  /**
   * Checks a statement and the record that it is to; if the library has the statement with other words, also shows the
   * difference.
   */
  async function besideRecord(finding: PdfFinding, words: SealedStatement): Promise<PdfFinding> {
    const { workbooks, settings } = session.opened()
    const found = await recordOfStatement(workbooks, words)
    if (typeof found === 'string') return { ...finding, statement: { words, record: found } }
    const { workbook, record } = found
    const placed = { ...finding, place: { workbook: workbook.id, ...words.of }, statement: { words, record } }
    if (finding.verdict !== 'changed' || statementIn(workbook, words.id)?.status !== 'given') return placed
    const own = await records.draw(workbook, { kind: 'statement', id: words.id }, settings.get().paper)
    return verifier.beside(placed, own.pdf)
  }

  /** As `compared`, and prepares what can be filed of it; the bytes are kept until somebody files them. */
  async function check(name: string, bytes: Uint8Array): Promise<PdfFinding> {
    const finding = await compared(bytes)
    if (!finding.place) return finding
    const { workbook, readOnly } = await session.opened().workbooks.open(finding.place.workbook)
    const copy = readOnly ? null : copyToFile(workbook, finding, name, bytes)
    if (copy?.already === null) scans.hold(workbook.id, name, bytes, 'copy')
    return { ...finding, copy }
  }

  /** A filed copy, and the path of its file. */
  async function filed(id: Id, record: Id, hash: Hash) {
    const workbook = await workbookOf(id)
    const found = signedRecord(workbook, record)
    const statement = statementIn(workbook, record)
    const kept = [...(found ? copiesOf(found) : []), ...(statement ? fileOf(statement) : [])]
    const copy = kept.find((one) => one.hash === hash)
    if (!copy) throw new RuleError('copy.no-record')
    return { copy, path: await scanIn(files, await folderOf(id), copy) }
  }

  /**
   * Shows a file of a workbook in its folder. In a protected library no viewer can open it, so a copy is saved to a
   * folder that the person chooses.
   */
  async function showFile(path: string, { name, kind }: Scan): Promise<void> {
    const { library } = session.opened()
    if (!library.isProtected) return fileManager.showFile(path)
    const folder = await dialogs.saveFolder()
    if (folder === null) return
    const ending = `.${endings[kind]}` as const
    const wanted = join(folder, fileName([basename(name, extname(name))], ending))
    fileManager.showFile(await saveUnique(files, wanted, await files.read(path), ending))
  }

  const noteSaved = (workbook: Workbook, ref: { kind: PageKind; id: Id }, path: string) => {
    const of = { page: ref.kind, holds: heldRecords(workbook, ref) }
    return session.opened().exports.note({ what: 'plan', rep: workbook.id, path, ...of })
  }

  return {
    'plan.page': async ({ workbook, plan, paper }) => pageOf(workbook, plan, paper),
    'plan.export': async ({ workbook: id, plan, paper }) => {
      const workbook = await workbookOf(id)
      const wanted = await dialogs.savePdf(await nameApart(session, id, pages.fileName(workbook, plan)))
      if (wanted === null) return null
      const page = await pageOf(id, plan, paper)
      const added = await addendaPages(workbook, plan, page.paper)
      const path = await savePdf(files, wanted, page.pdf)
      const saved: { ref: { kind: PageKind; id: Id }; path: string }[] = [{ ref: { kind: 'plan', id: plan }, path }]
      // Nobody chose these names, so nothing is overwritten.
      for (const { ref, pdf, addition } of added)
        saved.push({ ref, path: await saveUnique(files, besidePath(path, addition), pdf, '.pdf') })
      for (const one of saved) await noteSaved(workbook, one.ref, one.path)
      const missingGlyphs = [...new Set([page, ...added].flatMap((one) => one.missingGlyphs))]
      const file = known.keep(path)
      return { pages: page.pages, missingGlyphs, file, name: basename(path), beside: countedByKind(added) }
    },
    'plan.exportToAnswer': async ({ workbook: id, plan, paper }) => {
      const workbook = await workbookOf(id)
      const { pdf, pages: count } = await pages.toAnswer(workbook, plan, paper)
      const wanted = await dialogs.savePdf(await nameApart(session, id, pages.toAnswerName(workbook, plan)))
      if (wanted === null) return null
      const path = await savePdf(files, wanted, pdf)
      await noteSaved(workbook, { kind: 'plan', id: plan }, path)
      return { pages: count, file: known.keep(path), name: basename(path) }
    },
    'plan.print': async ({ workbook: id, plan, paper: wanted }) => {
      const workbook = await workbookOf(id)
      const { pdf, paper } = await signed.forPrinter(workbook, await folderOf(id), { kind: 'plan', id: plan }, wanted)
      const added = await addendaPages(workbook, plan, paper, signed.forPrinter)
      const after = added.map((one) => one.pdf)
      const title = await nameApart(session, id, pages.fileName(workbook, plan))
      return { outcome: await printing.print({ pdf, after, paper, title }) }
    },
    'plan.verify': ({ workbook, plan }) => verify(workbook, { kind: 'plan', id: plan }),
    'document.verify': ({ workbook, document }) => verify(workbook, { kind: 'document', id: document }),
    'addendum.verify': ({ workbook, addendum }) => verify(workbook, { kind: 'addendum', id: addendum }),
    'plan.keepScan': async ({ workbook }) => {
      const { workbooks } = session.opened()
      const { readOnly } = await workbooks.open(workbook)
      if (readOnly) throw new RuleError('workbook.read-only')
      const path = await dialogs.openFile('scan')
      if (path === null) return null
      const bytes = await readChosen(files, path, largestScan)
      return scans.hold(workbook, basename(path), bytes)
    },
    'plan.showScan': async ({ workbook: id, record, hash }) => {
      const found = signedRecord(await workbookOf(id), record)
      const scan = found ? scansOf(found).find((one) => one.hash === hash) : undefined
      if (!scan) throw new RuleError('scan.gone', { name: '' })
      await showFile(await scanIn(files, await session.opened().workbooks.folderOf(id), scan), scan)
      return {}
    },
    'copy.show': async ({ workbook, record, hash }) => {
      const { copy, path } = await filed(workbook, record, hash)
      await showFile(path, copy)
      return {}
    },
    'copy.save': async ({ workbook, record, hash }) => {
      const { copy, path } = await filed(workbook, record, hash)
      const ending = `.${endings[copy.kind]}` as const
      const name = fileName([basename(copy.name, extname(copy.name))], ending)
      const wanted = await (copy.kind === 'pdf' ? dialogs.savePdf(name) : dialogs.saveFile(copy.kind, name))
      if (wanted === null) return null
      const saved = await saveFile(files, wanted, await files.read(path), ending)
      await session.opened().exports.note({ what: 'plan', rep: workbook, path: saved, holds: [record] })
      return { file: known.keep(saved), name: basename(saved) }
    },
    'pdf.verify': async () => {
      const path = await dialogs.openPdf()
      if (path === null) return null
      onReading(basename(path))
      return check(basename(path), await readPdf(files, path))
    },
    'pdf.check': ({ name, bytes }) => {
      onReading(name)
      return check(name, bytes)
    },
    'files.show': ({ file }) => {
      fileManager.showFile(known.pathOf(file))
      return {}
    }
  }
}
