import type { Packed } from '../../../shared/carried'
import type { CommandInput } from '../../../shared/commands'
import type { Changed } from '../../../shared/contract'
import type { Behavior, BehaviorKey } from '../../../shared/model/behavior'
import type { HistoryEntry } from '../../../shared/model/history'
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

/** A library folder that was opened: by us alone, or only to be read. `openLibrary` in `library.ts` makes one. */
export interface Library {
  folder: string
  /** Set when nothing can be written: another Coachbook holds the library, or the folder cannot be written to. */
  readonly readOnly: Notice | null
  /** Files from before it was changed as a whole could not be removed; they lie in it as they were. */
  readonly leftOver: Notice | null
  /** It is protected: folders are named by the ids of what is in them alone. */
  readonly isProtected: boolean
  /**
   * Whether this program may write: from memory for half a minute after a look at the lock, or by a `fresh` look. Once
   * false, always false. Throws a `FileFault` while the folder is not there.
   */
  confirm(fresh?: boolean): Promise<boolean>
  /** Gives the library back, so that another start can write to it. */
  close(): Promise<void>
}

/** Templates and behaviors that a command may take into a workbook. */
export interface Offers {
  template(hash: Hash): Template | undefined
  behavior(key: BehaviorKey): Behavior | undefined
}

/** A workbook as the window gets it. `workbook` is the live state: to look at or send, never to change. */
export interface OpenedWorkbook {
  workbook: Workbook
  seq: number
  saving: SaveState
  readOnly: Notice | null
  notices: Notice[]
  aside: AsideCount
  /** The change that an undo or redo would take back or bring back. */
  nextUndo: number | null
  nextRedo: number | null
}

/** A workbook as it is after a command that was not done. */
export interface Rehearsed {
  at: Moment
  workbook: Workbook
}

/** What a person did wrong comes as `RuleError` or `InputError` (`shared/errors.ts`); all else is a bug. */
export interface Workbooks {
  /** `frameworks`: ids of the behavior frameworks that the rep was trained on. */
  create(rep: { id: Id; name: string; role: string; territory: string; frameworks: string[] }): Promise<RepSummary>
  /** Begins the manager's own workbook (S3-1); refused where there is one. `coach`: who coaches the manager. */
  createOwn(own: { id: Id; name: string; coach: string; frameworks: string[] }): Promise<RepSummary>
  /** Takes a whole workbook into the library, with its past where it has one; from then on it is changed by commands only. */
  adopt(workbook: Workbook, past?: Past): Promise<RepSummary>
  /**
   * Takes in a workbook with files of its own, which `lay` puts into the folder that it is given: all of it is put
   * together beside the reps and moved among them at once. No backup may be looked at meanwhile.
   */
  takeIn(workbook: Workbook, lay: (folder: string) => Promise<void>): Promise<void>
  /**
   * Adds what another computer wrote in clear, before it knew that the library is protected, to the workbook as that of
   * another side, and removes its folder; a rep who is not here comes in as a whole. `line`: the id that the list shows it
   * under. `opened`: the files of what was sealed, under a key that may be the one; false where it is not.
   */
  takeKept(line: Id, opened?: Files): Promise<boolean>
  /** Removes a workbook of the sample team with its folder; any other is refused (D-4). */
  remove(workbook: Id): Promise<void>
  /** Removes a workbook that came with an import, under these words (`repDigest`), and holds nothing else (D-3); any other is refused. */
  removeBare(workbook: Id, was: Hash): Promise<void>
  /** All reps, by name; one whose workbook cannot be read has a `problem`. */
  list(): Promise<RepSummary[]>
  /** What the rhythm and Today of each rep are made from, from the library's index; reps that cannot be read are left out. */
  rhythms(): Promise<KnownOfRep[]>
  /** What patterns of each rep are made from; the same. */
  patterns(): Promise<PatternsOfRep[]>
  open(workbook: Id): Promise<OpenedWorkbook>
  /** As `open`, on its way to the window. */
  pack(workbook: Id): Promise<Packed<OpenedWorkbook>>
  /** Answers once the change lies on the disk, or says in `saving` why it does not; then it is tried again. */
  dispatch(workbook: Id, command: CommandInput | { type: string }, at?: Moment): Promise<Changed>
  /**
   * What a command makes of the plans, documents and addenda of a workbook, without doing it. `dispatch` with the same moment makes
   * the same, unless something else is changed in between.
   */
  rehearse(workbook: Id, command: { type: string }): Promise<Rehearsed>
  /** Takes back this change, which must be the next to undo. Any other is refused, so that nobody undoes what they do not see. */
  undo(workbook: Id, change: number): Promise<Changed>
  /** Brings back this change, which must be the next to redo. */
  redo(workbook: Id, change: number): Promise<Changed>
  /** What was done, the latest first, with a `seq` below `before`. */
  history(workbook: Id, page: { before: number | null; limit: number }): Promise<HistoryEntry[]>
  /** The changes that are offered, with what each would do, and those that are lost. */
  aside(workbook: Id): Promise<{ changes: OfferedChange[]; losses: Lost[] }>
  /**
   * Applies one that is offered, as a change of its own with undo. Of two plans that were begun apart the other one goes on;
   * left out, the one that is here does. `because`: what stands on a draft that is the next version of a signed one then.
   */
  applyAside(workbook: Id, key: Hash, because?: string): Promise<Changed & { aside: AsideCount }>
  leaveOut(workbook: Id, keys: Hash[], out: boolean, because?: string): Promise<AsideCount>
  lossesSeen(workbook: Id): Promise<AsideCount>
  /**
   * Offers changes that were found beside a workbook and are not in it; the other side of a fork is found by opening it
   * (`forks.ts`). They wait in the workbook's folder, the window shows a
   * banner with the next `open`, and the person applies them or leaves them out. One that waits already stays as it is.
   */
  offer(workbook: Id, changes: readonly AsideChange[]): Promise<AsideCount>
  /**
   * Makes a workbook what was worked out of it at `seq` (`rules/merge`), as one change of a type with undo. `RuleError`
   * `merge.changed-here` where it was changed since.
   */
  become(workbook: Id, seq: number, type: 'workbook.merged', next: Workbook): Promise<Changed>
  /** Takes a merge back that was made as this change, also after a restart; refused where its records were changed since. */
  takeMergeBack(workbook: Id, change: number): Promise<Changed>
  /** The folder of a workbook. */
  folderOf(workbook: Id): Promise<string>
  /** Things about the library that a person should know, found while listing it. */
  notices(): Notice[]
  /**
   * Takes up what other devices wrote to the workbooks that are open, where a tool brought it meanwhile; in a library that
   * can only be read, what the program that has it wrote.
   */
  takeArrived(): Promise<void>
  /** The workbooks with words that do not lie on the disk. */
  unsaved(): Unsaved[]
  /** Saves, writes the snapshot and lets go. When saving fails the workbook stays open and nothing is dropped. */
  close(workbook: Id): Promise<SaveState>
  closeAll(): Promise<SaveState>
}

