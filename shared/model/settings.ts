import { z } from 'zod'
import { LogViews } from './log-view'
import { KeepMonths } from './retention'
import { Language, Name, Slug } from './scalars'

export const themes = ['system', 'light', 'dark'] as const
export const paperSizes = ['a4', 'letter'] as const
export const PaperSize = z.enum(paperSizes)
export type PaperSize = z.infer<typeof PaperSize>

/** What a page is drawn for: a size, and letters half as large again where somebody reads large print. */
export const papers = ['a4', 'letter', 'a4-large', 'letter-large'] as const
export const Paper = z.enum(papers)
export type Paper = z.infer<typeof Paper>

export const isLarge = (paper: Paper): boolean => paper.endsWith('-large')
export const sizeOf = (paper: Paper): PaperSize => (paper === 'a4' || paper === 'a4-large' ? 'a4' : 'letter')
export const paperOf = (size: PaperSize, large: boolean): Paper => (large ? `${size}-large` : size)

/** Where a form is chosen; each place remembers the one that was used last. */
export const formPlaces = ['observation', 'pre-call', 'document', 'talk-process', 'talk-skill', 'talk-human'] as const
export type FormPlace = (typeof formPlaces)[number]

const Stage = z.object({ id: Slug, title: Name })

/** What a person sets once for the whole library. */
export const Settings = z.object({
  managerName: z.string().max(200),
  language: Language,
  theme: z.enum(themes),
  paper: Paper,
  /** The stages of selling here; deals stand in one, behaviors belong to one (S4-7). */
  salesProcess: z.array(Stage).min(1).max(20),
  /** Stages that were taken out: deals and behaviors that stand in one still say its name. */
  formerStages: z.array(Stage).max(200),
  /** How each rep's log was last looked at, and the views that were kept (D-1). */
  logViews: LogViews,
  /** Whether the help beside the four steps is unfolded (S2-10). */
  helpOpen: z.boolean(),
  /** The language that lists of the library show; null: each thing once, in the language of the window where there is one. */
  listLanguage: Language.nullable(),
  /** The id of the form that was used last, where one is chosen. */
  usualForms: z.partialRecord(z.enum(formPlaces), Slug),
  /** So many months an archived workbook is kept until it is due to be erased; null: no time is set (N-7). */
  archiveMonths: z.int().min(1).max(600).nullable(),
  /** The same for single records, by their kind. */
  keepMonths: KeepMonths
})
export type Settings = z.infer<typeof Settings>
