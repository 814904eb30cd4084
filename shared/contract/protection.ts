import { z } from 'zod'
import { mostLeftWords } from '../limits'
import { KeptWords, LeftWords } from '../model/left-words'
import { LockMinutes, mostSheetWords, NewPassphrase, ProtectionState, passphraseLimits } from '../model/protection'
import { Paper } from '../model/settings'
import { none } from './shapes'

/** A passphrase as it was typed; how long a new one has to be is asked where it is chosen. */
const Typed = z.string().max(passphraseLimits.most)
const Words = z.array(z.string().max(20)).length(24)

/** The passphrase of a library and its lock (N-5). */
export const protectionCalls = {
  'protection.state': { input: none, output: ProtectionState },
  /** Seals the library that is open; the words are those of its recovery sheet. */
  'protection.protect': { input: z.object({ passphrase: NewPassphrase }), output: z.object({ words: Words }) },
  'protection.unprotect': { input: z.object({ passphrase: Typed }), output: none },
  'protection.change': { input: z.object({ passphrase: Typed, next: NewPassphrase }), output: none },
  /** What stands in open dialogs and cannot be sent is kept with the library before it locks. */
  'protection.keepWords': { input: z.object({ words: z.array(LeftWords).min(1).max(mostLeftWords) }), output: none },
  /** What was kept so, until it is removed. */
  'protection.keptWords': { input: none, output: z.object({ words: z.array(KeptWords) }) },
  'protection.dropWords': { input: none, output: none },
  /** Other words; the sheet of before opens nothing any more once somebody has them (`haveWords`). */
  'protection.renewWords': { input: z.object({ passphrase: Typed }), output: z.object({ words: Words }) },
  /** Somebody has the words that were shown. */
  'protection.haveWords': { input: z.object({ words: Words }), output: none },
  /** The sealing or opening under way ends, and the library is as it was. */
  'protection.cancel': { input: none, output: none },
  /** Opens the library that is locked; the window is loaded anew. */
  'protection.unlock': { input: z.object({ passphrase: Typed }), output: none },
  /** As `unlock`, by the words of the sheet; from then on `next` is the passphrase. */
  'protection.recover': {
    input: z.object({ words: z.string().max(mostSheetWords), next: NewPassphrase }),
    output: none
  },
  /** Locks once what is being typed was saved; false where something cannot be saved or the person thinks better of it. */
  'protection.lock': { input: none, output: z.object({ locked: z.boolean() }) },
  'protection.setMinutes': { input: z.object({ minutes: LockMinutes }), output: none },
  /** Somebody is at the window. */
  'protection.stir': { input: none, output: none },
  /** Something was copied from the window; locking takes it out of the clipboard again. */
  'protection.copied': { input: none, output: none },
  /** Prints the recovery sheet, or saves it as a PDF; null where the person thinks better of it. */
  'protection.sheet': {
    input: z.object({ words: Words, to: z.enum(['printer', 'file']), paper: Paper }),
    output: z.object({ done: z.boolean() })
  }
} as const
