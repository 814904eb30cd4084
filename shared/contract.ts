import { z } from 'zod'
import { type ActionId, actions } from './actions'
import type { Carried } from './carried'
import type { CommandInput } from './commands'
import type { Patch } from './commands/patch'
import { largestPdf } from './limits'
import { logColumns } from './log/columns'
import { BackupLine, Backups, RestoreLook } from './model/backup'
import { BatchOrder, BatchState, PrinterName } from './model/batch'
import { Behavior, BehaviorKey } from './model/behavior'
import { QuestionGuide } from './model/guide'
import { Given, Handed } from './model/handed'
import { HistoryEntry } from './model/history'
import { keptStates } from './model/kept-pdf'
import { ChosenFolder, LibraryState, RecentLibrary, RepSummary } from './model/library'
import { NetworkLook } from './model/network'
import { Notice } from './model/notice'
import {
  ConflictKey,
  HelpText,
  type InspectedPack,
  type MadePack,
  PackChoice,
  PackInfo,
  type PackSummary,
  Resolution
} from './model/pack'
import { type ListedPart, OfferedPlace, type OwnPart, type Part, PartDraft, PartPlace, PartStart } from './model/part'
import { pinLimits } from './model/pin'
import { RecordRef } from './model/record-ref'
import { Leave } from './model/rhythm'
import { SaveState } from './model/saving'
import { Hash, Id, Language, Line, Moment, Name, PlainDate, Slug, Text } from './model/scalars'
import { SearchHit } from './model/search-hit'
import { AsideCount, Lost, OfferedChange } from './model/set-aside'
import { Paper, Settings } from './model/settings'
import { Scan } from './model/signature'
import { Template, TemplateDraft } from './model/template'
import { DraftStart, type OwnTemplate, Sample } from './model/template-library'
import type { KnownOfRep } from './model/today'
import { Fingerprint, Passphrase, passphraseLimits } from './model/trainer'
import { trusted } from './model/trusted'
import { PdfFinding, Verification } from './model/verification'
import type { Workbook } from './model/workbook'
import type { FormArea } from './print/blocks'
import type { Picture } from './print/picture'
import type { PackDifferences } from './rules/pack-diff'
import { placePattern, troubleLimits } from './trouble'

/** A command's own schema checks the rest, so that each rule of the input is written once. */
const AnyCommand = z.custom<CommandInput>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
)

/** The change that an undo or redo would take back or bring back; null when there is none. */
const Undo = { nextUndo: z.int().nullable(), nextRedo: z.int().nullable() }
const Changed = z.object({ seq: z.int(), patches: trusted<Patch[]>(), saving: SaveState, ...Undo })
export type Changed = z.infer<typeof Changed>

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const BackupName = z.string().max(300)

/** A PDF from outside, of no more bytes than are read. */
const PdfBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= largestPdf)

/** A file that was written and can be shown in its folder; the renderer never knows its path. */
const WrittenFile = z.object({ file: z.string(), name: z.string(), pages: z.int() })
export type WrittenFile = z.infer<typeof WrittenFile>

/** A page to look at. */
const Page = z.object({ pdf: Bytes, pages: z.int(), missingGlyphs: z.array(z.string()) })
/** A page of what can be signed; `kept`: whether it is the file that was kept when both had signed. */
const SignedPage = Page.extend({ paper: Paper, kept: z.enum(keptStates) })
/** A page of a form, with the places of its fields. */
const FormPage = z.object({ picture: trusted<Picture>(), pages: z.int(), areas: trusted<FormArea[]>() })
const SavedFile = z.object({ file: z.string(), name: z.string() })

/** Whether the printer's queue took the pages, or the person thought better of it. */
const Printed = z.object({ outcome: z.enum(['handed', 'cancelled']) })

const AnyAction = z.custom<ActionId>((value) => actions.some(({ id }) => id === value))

