import type { Packed } from '../../../shared/carried'
import type { CommandInput } from '../../../shared/commands'
import type { Changed } from '../../../shared/contract'
import type { Behavior, BehaviorKey } from '../../../shared/model/behavior'
import type { ChangedRecord, HistoryEntry } from '../../../shared/model/history'
import type { RepSummary } from '../../../shared/model/library'
import type { Versions } from '../../../shared/model/migrations'
import type { Notice } from '../../../shared/model/notice'
import type { PatternsOfRep } from '../../../shared/model/patterns'
import type { SaveState, Unsaved } from '../../../shared/model/saving'
import type { Hash, Id, Moment } from '../../../shared/model/scalars'
import type { AsideCount, Lost, OfferedChange } from '../../../shared/model/set-aside'
import type { Template } from '../../../shared/model/template'
import type { KnownOfRep } from '../../../shared/model/today'
import type { Workbook } from '../../../shared/model/workbook'
import type { Files } from '../storage/files'
import type { Device } from '../storage/history'
import type { Later } from '../storage/later'
import type { Here } from '../storage/lock'
import type { AsideChange } from '../storage/set-aside'
import type { Past } from '../storage/workbook-store'
import type { ErasedReps } from './erased'

/**
 * A library folder that was opened: by this program alone, or only for reading. `openLibrary` in `library.ts` makes
 * one.
 */
export interface Library {
  folder: string
  /** Set when nothing can be written: another Coachbook holds the library, or the folder cannot be written to. */
  readonly readOnly: Notice | null
  /** Set when files from before the library was changed as a whole could not be removed and are still in it. */
  readonly leftOver: Notice | null
  /** Whether it is protected: its folders are then only named by the ids of their workbooks. */
  readonly isProtected: boolean
  /**
   * Whether this program may write: from memory for half a minute after a look at the lock, or by a `fresh` look. Once
   * it is false, it stays false. Throws a `FileFault` while the folder is missing.
   */
  confirm(fresh?: boolean): Promise<boolean>
  /** Closes the library, so that another program can write to it. */
  close(): Promise<void>
}

/** Templates and behaviors that a command may copy into a workbook. */
export interface Offers {
  template(hash: Hash): Template | undefined
  behavior(key: BehaviorKey): Behavior | undefined
}

/** What the window is told of a workbook that it opens, beside the workbook itself. */
export interface OpenedState {
  seq: number
  saving: SaveState
  readOnly: Notice | null
  notices: Notice[]
  aside: AsideCount
  /** The number of the change that an undo or redo concerns; null when there is none. */
  nextUndo: number | null
  nextRedo: number | null
}

/** A workbook as JSON, as it lies in its file. `key` stands for exactly this text. */
export interface WorkbookText {
  key: Id
  text: string
}

/** A workbook as the window gets it. `workbook` is the live state: it may be read or sent, but never changed. */
export interface OpenedWorkbook extends OpenedState {
  workbook: Workbook
}

/** A workbook as it would be after a command that was not carried out. */
export interface Rehearsed {
  at: Moment
  workbook: Workbook
}

/** How a text was answered: `over` stood here as the person read it, `text` is what they wrote where it is neither of both. */
export interface Written {
  over: string
  text?: string | undefined
}

