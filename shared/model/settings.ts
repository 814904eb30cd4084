import { z } from 'zod'
import { LogViews } from './log-view'
import { KeepMonths } from './retention'
import { Language, Name, Slug } from './scalars'

export const themes = ['system', 'light', 'dark'] as const
export const paperSizes = ['a4', 'letter'] as const
export const PaperSize = z.enum(paperSizes)
export type PaperSize = z.infer<typeof PaperSize>

/** The paper that a page is drawn for: a size, and for large print letters that are half as large again. */
export const papers = ['a4', 'letter', 'a4-large', 'letter-large'] as const
export const Paper = z.enum(papers)
export type Paper = z.infer<typeof Paper>

export const isLarge = (paper: Paper): boolean => paper.endsWith('-large')
export const sizeOf = (paper: Paper): PaperSize => (paper === 'a4' || paper === 'a4-large' ? 'a4' : 'letter')
export const paperOf = (size: PaperSize, large: boolean): Paper => (large ? `${size}-large` : size)

/** The places where a form is chosen; each remembers the form that was used last. */
export const formPlaces = ['observation', 'pre-call', 'document', 'talk-process', 'talk-skill', 'talk-human'] as const
export type FormPlace = (typeof formPlaces)[number]

const Stage = z.object({ id: Slug, title: Name })

/** The settings of a library. */
export const Settings = z.object({
  managerName: z.string().max(200),
  language: Language,
  theme: z.enum(themes),
  paper: Paper,
  /** The stages of the sales process; a deal is in one of them, and a behavior belongs to one (S4-7). */
  salesProcess: z.array(Stage).min(1).max(20),
  /** Stages that were removed: deals and behaviors in one of them still show its name. */
  formerStages: z.array(Stage).max(200),
  /** How the log of each rep was last shown, and its saved views (D-1). */
  logViews: LogViews,
  /** Whether the help beside the four steps is expanded (S2-10). */
  helpOpen: z.boolean(),
  /**
   * The language that lists of the library show; null shows each item once, preferably in the language of the window.
   */
  listLanguage: Language.nullable(),
  /** The form that was last used in each place. */
  usualForms: z.partialRecord(z.enum(formPlaces), Slug),
  /** For how many months an archived workbook is kept before it should be erased; null for no limit (N-7). */
  archiveMonths: z.int().min(1).max(600).nullable(),
  /** The same for single records, by kind. */
  keepMonths: KeepMonths
})
export type Settings = z.infer<typeof Settings>