export interface WorkbooksOptions {
  files: Files
  /** The files as they lie on the disk, where `files` opens what is sealed. */
  disk?: Files
  /** Which device this is, in the names of the files that it writes alone. */
  device?: Device
  library: Library
  offers: Offers
  /** The local time as ISO 8601 with offset: `localMoment` in `clock.ts`. */
  now(): Moment
  /** The name of the person at the keyboard. */
  actor(): string
  /** What was erased: no copy of it is taken in or shown. */
  erased?: Pick<ErasedReps, 'has' | 'isNamed' | 'goneFrom' | 'notSwept'>
  /** Called when a workbook's saving state changes, also outside of a call. */
  onSaving?(workbook: Id, saving: SaveState): void
  /** Called when what `list` gives has changed. */
  onLibraryChanged?(): void
  /** Called when what others wrote to a workbook that is open was taken up, or is there to be opened anew. */
  onArrived?(workbook: Id): void
  /** Called when another program went on with a workbook: the library should be opened anew. */
  onChangedHands?(): void
  later?: Later
  /** The workbook versions this program knows; tests hand in others. */
  versions?: Versions
  /** Size in bytes from which a journal is folded into the snapshot; 1 MiB unless told. */
  checkpointAt?: number
}

/** `createWorkbooks` in `workbooks.ts`. */
export type CreateWorkbooks = (options: WorkbooksOptions) => Workbooks

/**
 * `openLibrary` in `library.ts`. Makes the folder when it is missing and takes the lock. Throws a `RuleError` when the
 * folder can be neither made nor read.
 */
export type OpenLibrary = (options: {
  files: Files
  folder: string
  now(): Moment
  later?: Later
  /** Called when the library is no longer this program's, or is free after it could only be read: open it anew. */
  onChangedHands?(): void
  /** This program and machine, for the lock. */
  here?: Here
  /** Whether a key file that lies there is one that was given up when the library was put in clear. */
  isGivenUp?(): Promise<boolean>
}) => Promise<Library>