const none = z.object({})
const Told = z.object({
  name: z
    .string()
    .max(troubleLimits.name)
    .regex(/^[\w.-]+$/),
  code: z
    .string()
    .max(troubleLimits.code)
    .regex(/^[\w.-]*$/),
  at: z.array(z.string().max(troubleLimits.place).regex(placePattern)).max(troubleLimits.places)
})
/** What was taken away can be brought back under this id, until Coachbook is closed. */
const Undoable = z.object({ undo: Id })
const OfTemplate = z.object({ id: Slug })
const OfTrainer = z.object({ fingerprint: Fingerprint })
const OfWorkbook = z.object({ workbook: Id })
const OfChange = z.object({ workbook: Id, change: z.int().min(0) })
const OfCopy = z.object({ workbook: Id, record: Id, hash: Hash })
const OfPlan = z.object({ workbook: Id, plan: Id, paper: Paper })

const OfReport = z.object({ from: PlainDate, to: PlainDate, paper: Paper })

/** The passphrase of a key that exists, right or wrong. */
const GivenPassphrase = z.string().max(passphraseLimits.most)

/** What a manager types to take the laptop back. */
const Pin = z.string().min(pinLimits.least).max(pinLimits.most)

/** Every call from a window to main: input and output. The only list there is. */
export const calls = {
  'app.info': {
    input: none,
    output: z.object({ version: z.string(), platform: z.string(), locale: z.string(), runtime: z.string() })
  },
  /** What would be needed to send something, and what was refused since the start. */
  'app.network': { input: none, output: NetworkLook },
  /** The page listens; events held back until then are sent. */
  'app.ready': { input: none, output: none },
  /** The actions that the menu offers while the screen is turned to a rep; null offers all again. */
  'menu.only': { input: z.object({ only: z.array(AnyAction).nullable() }), output: none },
  /** Answer to `window.closing`: all that was being typed has been dispatched. */
  'window.flushed': { input: z.object({ left: z.boolean() }), output: none },

  /** A fault of the window for the log: its kind and where in the program; anything else is refused. */
  'log.trouble': { input: z.object({ where: z.enum(['page', 'script', 'promise']), trouble: Told }), output: none },
  /** Shows the log file in its folder. */
  'log.show': { input: none, output: none },

  'settings.get': { input: none, output: Settings },
  'settings.change': { input: Settings.partial(), output: Settings },

  'library.state': { input: none, output: LibraryState },
  /** Opens the system's folder dialog; the choice waits in main under the id until `library.begin` or `library.open`. */
  'library.chooseFolder': { input: none, output: ChosenFolder.nullable() },
  'library.begin': { input: z.object({ managerName: Name, choice: Id.nullable() }), output: LibraryState },
  /** Opens the library's folder anew, after `library.changedHands`; the window is loaded anew when it is open. */
  'library.reopen': { input: none, output: none },
  /** The libraries that were open last. */
  'library.recent': { input: none, output: z.array(RecentLibrary) },
  /**
   * Opens the library of a choice instead of the one that is open; the window is loaded anew. Where there is none, one is
   * started if `start` says so. Flush what is being typed before.
   */
  'library.open': { input: z.object({ choice: Id, start: z.boolean() }), output: none },
  /** Takes a library from the list of recent ones; its files stay. */
  'library.forget': { input: z.object({ choice: Id }), output: none },
  /** Looks once more for the library that could not be opened at the start; the window is loaded anew when it can be. */
  'library.startAgain': { input: none, output: z.object({ opened: z.boolean() }) },
  'backups.list': { input: none, output: Backups },
  /** Asks where backups are to go from now on. */
  'backups.chooseFolder': { input: none, output: Backups.nullable() },
  'backups.showFolder': { input: none, output: none },
  /** `elsewhere` asks for a folder, such as on a stick. */
  'backups.make': { input: z.object({ elsewhere: z.boolean() }), output: BackupLine.nullable() },
  'backups.cancel': { input: none, output: none },
  /** What putting a backup back would do: one of the list, or a file that a person chooses. */
  'backups.look': { input: z.object({ name: BackupName.nullable() }), output: RestoreLook.nullable() },
  /** What was looked at is not put back. */
  'backups.drop': { input: none, output: none },
  /** Puts back what was looked at; the window is loaded anew when it is done. */
  'backups.restore': {
    input: z.object({ reps: z.array(Id).max(20_000), away: z.array(Id).max(20_000), rest: z.boolean() }),
    output: z.object({ done: z.boolean() })
  },
  /** Makes a library in a folder that a person chooses of a backup, and opens it; the window is loaded anew. */
  'backups.begin': { input: z.object({ name: BackupName.nullable() }), output: z.object({ opened: z.boolean() }) },
  'library.reps': { input: none, output: z.array(RepSummary) },
  'library.showFolder': { input: none, output: none },
  /** Adds the sample team (D-4); refused while one of it is there. */
  'library.addSample': { input: none, output: z.array(RepSummary) },
  /** Removes the sample team with its files, and nothing else. */
  'library.removeSample': { input: none, output: none },

  'workbook.create': {
    input: z.object({ id: Id, name: Name, role: Line, territory: Line, frameworks: z.array(Slug).max(100) }),
    output: RepSummary
  },
  'workbook.open': {
    input: OfWorkbook,
    output: z.object({
      workbook: trusted<Workbook>(),
      seq: z.int(),
      saving: SaveState,
      readOnly: Notice.nullable(),
      notices: z.array(Notice),
      aside: AsideCount,
      ...Undo
    })
  },
  'workbook.dispatch': {
    input: z.object({ workbook: Id, command: AnyCommand }),
    output: Changed
  },
  /** Takes back the change with this number, which must be the next to undo; any other is refused. */
  'workbook.undo': { input: OfChange, output: Changed },
  'workbook.redo': { input: OfChange, output: Changed },
  'workbook.history': {
    input: z.object({ workbook: Id, before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    output: z.array(HistoryEntry)
  },
  /** The changes that are not in the workbook and are offered, in the order in which they were made. */
  'workbook.aside': {
    input: OfWorkbook,
    output: z.object({ changes: z.array(OfferedChange), losses: z.array(Lost) })
  },
  /** Applies one of them as a change of its own, which can be undone. Refused where it does not fit. */
  'workbook.applyAside': {
    input: z.object({ workbook: Id, key: Hash }),
    output: Changed.extend({ aside: AsideCount })
  },
  /** Puts some out of the way, or back among those that are offered. Changes nothing in the workbook. */
  'workbook.leaveOut': {
    input: z.object({ workbook: Id, keys: z.array(Hash).max(100_000), out: z.boolean() }),
    output: AsideCount
  },
  /** The person has seen what is lost. */
  'workbook.lossesSeen': { input: OfWorkbook, output: AsideCount },

  /** Who has the laptop. While the rep has it, main answers only the calls of the rep's turn. */
  'handover.state': { input: none, output: z.object({ handed: Handed.nullable(), pin: z.boolean() }) },
  /**
   * Gives the laptop to the rep with a draft that is ready to be signed, or a one-on-one; the window is loaded anew. After a
   * one-on-one on the shared screen it begins with the page on which the laptop is handed back.
   */
  'handover.give': { input: z.object({ given: Given }), output: none },
  /** Both look at a one-on-one: a window that is loaded anew, also by a start, begins with the page in between. */
  'handover.share': { input: z.object({ workbook: Id, talk: Id }), output: none },
  /** From the page in between back to a one-on-one that is not over, which both look at again. */
  'handover.resume': { input: none, output: none },
  /** The rep goes between the own side and the page on which the laptop is handed back. */
  'handover.turn': { input: Handed.pick({ page: true }), output: none },
  /** The manager takes the laptop back; refused for another PIN than the one that is set. */
  'handover.takeBack': { input: z.object({ pin: z.string().max(pinLimits.most) }), output: none },
  /** Sets the PIN for taking the laptop back, or removes it. Refused while the rep has the laptop. */
  'handover.setPin': { input: z.object({ pin: Pin.nullable() }), output: none },

  /** `ready` is false while workbooks are still being taken into the index; `unread` counts those that cannot be read. */
  'search.find': {
    input: z.object({ query: z.string().max(200), limit: z.int().min(1).max(100) }),
    output: z.object({ ready: z.boolean(), hits: z.array(SearchHit), unread: z.int() })
  },

  'templates.list': {
    input: none,
    output: z.object({
      /** What a record can be made with. A manager's own stands in for the pack's template with the same id. */
      templates: z.array(z.object({ hash: Hash, pack: z.string(), own: z.boolean(), template: Template })),
      behaviors: z.array(z.object({ key: BehaviorKey, framework: z.string(), behavior: Behavior })),
      frameworks: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          language: Language,
          audience: z.enum(['rep', 'coach']),
          pack: z.string()
        })
      ),
      guides: z.array(z.object({ pack: z.string(), guide: QuestionGuide })),
      help: z.array(z.object({ pack: z.string(), language: Language, ...HelpText.shape })),
      /** Frameworks, guides and help: of packs, the manager's own, and drafts. */
      parts: z.array(trusted<ListedPart>()),
      /** The manager's own templates with their drafts, by title. */
      own: z.array(trusted<OwnTemplate>()),
      notices: z.array(Notice)
    })
  },
  /** A template that has a draft gives that one. */
  'templates.startDraft': { input: DraftStart, output: trusted<OwnTemplate>() },
  'templates.saveDraft': { input: z.object({ id: Slug, draft: TemplateDraft }), output: none },
  /** Freezes the draft under its version. Refused while `publishProblems` finds something or the version is not higher. */
  'templates.publish': { input: OfTemplate, output: trusted<OwnTemplate>() },
  'templates.discardDraft': { input: OfTemplate, output: Undoable },
  /** Takes the manager's own out of the library; a pack's template that it stood in for is offered again. */
  'templates.remove': { input: OfTemplate, output: Undoable },
  'templates.restore': { input: Undoable, output: none },
  /** A draft as it would be printed, with made-up words or to be filled by hand; as outlines for the page to draw. */
  'templates.page': { input: z.object({ template: TemplateDraft, sample: Sample, paper: Paper }), output: FormPage },
  /** Asks where to put the blank form (T-9). */
  'templates.exportBlank': {
    input: z.object({ template: TemplateDraft, paper: Paper }),
    output: WrittenFile.nullable()
  },
  /** Prints the blank form by the system's dialog. */
  'templates.printBlank': { input: z.object({ template: TemplateDraft, paper: Paper }), output: Printed },

  /** The content of a part that is offered. */
  'parts.find': { input: OfferedPlace, output: trusted<Part>() },
  /** A part that has a draft gives that one. */
  'parts.startDraft': { input: PartStart, output: trusted<OwnPart>() },
  'parts.saveDraft': { input: z.object({ id: Slug, draft: PartDraft }), output: none },
  /** Freezes the draft under its version, as `templates.publish` does. What was taken away comes back by `templates.restore`. */
  'parts.publish': { input: PartPlace, output: trusted<OwnPart>() },
  'parts.discardDraft': { input: PartPlace, output: Undoable },
  'parts.remove': { input: PartPlace, output: Undoable },

  'packs.list': { input: none, output: trusted<PackSummary[]>() },
  /** Asks for a `.coachpack` and reads it; nothing is installed. `choice` stands for it in the other calls. */
  'packs.choose': { input: none, output: trusted<{ choice: Id; name: string; pack: InspectedPack } | null>() },
  /** A pack that was chosen, looked at again: its signer may be trusted by now. */
  'packs.inspect': { input: z.object({ choice: Id }), output: trusted<InspectedPack>() },
  /** What the chosen pack changes, beside what is in the library or beside another one that was chosen. */
  'packs.diff': {
    input: z.object({ choice: Id, before: Id.nullable() }),
    output: trusted<PackDifferences>()
  },
  /** A template of the pack beside the one in its place: the library's, or the manager's own. */
  'packs.differencePages': {
    input: z.object({ choice: Id, template: Slug, beside: z.enum(['installed', 'own']), paper: Paper }),
    output: z.object({ before: Page.nullable(), after: Page })
  },
  /** `resolutions` says by the keys of conflicts what becomes of the manager's own. */
  'packs.install': {
    input: z.object({ choice: Id, resolutions: z.record(ConflictKey, Resolution) }),
    output: trusted<PackSummary>()
  },
  'packs.remove': { input: z.object({ id: Slug }), output: Undoable },
  'packs.restore': { input: Undoable, output: none },
  /** What was packed here before, for the next version. */
  'packs.made': { input: none, output: trusted<MadePack[]>() },
  /** Packs what is published, signs if a key is named, and asks where to put the file. */
  'packs.export': {
    input: z.object({
      info: PackInfo,
      ...PackChoice.shape,
      notes: Text,
      key: z.object({ fingerprint: Fingerprint, passphrase: GivenPassphrase }).nullable()
    }),
    output: SavedFile.nullable()
  },

  'trainer.list': {
    input: none,
    output: z.object({
      /** Keys that packs can be signed with here. */
      keys: z.array(z.object({ fingerprint: Fingerprint, name: z.string(), madeAt: Moment })),
      /** Trainers whose cards are trusted. */
      trusted: z.array(z.object({ fingerprint: Fingerprint, name: z.string(), trustedAt: Moment })),
      notices: z.array(Notice)
    })
  },
  'trainer.create': {
    input: z.object({ name: Name, passphrase: Passphrase }),
    output: z.object({ fingerprint: Fingerprint })
  },
  /** Asks where to put the public card of a key. */
  'trainer.exportCard': { input: OfTrainer, output: SavedFile.nullable() },
  /** Asks where to put a copy of a key, which stays sealed with its passphrase; nothing is written over. */
  'trainer.backUpKey': { input: OfTrainer.extend({ passphrase: GivenPassphrase }), output: SavedFile.nullable() },
  /** Asks for a file with a key and reads it; it comes into the library only by `trainer.bringInKey`. */
  'trainer.chooseKey': {
    input: none,
    output: z.object({ choice: Id, name: z.string(), fingerprint: Fingerprint, known: z.boolean() }).nullable()
  },
  /** Takes the chosen key into the library. */
  'trainer.bringInKey': { input: z.object({ choice: Id, passphrase: GivenPassphrase }), output: none },
  /** Takes a key out of the library for good. */
  'trainer.removeKey': { input: OfTrainer, output: none },
  /** Asks for a card and reads it; it is trusted only by `trainer.trust`. */
  'trainer.importCard': {
    input: none,
    output: z.object({ choice: Id, name: z.string(), fingerprint: Fingerprint, trusted: z.boolean() }).nullable()
  },
  /** Trusts a card that was chosen, or the signer of a pack that was chosen. */
  'trainer.trust': { input: z.object({ choice: Id }), output: none },
  /** The card that is trusted no more can be trusted again as a choice. */
  'trainer.distrust': { input: OfTrainer, output: z.object({ choice: Id }) },

  /** What the rhythm and Today are made from: of all reps, and the days on which the manager is away. */
  'rhythm.look': { input: none, output: z.object({ reps: trusted<KnownOfRep[]>(), own: z.array(Leave) }) },
  /** The manager's own leave and holidays, entered today; the reps' leave is in their workbooks. */
  'rhythm.addOwn': { input: Leave.omit({ enteredOn: true }), output: none },
  'rhythm.removeOwn': { input: z.object({ id: Id }), output: Undoable },
  /** Asks where to put the calendar file; null when the person thinks better of it. */
  'rhythm.saveCalendar': { input: none, output: SavedFile.nullable() },
  /** Asks where to put the rhythm report of a time as PDF; null when the person thinks better of it. */
  'rhythm.exportReport': {
    input: OfReport,
    output: WrittenFile.extend({ missingGlyphs: z.array(z.string()) }).nullable()
  },
  'rhythm.printReport': { input: OfReport, output: Printed },
  'rhythm.restoreOwn': { input: Undoable, output: none },

  /** The page as it would be printed. */
  'plan.page': { input: OfPlan, output: SignedPage },
  /** Asks where to put the PDF, and its addenda beside it; null when the person thinks better of it. */
  'plan.export': {
    input: OfPlan,
    output: WrittenFile.extend({ missingGlyphs: z.array(z.string()), addenda: z.int() }).nullable()
  },
  /** Prints the page, and those of its addenda behind it, by the system's dialog. */
  'plan.print': { input: OfPlan, output: Printed },
  'plan.verify': { input: z.object({ workbook: Id, plan: Id }), output: Verification },
  /** The same of a document that is finished or signed. */
  'document.verify': { input: z.object({ workbook: Id, document: Id }), output: Verification },
  /** The same of an addendum, with whether it fits its plan. */
  'addendum.verify': { input: z.object({ workbook: Id, addendum: Id }), output: Verification },
  /** Asks for a picture or PDF of the signed sheet and keeps it beside the workbook; null when none was chosen. */
  'plan.keepScan': { input: OfWorkbook, output: Scan.nullable() },
  /** Shows the scan of a plan, a document or an addendum in its folder. */
  'plan.showScan': { input: z.object({ workbook: Id, record: Id }), output: none },
  /** Shows a filed copy in its folder. */
  'copy.show': { input: OfCopy, output: none },
  /** Asks where to save a filed copy as it came; null when the person thinks better of it. */
  'copy.save': { input: OfCopy, output: WrittenFile.pick({ file: true, name: true }).nullable() },
  /** Asks for a PDF and checks the record inside it; null when none was chosen. */
  'pdf.verify': { input: none, output: PdfFinding.nullable() },
  /** Checks a PDF that was dropped on the window: its bytes and its name, never a path. */
  'pdf.check': { input: z.object({ name: z.string().max(1000), bytes: PdfBytes }), output: PdfFinding },
  /** A record as it would be printed. */
  'record.page': { input: z.object({ workbook: Id, record: RecordRef, paper: Paper }), output: SignedPage },
  /** Asks where to put a record as PDF; null when the person thinks better of it. */
  'record.export': {
    input: z.object({ workbook: Id, record: RecordRef, paper: Paper }),
    output: WrittenFile.extend({ missingGlyphs: z.array(z.string()) }).nullable()
  },
  'record.print': { input: z.object({ workbook: Id, record: RecordRef, paper: Paper }), output: Printed },
  /** Asks where to put the observations as CSV, in this order and with these columns (D-1). */
  'log.exportCsv': {
    input: z.object({
      workbook: Id,
      columns: z.array(z.enum(logColumns)).min(1).max(logColumns.length),
      // Only looked up; checking the form of 100,000 ids would keep other calls waiting.
      observations: z.array(z.string().max(36)).max(1_000_000)
    }),
    output: SavedFile.nullable()
  },
  'files.show': { input: z.object({ file: z.string() }), output: none },

  /** The system's printers, the usual one first. */
  'batch.printers': { input: none, output: z.array(z.object({ name: PrinterName, label: z.string() })) },
  /** Asks for a folder where no printer is named; null when the person thinks better of it. It goes on by itself. */
  'batch.start': { input: BatchOrder, output: BatchState.nullable() },
  /** How far the last batch of this start is; null when there is none or it was put away. */
  'batch.look': { input: none, output: BatchState.nullable() },
  'batch.pause': { input: none, output: none },
  'batch.goOn': { input: none, output: none },
  /** What is under way is brought to its end, the rest is left. */
  'batch.stop': { input: none, output: none },
  /** Tries again what failed, and what was left when it was stopped. */
  'batch.again': { input: none, output: none },
  /** Opens the folder that the files are in. */
  'batch.showFolder': { input: none, output: none },
  /** The person has seen how it went. */
  'batch.putAway': { input: none, output: none }
} as const