/** A person's mistakes are `RuleError`s or `InputError`s (`shared/errors.ts`); any other error is a bug. */
export interface Workbooks {
  /** `frameworks`: ids of the behavior frameworks that the rep was trained on. */
  create(rep: { id: Id; name: string; role: string; territory: string; frameworks: string[] }): Promise<RepSummary>
  /** Begins the manager's own workbook (S3-1); refused when there is one. `coach`: who coaches the manager. */
  createOwn(own: { id: Id; name: string; coach: string; frameworks: string[] }): Promise<RepSummary>
  /** Adds a whole workbook to the library, with its past if it has one; from then on it is only changed by commands. */
  adopt(workbook: Workbook, past?: Past): Promise<RepSummary>
  /**
   * Adds a workbook with files of its own, which `lay` puts into the folder that it is given: everything is prepared
   * beside the reps and moved among them in one step. No backup may be looked at meanwhile.
   */
  takeIn(workbook: Workbook, lay: (folder: string) => Promise<void>): Promise<void>
  /**
   * Adds what another computer wrote in clear, before it knew that the library is protected, to the workbook like
   * changes of another side, and removes its folder; a rep who is not here is added as a whole. `line`: its id in the
   * list. `opened`: the files of what was sealed, under a key that may be the right one; returns false when it is not.
   */
  takeKept(line: Id, opened?: Files): Promise<boolean>
  /** Removes a workbook of the sample team with its folder; any other is refused (D-4). */
  remove(workbook: Id): Promise<void>
  /**
   * Removes a workbook that was added by an import with these words (`repDigest`) and has no other content (D-3); any
   * other is refused.
   */
  removeBare(workbook: Id, was: Hash): Promise<void>
  /** All reps, by name; a workbook that cannot be read has a `problem`. */
  list(): Promise<RepSummary[]>
  /**
   * The facts for the rhythm and Today of each rep, from the library's index; reps that cannot be read are left out.
   */
  rhythms(): Promise<KnownOfRep[]>
  /** As `rhythms`, the facts for patterns. */
  patterns(): Promise<PatternsOfRep[]>
  /**
   * Begins to open a workbook, and gives the text of its file as soon as that was read, before it is known whether it is
   * sound and whether anything comes after it: it may only be used once `openRead` says so. Null when the workbook is
   * not as in its file.
   */
  read(workbook: Id): Promise<WorkbookText | null>
  /** As `open` for a window that has the text with this key; null when the workbook is another. */
  openRead(workbook: Id, key: Id): Promise<OpenedState | null>
  open(workbook: Id): Promise<OpenedWorkbook>
  /** As `open`, in the form in which it is sent to the window. */
  pack(workbook: Id): Promise<Packed<OpenedWorkbook>>
  /** Resolves once the change is on the disk, or says in `saving` why it is not; then it is tried again. */
  dispatch(workbook: Id, command: CommandInput | { type: string }, at?: Moment): Promise<Changed>
  /**
   * The plans, documents and addenda of a workbook as a command would make them, without carrying it out. `dispatch`
   * with the same moment has the same result, unless something else is changed in between.
   */
  rehearse(workbook: Id, command: { type: string }): Promise<Rehearsed>
  /**
   * Undoes this change, which must be the next to undo. Any other is refused, so that nobody undoes what they do not
   * see.
   */
  undo(workbook: Id, change: number): Promise<Changed>
  /** Redoes this change, which must be the next to redo. */
  redo(workbook: Id, change: number): Promise<Changed>
  /** The changes with a `seq` below `before`, the latest first. */
  history(workbook: Id, page: { before: number | null; limit: number }): Promise<HistoryEntry[]>
  /** What stood in the records before the changes `first` to `last`, and after them; null when that is not certain. */
  pastWords(workbook: Id, of: { first: number; last: number }): Promise<ChangedRecord[] | null>
  /** The changes that were set aside, with what each would do, and those that are lost. */
  aside(workbook: Id): Promise<{ changes: OfferedChange[]; losses: Lost[] }>
  /**
   * Applies a change that was set aside, as a change of its own that can be undone. Of two plans that were begun
   * independently, applying lets the other one go on; leaving out lets the one here go on. `because`: the reason on a
   * draft that becomes the next version of a signed plan.
   * `written`: how the question about a text was answered.
   */
  applyAside(
    workbook: Id,
    key: Hash,
    because?: string,
    written?: Written | null
  ): Promise<Changed & { aside: AsideCount }>
  leaveOut(workbook: Id, keys: Hash[], out: boolean, because?: string): Promise<AsideCount>
  lossesSeen(workbook: Id): Promise<AsideCount>
  /**
   * Offers changes that were found beside a workbook and are not in it; those of another side of a fork are found when
   * it is opened (`forks.ts`). They wait in the workbook's folder, the window shows a banner with the next `open`, and
   * the person applies them or leaves them out. A change that waits already stays as it is.
   */
  offer(workbook: Id, changes: readonly AsideChange[]): Promise<AsideCount>
  /**
   * Replaces a workbook by what was worked out from it at `seq` (`rules/merge`), as one change that can be undone.
   * Throws the `RuleError` `merge.changed-here` when it has changed since.
   */
  become(workbook: Id, seq: number, type: 'workbook.merged', next: Workbook): Promise<Changed>
  /** Undoes a merge by its change, even after a restart; refused when its records have changed since. */
  takeMergeBack(workbook: Id, change: number): Promise<Changed>
  /** The folder of a workbook. */
  folderOf(workbook: Id): Promise<string>
  /** Notices about the library that were found while listing it. */
  notices(): Notice[]
  /** The person knows that the folder of a workbook is gone; nothing happens if it is there again. */
  forgetVanished(workbook: Id): Promise<void>
  /**
   * Adds what other devices wrote to open workbooks, if a sync tool has brought it meanwhile; in a library that can
   * only be read, what the program that holds it has written.
   */
  takeArrived(): Promise<void>
  /**
   * As `takeArrived`, for one open workbook, before something that cannot be taken back. Returns whether something was
   * added or has to be decided.
   */
  takeNew(workbook: Id): Promise<boolean>
  /**
   * Reads the whole past of an open workbook and the files that its records name, and adds a notice when something is
   * damaged or missing. Some seconds after each opening it is done by itself.
   */
  lookAtPast(workbook: Id): Promise<void>
  /** The workbooks with words that are not on the disk. */
  unsaved(): Unsaved[]
  /**
   * Saves, writes the snapshot and releases the workbook. If saving fails, the workbook stays open and nothing is
   * dropped.
   */
  close(workbook: Id): Promise<SaveState>
  closeAll(): Promise<SaveState>
}

