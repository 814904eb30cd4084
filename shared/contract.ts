import { z } from 'zod'
import type { CommandInput } from './commands'
import type { Patch } from './commands/patch'
import { Behavior, BehaviorKey } from './model/behavior'
import { Stage } from './model/cycle'
import { Hash, Id, Language, Line, Moment, Name } from './model/scalars'
import { Template } from './model/template'
import type { Workbook } from './model/workbook'

export const themes = ['system', 'light', 'dark'] as const
export const papers = ['a4', 'letter'] as const
export const Paper = z.enum(papers)
export type Paper = z.infer<typeof Paper>

/** What a person sets once for the whole library. */
export const Settings = z.object({
  managerName: z.string().max(200),
  language: Language,
  theme: z.enum(themes),
  paper: Paper
})
export type Settings = z.infer<typeof Settings>

/** Whether what was written lies on the disk. `reason` names a text under `saving` in the catalogue. */
export const SaveState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved') }),
  z.object({ state: z.literal('not-saved'), reason: z.string() })
])
export type SaveState = z.infer<typeof SaveState>

/** Something a person should know about a workbook or the library; `code` names a text under `notices`. */
export const Notice = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
export type Notice = z.infer<typeof Notice>

export const RepSummary = z.object({
  id: Id,
  name: z.string(),
  role: z.string(),
  territory: z.string(),
  archived: z.boolean(),
  stage: Stage,
  focus: z.string().nullable(),
  observations: z.int(),
  lastObservation: Moment.nullable(),
  /** Set when the workbook cannot be read or only be read. */
  problem: Notice.nullable()
})
export type RepSummary = z.infer<typeof RepSummary>

export const LibraryState = z.object({
  /** False until the first run has a name and a folder. */
  ready: z.boolean(),
  /** The folder in words a person knows, such as `Documents/Coachbook`. */
  folder: z.string(),
  /** Set when nothing can be written: another start holds the library, or the folder is read-only. */
  readOnly: Notice.nullable(),
  notices: z.array(Notice)
})
export type LibraryState = z.infer<typeof LibraryState>

export const HistoryEntry = z.object({
  seq: z.int(),
  at: Moment,
  actor: z.string(),
  type: z.string(),
  target: z.string().nullable()
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** What only main sends. */
const trusted = <T>() => z.custom<T>((value) => value !== undefined)

/** A command's own schema checks the rest, so that each rule of the input is written once. */
const AnyCommand = z.custom<CommandInput>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
)

const Undo = { canUndo: z.boolean(), canRedo: z.boolean() }
const Changed = z.object({ seq: z.int(), patches: trusted<Patch[]>(), saving: SaveState, ...Undo })
export type Changed = z.infer<typeof Changed>

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** The result of checking a seal, a signed plan or a PDF that came back. */
export const Verification = z.object({
  verdict: z.enum(['intact', 'changed', 'not-sealed', 'not-coachbook', 'unreadable']),
  title: z.string(),
  rep: z.string(),
  manager: z.string(),
  signedAt: Moment.nullable(),
  /** The seal as printed: the first 16 digits in groups of four. */
  seal: z.string(),
  /** For `changed`: what differs, as paths in words. */
  differences: z.array(z.string())
})
export type Verification = z.infer<typeof Verification>

/** A file that was written and can be shown in its folder; the renderer never knows its path. */
const WrittenFile = z.object({ file: z.string(), name: z.string(), pages: z.int() })
export type WrittenFile = z.infer<typeof WrittenFile>

const none = z.object({})
const OfWorkbook = z.object({ workbook: Id })
const OfPlan = z.object({ workbook: Id, plan: Id, paper: Paper })

/** Every call from a window to main: input and output. The only list there is. */
export const calls = {
  'app.info': {
    input: none,
    output: z.object({ version: z.string(), platform: z.string(), locale: z.string(), runtime: z.string() })
  },
  /** The page listens; events held back until then are sent. */
  'app.ready': { input: none, output: none },
  /** Answer to `window.closing`: all that was being typed has been dispatched. */
  'window.flushed': { input: none, output: none },

  'settings.get': { input: none, output: Settings },
  'settings.change': { input: Settings.partial(), output: Settings },

  'library.state': { input: none, output: LibraryState },
  /** Opens the system's folder dialog; the choice waits in main under the id until `library.begin`. */
  'library.chooseFolder': { input: none, output: z.object({ choice: Id, folder: z.string() }).nullable() },
  'library.begin': { input: z.object({ managerName: Name, choice: Id.nullable() }), output: LibraryState },
  'library.reps': { input: none, output: z.array(RepSummary) },
  'library.showFolder': { input: none, output: none },

  'workbook.create': { input: z.object({ id: Id, name: Name, role: Line, territory: Line }), output: RepSummary },
  'workbook.open': {
    input: OfWorkbook,
    output: z.object({
      workbook: trusted<Workbook>(),
      seq: z.int(),
      saving: SaveState,
      readOnly: Notice.nullable(),
      notices: z.array(Notice),
      ...Undo
    })
  },
  'workbook.dispatch': {
    input: z.object({ workbook: Id, command: AnyCommand }),
    output: Changed
  },
  'workbook.undo': { input: OfWorkbook, output: Changed },
  'workbook.redo': { input: OfWorkbook, output: Changed },
  'workbook.history': {
    input: z.object({ workbook: Id, before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    output: z.array(HistoryEntry)
  },

  'templates.list': {
    input: none,
    output: z.object({
      templates: z.array(z.object({ hash: Hash, pack: z.string(), template: Template })),
      behaviors: z.array(z.object({ key: BehaviorKey, framework: z.string(), behavior: Behavior }))
    })
  },

  /** The page as it would be printed. */
  'plan.page': { input: OfPlan, output: z.object({ pdf: Bytes, pages: z.int(), missingGlyphs: z.array(z.string()) }) },
  /** Asks where to put the PDF; null when the person thinks better of it. */
  'plan.export': { input: OfPlan, output: WrittenFile.extend({ missingGlyphs: z.array(z.string()) }).nullable() },
  'plan.verify': { input: z.object({ workbook: Id, plan: Id }), output: Verification },
  /** Asks for a PDF and checks the record inside it; null when none was chosen. */
  'pdf.verify': { input: none, output: Verification.nullable() },
  'files.show': { input: z.object({ file: z.string() }), output: none }
} as const

/** Every event from main to a window. */
export const events = {
  /** A menu item or shortcut was used; `command` is an id of the renderer's command registry. */
  'menu.command': z.object({ command: z.string() }),
  /** A workbook's saving state changed outside of a call (a retry succeeded, the disk is full). */
  'saving.changed': z.object({ workbook: Id, saving: SaveState }),
  'library.changed': none,
  /** The window is about to close: flush what is being typed, then call `window.flushed`. */
  'window.closing': none
} as const

export type CallName = keyof typeof calls
export type EventName = keyof typeof events
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>

export interface CallError {
  /** Names a text under `errors` in the catalogue. */
  code: string
  message: string
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: CallError }

/** What the preload offers to the page as `window.coachbook`. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>>
  /** Returns the function that ends the subscription. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}
