import { z } from 'zod'
import { logColumns } from '../log/columns'
import { keptStates } from '../model/kept-pdf'
import { RecordRef } from '../model/record-ref'
import { Hash, Id } from '../model/scalars'
import { Paper } from '../model/settings'
import { Scan } from '../model/signature'
import { PdfFinding, Verification } from '../model/verification'
import { none, OfWorkbook, Page, PdfBytes, Printed, SavedFile, WrittenFile } from './shapes'

/** A page of a record that can be signed; `kept`: whether it is the PDF from the signing. */
const SignedPage = Page.extend({ paper: Paper, kept: z.enum(keptStates) })

/** A file that was written, and how many addenda and statements were saved beside it. */
const WithBeside = WrittenFile.extend({
  missingGlyphs: z.array(z.string()),
  beside: z.object({ addenda: z.int(), statements: z.int() })
})

const OfCopy = z.object({ workbook: Id, record: Id, hash: Hash })

const OfPlan = z.object({ workbook: Id, plan: Id, paper: Paper })

/** What is signed, printed and checked. */
export const recordsCalls = {
  /** The page as it would be printed. */
  'plan.page': { input: OfPlan, output: SignedPage },
  /** Asks where to save the PDF, and its addenda and the rep's statements beside it; null when the person cancels. */
  'plan.export': { input: OfPlan, output: WithBeside.nullable() },
  /** Asks where to save the file whose fields the rep answers in; null when the person cancels. */
  'plan.exportToAnswer': { input: OfPlan, output: WrittenFile.nullable() },
  /** Prints the page and then its addenda, with the system's dialog. */
  'plan.print': { input: OfPlan, output: Printed },
  'plan.verify': { input: z.object({ workbook: Id, plan: Id }), output: Verification },
  /** As `plan.verify`, for a document that is finished or signed. */
  'document.verify': { input: z.object({ workbook: Id, document: Id }), output: Verification },
  /** As `plan.verify`, for an addendum; also says whether it fits its plan. */
  'addendum.verify': { input: z.object({ workbook: Id, addendum: Id }), output: Verification },
  /** Asks for a picture or PDF of the signed sheet and keeps it beside the workbook; null when none was chosen. */
  'plan.keepScan': { input: OfWorkbook, output: Scan.nullable() },
  /** Shows a scan of a plan, document or addendum in its folder: the sheet with ink, or the file with an answer. */
  'plan.showScan': { input: OfCopy, output: none },
  /** Shows a filed copy in its folder. */
  'copy.show': { input: OfCopy, output: none },
  /** Asks where to save a filed copy in its original form; null when the person cancels. */
  'copy.save': { input: OfCopy, output: WrittenFile.pick({ file: true, name: true }).nullable() },
  /** Asks for a PDF and checks the record inside it; null when none was chosen. */
  'pdf.verify': { input: none, output: PdfFinding.nullable() },
  /** Checks a PDF that was dropped on the window: its bytes and its name, never a path. */
  'pdf.check': { input: z.object({ name: z.string().max(1000), bytes: PdfBytes }), output: PdfFinding },
  /** A record as it would be printed. */
  'record.page': { input: z.object({ workbook: Id, record: RecordRef, paper: Paper }), output: SignedPage },
  /** Asks where to save a record as PDF, and the rep's statements to it beside it; null when the person cancels. */
  'record.export': {
    input: z.object({ workbook: Id, record: RecordRef, paper: Paper }),
    output: WithBeside.nullable()
  },
  'record.print': { input: z.object({ workbook: Id, record: RecordRef, paper: Paper }), output: Printed },
  /** Asks where to save the observations as CSV, in this order and with these columns (D-1). */
  'log.exportCsv': {
    input: z.object({
      workbook: Id,
      columns: z.array(z.enum(logColumns)).min(1).max(logColumns.length),
      // The ids are only looked up; checking the form of 100,000 ids would keep other calls waiting.
      observations: z.array(z.string().max(36)).max(1_000_000)
    }),
    output: SavedFile.nullable()
  }
} as const
