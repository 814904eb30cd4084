import { z } from 'zod'
import { BringProgress } from '../model/bring'
import { SaveState } from '../model/saving'
import { Id } from '../model/scalars'
import { none } from './shapes'

/** Every event from main to a window. */
export const events = {
  /** A menu item or shortcut was used; `command` is the id of an action. */
  'menu.command': z.object({ command: z.string() }),
  /**
   * A workbook's saving state changed outside of a call, for instance because a retry succeeded or the disk is full.
   */
  'saving.changed': z.object({ workbook: Id, saving: SaveState }),
  'library.changed': none,
  /** What another computer wrote was added to a workbook: if it is on the screen, it has to be opened again. */
  'workbook.arrived': z.object({ workbook: Id }),
  /** A backup is being made: files done, of about `all`. */
  'backups.progress': z.object({ done: z.int(), all: z.int() }),
  /** A backup was made or failed without being asked for. */
  'backups.changed': none,
  /** A backup was restored, and the page was reloaded for it. */
  'backups.restored': none,
  /**
   * A rep was erased, and the page was reloaded for it. `left`: saved files that should have been removed and are still
   * there.
   */
  'erasure.done': z.object({ isSwept: z.boolean(), left: z.array(z.string()) }),
  /** A library is being sealed or put in clear as a whole: files done, of `all`. */
  'protection.progress': z.object({ done: z.int(), all: z.int() }),
  /** The library was to be locked but stays open. */
  'protection.stayed': z.object({ why: z.enum(['batch', 'bringing', 'leftOver', 'notLocked']) }),
  /** A batch made progress; `batch.look` says how much. */
  'batch.changed': none,
  /** A file is being brought, or an import is being taken back: records or reps done, of `all`. */
  'bring.progress': BringProgress,
  /** An error in main that nothing caught. */
  'program.trouble': none,
  /** A PDF was chosen to be checked; reading it and drawing its page again takes seconds. */
  'pdf.reading': z.object({ name: z.string() }),
  /** A photo or scan is being read: pages done, of `all`; 0 of 0 while the number of pages is not known. */
  'sheets.reading': z.object({ name: z.string(), done: z.int(), all: z.int() }),
  /**
   * Another program took the library or gave it back: flush what is being typed, which is kept, then call
   * `library.reopen`.
   */
  'library.changedHands': none,
  /**
   * The window is about to close: accept no more keys, flush what is being typed, then call `window.flushed`. Before a
   * lock (`keeps`), words that cannot be sent are kept with the library.
   */
  'window.closing': z.object({ keeps: z.boolean() }),
  /** The window stays open after all. */
  'window.staying': none,
  /** The page ended unexpectedly and was loaded again; the last words typed into it may be missing. */
  'window.restarted': none
} as const
