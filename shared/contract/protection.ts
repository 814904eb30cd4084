import { z } from 'zod'
import { mostLeftWords } from '../limits'
import { KeptWords, LeftWords } from '../model/left-words'
import { LockMinutes, mostSheetWords, NewPassphrase, ProtectionState, passphraseLimits } from '../model/protection'
import { Paper } from '../model/settings'
import { none } from './shapes'

/** A passphrase as it was typed; the length of a new one is checked where it is chosen. */
const Typed = z.string().max(passphraseLimits.most)
const Words = z.array(z.string().max(20)).length(24)

/** The passphrase of a library and its lock (N-5). */
export const protectionCalls = {
  'protection.state': { input: none, output: ProtectionState },
  /** Seals the open library; the words are those of its recovery sheet. */
  'protection.protect': { input: z.object({ passphrase: NewPassphrase }), output: z.object({ words: Words }) },
  'protection.unprotect': { input: z.object({ passphrase: Typed }), output: none },
  'protection.change': { input: z.object({ passphrase: Typed, next: NewPassphrase }), output: none },
  /** Keeps words from open dialogs, which cannot be sent, with the library before it locks. */
  'protection.keepWords': { input: z.object({ words: z.array(LeftWords).min(1).max(mostLeftWords) }), output: none },
  /** The words that were kept this way and not removed yet; `isHeld`: some are only in memory, in a read-only library. */
  'protection.keptWords': { input: none, output: z.object({ words: z.array(KeptWords), isHeld: z.boolean() }) },
  'protection.dropWords': { input: none, output: none },
  /** Makes new recovery words; the old sheet stops working once `haveWords` confirms the new words. */
  'protection.renewWords': { input: z.object({ passphrase: Typed }), output: z.object({ words: Words }) },
  /** Confirms that somebody has the words that were shown. */
  'protection.haveWords': { input: z.object({ words: Words }), output: none },
  /** Cancels the sealing or unsealing that is under way; the library stays as it was. */
  'protection.cancel': { input: none, output: none },
  /** Opens the locked library; the window is reloaded. */
  'protection.unlock': { input: z.object({ passphrase: Typed }), output: none },
  /** As `unlock`, with the words of the recovery sheet; `next` becomes the passphrase. */
  'protection.recover': {
    input: z.object({ words: z.string().max(mostSheetWords), next: NewPassphrase }),
    output: none
  },
  /** Locks once what is being typed is saved; false when something cannot be saved or the person cancels. */
  'protection.lock': { input: none, output: z.object({ locked: z.boolean() }) },
  'protection.setMinutes': { input: z.object({ minutes: LockMinutes }), output: none },
  /** Tells main that somebody is at the window. */
  'protection.stir': { input: none, output: none },
  /** Tells main that something was copied from the window; locking removes it from the clipboard. */
  'protection.copied': { input: none, output: none },
  /** Prints the recovery sheet, or saves it as a PDF; null when the person cancels. */
  'protection.sheet': {
    input: z.object({ words: Words, to: z.enum(['printer', 'file']), paper: Paper }),
    output: z.object({ name: z.string() }).nullable()
  }
} as const
