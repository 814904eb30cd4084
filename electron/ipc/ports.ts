import type { NetworkLook } from '../../shared/model/network'
import type { Left } from '../../shared/model/saving'
import type { Paper } from '../../shared/model/settings'

/**
 * The kinds of files that are passed on: a pack, a trainer's card or key, a blank form, a table, a calendar, a
 * workbook, a library, a picture of a sheet.
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

/** The system's dialogs in which a person chooses a place; null when the person cancels. */
export interface Dialogs {
  chooseFolder(): Promise<string | null>
  /** Asks for a folder for many files. */
  saveFolder(): Promise<string | null>
  /** Asks where to save a PDF; `name` is proposed. */
  savePdf(name: string): Promise<string | null>
  openPdf(): Promise<string | null>
  /** Asks where to save a file; `name` is proposed. */
  saveFile(kind: FileKind, name: string): Promise<string | null>
  openFile(
    kind: 'coachbook' | 'library' | 'pack' | 'card' | 'key' | 'scan' | 'backup' | 'table'
  ): Promise<string | null>
}

/** A PDF on its way to a printer. */
export interface PrintJob {
  pdf: Uint8Array
  /** Pages that are printed after it, in the same job. */
  after?: readonly Uint8Array[]
  paper: Paper
  /** The title in the printer's queue. */
  title: string
}

export type Printed = 'handed' | 'cancelled'

/** A PDF for a printer that is named, so that nobody is asked. */
export interface NamedJob extends Omit<PrintJob, 'after'> {
  printer: string
  /** The printer's name for people. */
  label: string
}

/** `waiting`: the queue took it, but the printer is paused, so it stays there until somebody resumes the printer. */
export type Queued = 'handed' | 'waiting'

/** The system's printers. */
export interface Printing {
  /** All printers, the default one first. */
  printers(): Promise<{ name: string; label: string }[]>
  /** Asks for a printer and gives the pages to it; a `RuleError` says why it did not take them. */
  print(job: PrintJob): Promise<Printed>
  /** As `print`, but without asking. */
  printTo(job: NamedJob): Promise<Queued>
}

/** The system's file manager. */
export interface FileManager {
  /** Opens the folder of a file with the file selected. */
  showFile(path: string): void
  openFolder(path: string): Promise<void>
}

/** The barriers between the program and other computers. */
export interface Walls {
  look(): Promise<NetworkLook>
}

/** The window that a page is shown in. */
export interface WindowPort {
  /** The page listens for events from now on. */
  ready(page: number): void
  /** The page has sent everything that was being typed; `left`: what it could not keep. */
  flushed(page: number, left: Left): void
  /** Loads the page again, so that nothing is left of its content. */
  reload(page: number): void
}
