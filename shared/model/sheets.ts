import { z } from 'zod'
import { Id, PlainDate } from './scalars'
import { Stance } from './signature'
import type { Standing } from './standing'
import { trusted } from './trusted'

/** The kinds of record whose sheets can come back signed with ink. */
export const codedKinds = ['plan', 'document', 'addendum'] as const

/** A signed record in the library that a sheet can be attached to. */
export const SheetPlace = z.object({
  workbook: Id,
  rep: z.string(),
  kind: z.enum(codedKinds),
  id: Id,
  title: z.string(),
  /** The number of the plan in its cycle, or of the addendum to its plan; null for a document. */
  number: z.int().nullable(),
  /** The seal as it is printed at the foot of the page. */
  seal: z.string(),
  /** The number of pages of its kept PDF; null when none was kept. */
  pages: z.int().nullable(),
  /** Its state in the library. */
  stands: trusted<Standing>(),
  /** The day on its page: that of the manager's signature. */
  sealedOn: PlainDate,
  /** The workbook can only be read, so nothing can be attached. */
  readOnly: z.boolean(),
  /** The number of a later agreed plan of the same cycle; null when there is none. */
  later: z.int().nullable(),
  /** What has to be noted about the ink on the sheet; null when no ink is missing. */
  awaits: z
    .object({
      /** Whether the rep marks the stance on the sheet instead of having chosen it on the screen. */
      byRep: z.boolean(),
      stance: Stance,
      /** The first day that the ink can be from. */
      since: PlainDate,
      /** Whether the rep has already written a comment with the stance. */
      commented: z.boolean(),
      /** What the rep answered by file, which ink would prove; null when the ink itself is awaited. */
      answered: Stance.nullable()
    })
    .nullable(),
  /** Whether this same file is kept with it already. */
  there: z.boolean()
})
export type SheetPlace = z.infer<typeof SheetPlace>

/** What a sheet can be of; `unseen`: the reps whose workbooks could not be opened. */
export const SheetPlaces = z.object({ places: z.array(SheetPlace), unseen: z.array(z.string()) })
export type SheetPlaces = z.infer<typeof SheetPlaces>

/** What the code of a sheet leads to in the library. */
export const SheetFound = z.discriminatedUnion('is', [
  z.object({ is: z.literal('here'), place: SheetPlace }),
  /** It is the page on which the plan is answered, filled in and printed or scanned, without the plan itself. */
  z.object({ is: z.literal('answer-page'), place: SheetPlace }),
  /** The library has the record with another seal than the sheet. */
  z.object({ is: z.literal('other-seal'), place: SheetPlace }),
  /** `addendum`: its number; null for other records. */
  z.object({ is: z.literal('draft'), rep: z.string(), title: z.string(), addendum: z.int().nullable() }),
  /** It is no page but the receipt for a record; `same`: it names the seal that the library has. */
  z.object({
    is: z.literal('receipt'),
    of: SheetPlace.pick({
      workbook: true,
      rep: true,
      kind: true,
      id: true,
      title: true,
      sealedOn: true,
      stands: true
    }),
    same: z.boolean()
  }),
  z.object({ is: z.literal('absent') }),
  /** It is in none of the workbooks that can be opened. */
  z.object({ is: z.literal('unseen') }),
  /** The code has a format of a later version. */
  z.object({ is: z.literal('newer') }),
  z.object({ is: z.literal('unread') })
])
export type SheetFound = z.infer<typeof SheetFound>

/**
 * What belongs together in a photo or scan: all pages of one record, whatever lies between them, or a page whose code
 * cannot be read. A photo can show several sheets. The picture of a page is asked for separately.
 */
export const Sheet = z.object({
  found: SheetFound,
  /** The pages of the file. */
  pages: z.array(z.int()),
  /** The pages of the record that are among them, by their codes. */
  ofRecord: z.array(z.int()),
  /** Those pages of the file on which the plan is to be answered. */
  answerPages: z.array(z.int()),
  /** Whether a program printed all of it into a file, so that nobody's pen was on it. */
  isPrinted: z.boolean()
})
export type Sheet = z.infer<typeof Sheet>

/** What was read from a photo or scan. Its bytes stay in main until it is put away. */
export const SheetsFinding = z.object({
  name: z.string(),
  sheets: z.array(Sheet),
  /** How many pages could not be read. */
  unread: z.int()
})
export type SheetsFinding = z.infer<typeof SheetsFinding>
