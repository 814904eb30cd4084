import { z } from 'zod'
import { passphraseFault } from './new-passphrase'

/** The length of a passphrase, in characters. */
export const passphraseLimits = { least: 10, most: 200 } as const

/** The most characters that can be typed where the words of a recovery sheet are entered. */
export const mostSheetWords = 1000

/** A passphrase that is being chosen. */
export const NewPassphrase = z
  .string()
  .max(passphraseLimits.most)
  .refine((text) => passphraseFault(text, passphraseLimits.least) === null)

/** Minutes without a key or a click after which a protected library is locked; null for never. */
export const lockMinutes = [1, 5, 10, 30, 60] as const
export const LockMinutes = z.union([z.literal(1), z.literal(5), z.literal(10), z.literal(30), z.literal(60)]).nullable()
export type LockMinutes = z.infer<typeof LockMinutes>

/** Why a library is locked. */
export const LockReason = z.enum(['start', 'asked', 'idle', 'sleep', 'screen'])
export type LockReason = z.infer<typeof LockReason>

/** What the window shows of the passphrase of a library. */
export const ProtectionState = z.object({
  protected: z.boolean(),
  /** Set while it is locked. */
  locked: LockReason.nullable(),
  minutes: LockMinutes,
  /** How many seconds the next guess has to wait after a wrong one. */
  waits: z.int().min(0),
  /**
   * Whether somebody has confirmed the words of the recovery sheet; `new-not-kept`: not yet for the words that are to
   * replace them.
   */
  words: z.enum(['kept', 'not-kept', 'new-not-kept'])
})
export type ProtectionState = z.infer<typeof ProtectionState>
