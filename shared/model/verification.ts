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

/** What can be sealed, as people call it. */
export type SealedKind = 'plan' | 'charter' | 'document' | 'addendum'

/** The result of checking the seal of a plan in a workbook. */
export const Verification = z.object({
  verdict: z.enum(['intact', 'changed', 'not-sealed', 'unreadable']),
  title: z.string(),
  rep: z.string(),
  manager: z.string(),
  signedAt: Moment.nullable(),
  /** The seal as printed: the first 16 digits in groups of four. */
  seal: z.string(),
  /** For `changed`: what differs, as paths in words. */
  differences: z.array(z.string()),
  /** The PDF that was kept at signing; `changed-words`: another file lies there, whose page says the same words. */
  kept: z.enum([...keptStates, 'changed-words']).optional(),
  /** The version of Coachbook that drew it. */
  keptVersion: z.string().optional()
})
export type Verification = z.infer<typeof Verification>

const LinesOfPage = z.array(z.string())

/**
 * The result of checking a PDF that came back. `checked` says what was compared and what came of it; null where
 * there was no record to check.
 */
export const PdfFinding = Verification.omit({ verdict: true, kept: true, keptVersion: true }).extend({
  /** For an addendum: which of its plan it is, and the seal of that plan as printed. */
  addendum: z.object({ number: z.int(), original: z.string() }).nullable(),
  verdict: z.enum([
    'intact',
    /** The record fits; its page could not be read. */
    'record-only',
    /** The record fits; its page says something else. */
    'page-differs',
    /** All fits; something was saved on top of it. */
    'revised',
    /** All fits; its fields were there to be answered in. */
    'answered',
    'changed',
    /** It fits its own seal and was filed with the record of the same id that holds: both were signed, on two computers. */
    'other-signing',
    'twice',
    'newer',
    'damaged',
    'stripped',
    'too-much',
    /** A rhythm report as it was made; nobody signs one. */
    'rhythm',
    /** A coaching cycle as it was printed; nobody signs one. */
    'cycle',
    /** A results sheet as it was made; nobody signs one. */
    'results',
    /** A certificate of erasure as it was made; `erasure-here`: as the library keeps it. */
    'erasure',
    'erasure-here',
    /** A rep's own word to a record, as it was handed in. */
    'statement',
    /** A receipt, which has no record; `-here`: the library keeps what it names under its seal; `-other`: under another. */
    'receipt',
    'receipt-here',
    'receipt-other',
    /** The same of a story of a plan. */
    'story',
    'story-here',
    'story-other',
    'not-sealed',
    'not-coachbook',
    /** No PDF at all: a text, a picture, an empty file. */
    'no-pdf'
  ]),
  /** What both are by its form, where it is not rep and coach. */
  roles: Roles,
  /** What the record is of; null where none was read. */
  of: z.enum(['plan', 'charter', 'document', 'addendum', 'statement']).nullable(),
  checked: z
    .object({
      /**
       * `kept`: the very bytes that the library keeps from the signing; `exact`: those that are drawn again from the record;
       * `same`: the same words.
       */
      page: z.enum(['kept', 'exact', 'same', 'differs', 'unread']),
      /** The version of Coachbook that drew the kept PDF, where the library has one. */
      signedWith: z.string().nullable(),
      overlays: z.int(),
      library: z.enum(['same', 'other', 'absent', 'not-asked']),
      revisions: z.int(),
      /** The plan that an addendum belongs to, or what a statement is about, in the library; null where there is no seal of one. */
      original: z.enum(['same', 'other', 'absent', 'not-asked']).nullable()
    })
    .nullable(),
  /** How the plan or document stands by its record alone, where it has one, and in the library where that has it; null where nothing was read. */
  stands: z.object({ record: trusted<Standing>().nullable(), library: trusted<Standing>().nullable() }).nullable(),
  /** The same record in the library, or the one that a statement is to; null where it is not there. */
  place: z.object({ workbook: Id, kind: z.enum(statementKinds), id: z.string() }).nullable(),
  /** What stands in the fields of a plan that was sent to be answered; null for all else. */
  answer: FileAnswer.nullable(),
  /** The words of a statement that fits its seal, and how what it is to stands in the library; null for all else. */
  statement: z.object({ words: SealedStatement, record: z.enum(['same', 'other', 'absent', 'not-asked']) }).nullable(),
  /** What a rhythm report says that is as it was made; null for all else. */
  rhythm: trusted<RhythmReport>().nullable(),
  /** The lines that this record and the one of the same id in the library say otherwise; null where they were not compared. */
  here: z.object({ onlyInFile: LinesOfPage, onlyHere: LinesOfPage }).nullable(),
  /** What can be filed of it with that record, and whether this very file is there already; null where it cannot. */
  copy: z.object({ scan: Scan, differs: z.boolean(), already: z.enum(['kept', 'filed']).nullable() }).nullable(),
  /** The lines of the page and of the one that is drawn of the record, and those of each that the other lacks. */
  page: z.object({
    page: LinesOfPage,
    record: LinesOfPage,
    onlyOnPage: LinesOfPage,
    onlyInRecord: LinesOfPage
  })
})
export type PdfFinding = z.infer<typeof PdfFinding>
