import { z } from 'zod'
import type { CommandInput } from '../commands'
import type { Patch } from '../commands/patch'
import { limits } from '../limits'
import { ChangedRecord, HistoryEntry } from '../model/history'
import { RepSummary } from '../model/library'
import { Notice } from '../model/notice'
import { SaveState } from '../model/saving'
import { GivenName, Hash, Id, Line, Slug } from '../model/scalars'
import { SearchHit } from '../model/search-hit'
import { AsideCount, Lost, OfferedChange } from '../model/set-aside'
import { trusted } from '../model/trusted'
import type { Workbook } from '../model/workbook'
import { OfWorkbook } from './shapes'

/**
 * Only the type is checked here. The command's own schema checks the rest, so that each rule of the input is written
 * once.
 */
const AnyCommand = z.custom<CommandInput>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
)

/** The numbers of the changes that the next undo and redo concern; null when there is none. */
const Undo = { nextUndo: z.int().nullable(), nextRedo: z.int().nullable() }

const Changed = z.object({ seq: z.int(), patches: trusted<Patch[]>(), saving: SaveState, ...Undo })
export type Changed = z.infer<typeof Changed>

/** What the window is told of a workbook that it opens, beside the workbook itself. */
const Opened = z.object({
  seq: z.int(),
  saving: SaveState,
  readOnly: Notice.nullable(),
  notices: z.array(Notice),
  aside: AsideCount,
  ...Undo
})

const OfChange = z.object({ workbook: Id, change: z.int().min(0) })

/** One rep’s workbook, and the search over all of them. */
export const workbookCalls = {
  'workbook.create': {
    input: z.object({ id: Id, name: GivenName, role: Line, territory: Line, frameworks: z.array(Slug).max(100) }),
    output: RepSummary
  },
  /** Begins the manager's own workbook, with the behaviors of a coach; `coach`: who coaches the manager (S3-1). */
  'workbook.beginOwn': { input: z.object({ id: Id, coach: GivenName }), output: RepSummary },
  /**
   * The text of a workbook as soon as it was read, for a window that will probably open it; null when the workbook is
   * not as in its file. It may only be shown once `workbook.openRead` has said that it is the workbook.
   */
  'workbook.read': { input: OfWorkbook, output: z.object({ key: Id, text: z.string() }).nullable() },
  /** As `workbook.open` for a window that has the text with this key; null when the workbook is another. */
  'workbook.openRead': { input: z.object({ workbook: Id, key: Id }), output: Opened.nullable() },
  'workbook.open': { input: OfWorkbook, output: Opened.extend({ workbook: trusted<Workbook>() }) },
  'workbook.dispatch': {
    input: z.object({ workbook: Id, command: AnyCommand }),
    output: Changed
  },
  /** Undoes the change with this number, which must be the next to undo; any other is refused. */
  'workbook.undo': { input: OfChange, output: Changed },
  'workbook.redo': { input: OfChange, output: Changed },
  /** Undoes the merge of a file that was made by this change. */
  'workbook.takeMergeBack': { input: OfChange, output: Changed },
  'workbook.history': {
    input: z.object({ workbook: Id, before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    output: z.array(HistoryEntry)
  },
  /** What stood in the records before these changes, and after them; null when that is not certain. */
  'workbook.pastWords': {
    input: z.object({ workbook: Id, first: z.int().min(1), last: z.int().min(1) }),
    output: z.array(ChangedRecord).nullable()
  },
  /** The changes that were set aside and are offered, in the order in which they were made. */
  'workbook.aside': {
    input: OfWorkbook,
    output: z.object({ changes: z.array(OfferedChange), losses: z.array(Lost) })
  },
  /**
   * Applies one of them as a change of its own, which can be undone. Refused when it does not fit, and when it is about a
   * text that changed since the person read it (`over`). `text`: what they wrote instead of either.
   */
  'workbook.applyAside': {
    input: z.object({
      workbook: Id,
      key: Hash,
      written: z
        .object({ over: z.string(), text: z.string().max(limits.text).optional() })
        .nullable()
        .default(null)
    }),
    output: Changed.extend({ aside: AsideCount })
  },
  /** Dismisses some of them, or offers them again. The workbook does not change. */
  'workbook.leaveOut': {
    input: z.object({ workbook: Id, keys: z.array(Hash).max(100_000), out: z.boolean() }),
    output: AsideCount
  },
  /** The person has seen which changes are lost. */
  'workbook.lossesSeen': { input: OfWorkbook, output: AsideCount },
  /** `ready` is false while workbooks are still being indexed; `unread` counts those that cannot be read. */
  'search.find': {
    input: z.object({ query: z.string().max(200), limit: z.int().min(1).max(100) }),
    output: z.object({ ready: z.boolean(), hits: z.array(SearchHit), unread: z.int() })
  }
} as const