export interface WorkbooksOptions {
  files: Files
  /** The files as they are on the disk, since `files` opens sealed ones. */
  disk?: Files
  /** The name of this device, for the files that it alone writes. */
  device?: Device
  library: Library
  offers: Offers
  /** The local time as ISO 8601 with offset: `localMoment` in `clock.ts`. */
  now(): Moment
  /** The name of the person at the keyboard. */
  actor(): string
  /** What was erased: no copy of it is added or shown. */
  erased?: Pick<ErasedReps, 'has' | 'isNamed' | 'look' | 'goneFrom' | 'notSwept'>
  /** Called when a workbook's saving state changes, even outside of a call. */
  onSaving?(workbook: Id, saving: SaveState): void
  /** Called when the result of `list` has changed. */
  onLibraryChanged?(): void
  /** Called when what others wrote to an open workbook was added, or the workbook has to be opened again for it. */
  onArrived?(workbook: Id): void
  /** Called when another program has continued a workbook: the library should be opened again. */
  onChangedHands?(): void
  later?: Later
  /** The workbook versions that this program knows; tests use others. */
  versions?: Versions
  /** The size in bytes at which a journal is folded into the snapshot; 1 MiB by default. */
  checkpointAt?: number
}

/** `createWorkbooks` in `workbooks.ts`. */
export type CreateWorkbooks = (options: WorkbooksOptions) => Workbooks

/**
 * `openLibrary` in `library.ts`. Makes the folder when it is missing, and takes the lock. Throws a `RuleError` when the
 * folder can be neither made nor read.
 */
export type OpenLibrary = (options: {
  files: Files
  folder: string
  now(): Moment
  later?: Later
  /**
   * Called when this program no longer holds the library, or when a library that could only be read has become free:
   * open it again.
   */
  onChangedHands?(): void
  /** This program and machine, for the lock. */
  here?: Here
  /** Whether an existing key file was given up when the library was put in clear. */
  isGivenUp?(): Promise<boolean>
}) => Promise<Library>
