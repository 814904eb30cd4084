import { z } from 'zod'
import { BringProgress } from '../model/bring'
import { SaveState } from '../model/saving'
import { Id } from '../model/scalars'
import { none } from './shapes'

/** Every event from main to a window. */
export const events = {
  /** A menu item or shortcut was used; `command` is an id of the renderer's command registry. */
  'menu.command': z.object({ command: z.string() }),
  /** A workbook's saving state changed outside of a call (a retry succeeded, the disk is full). */
  'saving.changed': z.object({ workbook: Id, saving: SaveState }),
  'library.changed': none,
  /** What another device wrote was taken up in a workbook: where it is on the screen it is to be opened anew. */
  'workbook.arrived': z.object({ workbook: Id }),
  /** A backup is being made: files done, of about so many. */
  'backups.progress': z.object({ done: z.int(), all: z.int() }),
  /** A backup was made or failed by itself. */
  'backups.changed': none,
  /** A backup was restored, and the page before this one ended for it. */
  'backups.restored': none,
  /** A rep was erased, and the page before this one ended for it. */
  /** `left`: saved files that were to be removed with it and are still there. */
  'erasure.done': z.object({ isSwept: z.boolean(), left: z.array(z.string()) }),
  /** A library is being sealed or opened as a whole: files done, of so many. */
  'protection.progress': z.object({ done: z.int(), all: z.int() }),
  /** The library was to be locked and stays open. */
  'protection.stayed': z.object({ why: z.enum(['batch', 'bringing', 'leftOver', 'notLocked']) }),
  /** A batch went on; `batch.look` says how far. */
  'batch.changed': none,
  /** A file is being brought, or an import taken back: records or reps done, of so many. */
  'bring.progress': BringProgress,
  /** Something went wrong in main that nobody caught. */
  'program.trouble': none,
  /** A PDF was chosen to be checked; reading it and drawing its page again takes seconds. */
  'pdf.reading': z.object({ name: z.string() }),
  /** A photo or scan is being read: pages done, of so many; 0 of 0 before its pages are known. */
  'sheets.reading': z.object({ name: z.string(), done: z.int(), all: z.int() }),
  /**
   * Another program took the library or gave it back: flush what is being typed, which is kept, then call
   * `library.reopen`.
   */
  'library.changedHands': none,
  /**
   * The window is about to close: take no more keys, flush what is being typed, then call `window.flushed`. Before a lock
   * (`keeps`) what cannot be sent is kept with the library.
   */
  'window.closing': z.object({ keeps: z.boolean() }),
  /** The window stays open after all. */
  'window.staying': none,
  /** The page before this one ended by itself; what was typed into it last may be missing. */
  'window.restarted': none
} as const
