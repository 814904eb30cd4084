import { z } from 'zod'
import { FileAnswer } from './answer'
import { keptStates } from './kept-pdf'
import type { RhythmReport } from './rhythm-report'
import { Roles } from './roles'
import { Id, Moment } from './scalars'
import { Scan } from './signature'
import type { Standing } from './standing'
import { SealedStatement, statementKinds } from './statement'
import { trusted } from './trusted'

/** The kinds of record that can be sealed, as people call them. */
export type SealedKind = 'plan' | 'charter' | 'document' | 'addendum'

/** The result of checking the seal of a record in a workbook. */
export const Verification = z.object({
  verdict: z.enum(['intact', 'changed', 'not-sealed', 'unreadable']),
  title: z.string(),
  rep: z.string(),
  manager: z.string(),
  signedAt: Moment.nullable(),
  /** The seal as printed: the first 16 digits in groups of four. */
  seal: z.string(),
  /** For `changed`: the parts that differ, as paths in words. */
  differences: z.array(z.string()),
  /**
   * What was found of the PDF that was kept at the signing; `changed-words`: another file is there, but its page says
   * the same words.
   */
  kept: z.enum([...keptStates, 'changed-words']).optional(),
  /** The version of Coachbook that drew it. */
  keptVersion: z.string().optional()
})
export type Verification = z.infer<typeof Verification>

const LinesOfPage = z.array(z.string())

/**
 * The result of checking a PDF that came back. `checked` says what was compared and with which result; null when
 * there was no record to check.
 */
/**
 * What a library has under the id of something sealed: the same seal, another, nothing, nothing in the workbooks that
 * could be opened, or it was not asked.
 */
const InLibrary = z.enum(['same', 'other', 'absent', 'unseen', 'not-asked'])
export type InLibrary = z.infer<typeof InLibrary>

export const PdfFinding = Verification.omit({ verdict: true, kept: true, keptVersion: true }).extend({
  /** For an addendum: its number, and the seal of its plan as printed. */
  addendum: z.object({ number: z.int(), original: z.string() }).nullable(),
  verdict: z.enum([
    'intact',
    /** The record is sound, but its page could not be read. */
    'record-only',
    /** The record is sound, but its page says something else. */
    'page-differs',
    /** Everything is sound, but something was saved on top of it. */
    'revised',
    /** Everything is sound; the file has fields that were there to be answered in. */
    'answered',
    'changed',
    /**
     * It matches its own seal and was filed with the record of the same id that prevailed: the record was signed on two
     * computers.
     */
    'other-signing',
    'twice',
    'newer',
    'damaged',
    'stripped',
    'too-much',
    /** A rhythm report, unchanged; such reports are not signed. */
    'rhythm',
    /** A coaching cycle, unchanged; such pages are not signed. */
    'cycle',
    /** A results sheet, unchanged; such sheets are not signed. */
    'results',
    /** A certificate of erasure, unchanged; `erasure-here`: the library has the same. */
    'erasure',
    'erasure-here',
    /** A rep's statement to a record, as it was handed in. */
    'statement',
    /**
     * A receipt, which has no record inside. `-here`: the library has the record that it names with the same seal;
     * `-other`: with another seal.
     */
    'receipt',
    'receipt-here',
    'receipt-other',
    /** As `receipt`, for the story of a plan. */
    'story',
    'story-here',
    'story-other',
    'not-sealed',
    'not-coachbook',
    /** Not a PDF: a text, a picture, an empty file. */
    'no-pdf'
  ]),
  /** The roles of both on its form, when they are not rep and coach. */
  roles: Roles,
  /** The kind of record; null when none was read. */
  of: z.enum(['plan', 'charter', 'document', 'addendum', 'statement']).nullable(),
  checked: z
    .object({
      /**
       * `kept`: the same bytes as the PDF from the signing; `exact`: the same bytes as the page drawn again from the
       * record; `same`: the same words.
       */
      page: z.enum(['kept', 'exact', 'same', 'differs', 'unread']),
      /** The version of Coachbook that drew the kept PDF; null when the library has none. */
      signedWith: z.string().nullable(),
      overlays: z.int(),
      library: InLibrary,
      revisions: z.int(),
      /**
       * What the library has of the plan that an addendum belongs to, or of the record that a statement is to; null
       * when the file names no seal of it.
       */
      original: InLibrary.nullable()
    })
    .nullable(),
  /**
   * The state of the plan or document by its record alone, and by the library; each is null when it is missing there.
   * Null when nothing was read.
   */
  stands: z.object({ record: trusted<Standing>().nullable(), library: trusted<Standing>().nullable() }).nullable(),
  /** The same record in the library, or the one that a statement is to; null when the library has none. */
  place: z.object({ workbook: Id, kind: z.enum(statementKinds), id: z.string() }).nullable(),
  /** The contents of the fields of a plan that was sent to be answered; null for everything else. */
  answer: FileAnswer.nullable(),
  /**
   * The words of a statement that matches its seal, and what the library has of its record; null for everything else.
   */
  statement: z.object({ words: SealedStatement, record: InLibrary }).nullable(),
  /** The content of an unchanged rhythm report; null for everything else. */
  rhythm: trusted<RhythmReport>().nullable(),
  /**
   * The lines that differ between this record and the one with the same id in the library; null when they were not
   * compared.
   */
  here: z.object({ onlyInFile: LinesOfPage, onlyHere: LinesOfPage }).nullable(),
  /**
   * The file as it can be filed with that record, and whether this same file is there already; null when it cannot be
   * filed.
   */
  copy: z.object({ scan: Scan, differs: z.boolean(), already: z.enum(['kept', 'filed']).nullable() }).nullable(),
  /** The lines of the page and of the page drawn from the record, and the lines that only one of them has. */
  page: z.object({
    page: LinesOfPage,
    record: LinesOfPage,
    onlyOnPage: LinesOfPage,
    onlyInRecord: LinesOfPage
  })
})
export type PdfFinding = z.infer<typeof PdfFinding>
