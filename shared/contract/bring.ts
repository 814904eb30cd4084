import { z } from 'zod'
import { largestTable } from '../limits'
import { BehaviorKey } from '../model/behavior'
import { BringPreview, BroughtTable, Import, Mapping } from '../model/bring'
import { Hash, Id, Language } from '../model/scalars'
import { none, SavedFile } from './shapes'

const TableBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= largestTable)

/** A table that was read, with the behaviors that its columns can be ratings of. */
const Read = BroughtTable.extend({ behaviors: z.array(z.object({ key: BehaviorKey, title: z.string() })) })

/**
 * Observations, numbers and reps from a file (D-3, D-5). Main holds one file at a time, and its rows are never sent to
 * the page.
 */
export const bringCalls = {
  /** Asks for a file and reads it; null when none was chosen. */
  'bring.choose': { input: z.object({ language: Language }), output: Read.nullable() },
  /** Reads what was dropped on the window or pasted: bytes and a name (empty for pasted cells), never a path. */
  'bring.read': {
    input: z.object({ name: z.string().max(1000), bytes: TableBytes, language: Language }),
    output: Read
  },
  /** Chooses another sheet; `header` is the row with the names of the columns, 0 for none, null to find it. */
  'bring.look': {
    input: z.object({ sheet: z.int().min(0), header: z.int().min(0).max(1000).nullable(), language: Language }),
    output: Read
  },
  /** Works out what will happen; nothing is written. */
  'bring.preview': { input: z.object({ mapping: Mapping }), output: BringPreview },
  /** Brings everything or nothing; null when it was canceled. `template`: the form that observations are kept with. */
  'bring.start': { input: z.object({ mapping: Mapping, template: Hash.nullable() }), output: Import.nullable() },
  'bring.cancel': { input: none, output: none },
  /** Asks where to save the rows that cannot be read, as CSV. */
  'bring.saveUnread': { input: none, output: SavedFile.nullable() },
  'bring.putAway': { input: none, output: none },
  /** The imports of this library, the latest first. */
  'bring.list': { input: none, output: z.array(Import) },
  'bring.takeBack': { input: z.object({ import: Id }), output: Import }
} as const
