import type { NetworkLook } from '../../shared/model/network'
import type { Left } from '../../shared/model/saving'
import type { Paper } from '../../shared/model/settings'

/**
 * Files that go from hand to hand: a pack, a trainer's card or key, a blank form, a table, a calendar, a workbook, a library,
 * a picture of a sheet.
 */
export type FileKind =
  | 'coachbook'
  | 'library'
  | 'zip'
  | 'pack'
  | 'card'
  | 'key'
  | 'form'
  | 'csv'
  | 'calendar'
  | 'png'
  | 'jpeg'

/** Windows of the system in which a person chooses a place; null when the person thinks better of it. */
export interface Dialogs {
  chooseFolder(): Promise<string | null>
  /** Where to put many files. */
  saveFolder(): Promise<string | null>
  /** Where to save a PDF that is called `name` unless the person says otherwise. */
  savePdf(name: string): Promise<string | null>
  openPdf(): Promise<string | null>
  /** Where to save a file that is called `name` unless the person says otherwise. */
  saveFile(kind: FileKind, name: string): Promise<string | null>
  openFile(
    kind: 'coachbook' | 'library' | 'pack' | 'card' | 'key' | 'scan' | 'backup' | 'table'
  ): Promise<string | null>
}

/** A PDF on its way to a printer. */
export interface PrintJob {
  pdf: Uint8Array
  /** What comes out behind it, in the same job. */
  after?: readonly Uint8Array[]
  paper: Paper
  /** As the printer's queue names it. */
  title: string
}

export type Printed = 'handed' | 'cancelled'

/** A PDF for a printer by its name, which is not asked about. */
export interface NamedJob extends Omit<PrintJob, 'after'> {
  printer: string
  /** What a person calls it. */
  label: string
}

/** `waiting`: the queue took it, and the printer is paused, so that it lies there until somebody lets it go on. */
export type Queued = 'handed' | 'waiting'

/** The system's printers. */
export interface Printing {
  /** All there are, the usual one first. */
  printers(): Promise<{ name: string; label: string }[]>
  /** Asks for a printer and hands the pages to it; a `RuleError` says why it did not take them. */
  print(job: PrintJob): Promise<Printed>
  /** The same without asking. */
  printTo(job: NamedJob): Promise<Queued>
}

/** The system's file manager. */
export interface FileManager {
  /** Opens the folder of a file with the file marked. */
  showFile(path: string): void
  openFolder(path: string): Promise<void>
}

/** The walls between the program and other machines. */
export interface Walls {
  look(): Promise<NetworkLook>
}

/** The window that a page is shown in. */
export interface WindowPort {
  /** The page listens for events. */
  ready(page: number): void
  /** The page has sent all that was being typed; `left`: what in it cannot be kept. */
  flushed(page: number, left: Left): void
  /** Loads the page anew, so that nothing is left of what it held. */
  reload(page: number): void
}