/** Every event from main to a window. */
export const events = {
  /** A menu item or shortcut was used; `command` is an id of the renderer's command registry. */
  'menu.command': z.object({ command: z.string() }),
  /** A workbook's saving state changed outside of a call (a retry succeeded, the disk is full). */
  'saving.changed': z.object({ workbook: Id, saving: SaveState }),
  'library.changed': none,
  /** A backup is being made: files done, of about so many. */
  'backups.progress': z.object({ done: z.int(), all: z.int() }),
  /** A backup was made or failed by itself. */
  'backups.changed': none,
  /** A backup was restored, and the page before this one ended for it. */
  'backups.restored': none,
  /** A batch went on; `batch.look` says how far. */
  'batch.changed': none,
  /** Something went wrong in main that nobody caught. */
  'program.trouble': none,
  /** A PDF was chosen to be checked; reading it and drawing its page again takes seconds. */
  'pdf.reading': z.object({ name: z.string() }),
  /**
   * Another program took the library or gave it back: flush what is being typed, which is kept, then call
   * `library.reopen`.
   */
  'library.changedHands': none,
  /** The window is about to close: take no more keys, flush what is being typed, then call `window.flushed`. */
  'window.closing': none,
  /** The window stays open after all. */
  'window.staying': none,
  /** The page before this one ended by itself; what was typed into it last may be missing. */
  'window.restarted': none
} as const

export type CallName = keyof typeof calls
export type EventName = keyof typeof events
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>

/** The calls whose answer travels as JSON, because it may hold thousands of records. */
export const answeredAsJson: ReadonlySet<CallName> = new Set(['workbook.open', 'rhythm.look'])

/** What the preload offers to the page as `window.coachbook`. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Carried<CallOutput<N>>>
  /** Returns the function that ends the subscription. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}
