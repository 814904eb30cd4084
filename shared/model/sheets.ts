import { z } from 'zod'
import { Id, PlainDate } from './scalars'
import { Stance } from './signature'
import type { Standing } from './standing'
import { trusted } from './trusted'

/** What can come back with ink on it. */
export const codedKinds = ['plan', 'document', 'addendum'] as const

/** A signed record in the library that a sheet can be attached to. */
export const SheetPlace = z.object({
  workbook: Id,
  rep: z.string(),
  kind: z.enum(codedKinds),
  id: Id,
  title: z.string(),
  /** Which plan of its cycle, or which addendum to its plan; null for a document. */
  number: z.int().nullable(),
  /** As it is printed at the foot of its page. */
  seal: z.string(),
  /** So many pages its PDF has; null where none was kept. */
  pages: z.int().nullable(),
  /** How it stands in the library. */
  stands: trusted<Standing>(),
  /** The day on its page: of the manager's signature. */
  sealedOn: PlainDate,
  /** Nothing can be attached while its workbook is only read. */
  readOnly: z.boolean(),
  /** The number of a later agreed plan of the same cycle; null where there is none. */
  later: z.int().nullable(),
  /** What is to be said once ink stands on the sheet; null where no ink is awaited. */
  awaits: z
    .object({
      /** The rep marks a stance on the sheet, and did not choose one on the screen. */
      byRep: z.boolean(),
      stance: Stance,
      /** The first day on which there can be ink. */
      since: PlainDate,
      /** The rep has written a comment that belongs to the stance. */
      commented: z.boolean(),
      /** What the rep answered by file, which ink would prove; null where the ink itself is awaited. */
      answered: Stance.nullable()
    })
    .nullable(),
  /** This very file is with it already. */
  there: z.boolean()
})
export type SheetPlace = z.infer<typeof SheetPlace>

/** What the code of a sheet leads to in the library; `page`: which page of the record it is. */
export const SheetFound = z.discriminatedUnion('is', [
  z.object({ is: z.literal('here'), place: SheetPlace, page: z.int() }),
  /** The record is here under another seal than the one on the sheet. */
  z.object({ is: z.literal('other-seal'), place: SheetPlace }),
  /** `addendum`: its number, where it is one. */
  z.object({ is: z.literal('draft'), rep: z.string(), title: z.string(), addendum: z.int().nullable() }),
  z.object({ is: z.literal('absent') }),
  /** The code is of a later format. */
  z.object({ is: z.literal('newer') }),
  z.object({ is: z.literal('unread') })
])
export type SheetFound = z.infer<typeof SheetFound>

/** One sheet of a photo or scan; `page` of the file, whose picture is asked for apart. A photo can show several. */
export const Sheet = z.object({ page: z.int(), width: z.int(), height: z.int(), found: SheetFound })
export type Sheet = z.infer<typeof Sheet>

/** A photo or scan that came back. Its bytes stay in main until it is put away. */
export const SheetsFinding = z.object({
  name: z.string(),
  sheets: z.array(Sheet),
  /** Pages that could not be read. */
  unread: z.int(),
  /** Whether the file as it is can be kept with a record: it is small enough, and all of it is of one. */
  whole: z.boolean()
})
export type SheetsFinding = z.infer<typeof SheetsFinding>
