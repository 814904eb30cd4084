import { z } from 'zod'
import { limits } from '../limits'
import { Party } from './field-of-work'
import { Hash, Line, Moment, Name, PlainDate, Text } from './scalars'

/** The stance of the rep when signing. */
export const stances = ['agreed', 'received', 'disagreed', 'declined'] as const
export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** A pen stroke: x and y as shares of the pad's width (0 to 1) from its top left corner, with four decimals. */
export const Stroke = z
  .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]))
  .min(1)
  .max(4000)
export type Stroke = z.infer<typeof Stroke>

/** How a party signed: drawn strokes, a typed name, ink on paper, or nothing (declined). */
export const Mark = z.discriminatedUnion('method', [
  z.object({ method: z.literal('drawn'), strokes: z.array(Stroke).min(1).max(400) }),
  z.object({ method: z.literal('typed'), text: Line.trim().min(1) }),
  z.object({ method: z.literal('paper') }),
  z.object({ method: z.literal('none') })
])
export type Mark = z.infer<typeof Mark>

/** A signature for the content with the digest `content`. The manager's stance is always `agreed`. */
export const Signature = z.object({
  party: Party,
  name: Line.min(1),
  stance: Stance,
  comment: Text,
  mark: Mark,
  at: Moment,
  content: Hash
})
export type Signature = z.infer<typeof Signature>

/**
 * What the party whose turn it is wrote under a draft before signing (N-1). It is not a signature, and neither sealed
 * nor printed. A drawing is not kept here, so that nobody finds a drawn signature that was never given.
 */
export const Prepared = z.object({
  party: Party,
  stance: Stance.nullable(),
  comment: Text,
  method: z.enum(['drawn', 'typed', 'paper']),
  typed: z.string().max(limits.name)
})
export type Prepared = z.infer<typeof Prepared>

/** What a rep chose, wrote or signed under a draft, and what is no longer there. */
export const SaidUnder = z.object({
  title: Line,
  at: Moment,
  /** Why it is gone: words of the draft were changed, the signature was taken back, or the draft was discarded. */
  why: z.enum(['changed', 'taken-back', 'discarded']),
  stance: Stance.nullable(),
  comment: Text,
  /** Null when it was not signed yet. */
  signedAt: Moment.nullable()
})
export type SaidUnder = z.infer<typeof SaidUnder>

/** A picture or PDF of the signed sheet. It lies among the files of its workbook under its SHA-256. */
export const Scan = z.object({ hash: Hash, name: Name, kind: z.enum(['pdf', 'png', 'jpeg']), bytes: z.int().min(1) })
export type Scan = z.infer<typeof Scan>

/**
 * An answer that came back in the fields of a file instead of ink: the name and date as typed, how the manager knows
 * whose words they are, and the chosen stance, null for none. It is not a signature.
 */
export const Answered = z.object({
  name: Line,
  date: Line,
  known: Line.trim().min(1),
  stance: Stance.nullable().optional()
})
export type Answered = z.infer<typeof Answered>

/**
 * Ink on the sheet that came after the rep had answered by file: the proof of that answer, whose stance it keeps.
 * `comment` is what else is written on the sheet.
 */
export const LaterInk = z.object({
  on: PlainDate,
  comment: Text,
  by: Line.min(1),
  at: Moment,
  /** The sheet itself, if somebody added it. */
  scan: Scan.optional()
})
export type LaterInk = z.infer<typeof LaterInk>

/**
 * The manager's dated note that the sheet is signed with ink, and the stance that is marked on it. It is outside the
 * seal; a signature on paper does not count until it is noted.
 */
export const Ink = z.object({
  on: PlainDate,
  stance: Stance,
  comment: Text,
  by: Line.min(1),
  at: Moment,
  /** A copy of the sheet, when somebody added one. */
  scan: Scan.optional(),
  /** Set when the answer came in a file; missing for ink. */
  answer: Answered.optional(),
  /** The ink that came after an answer; missing while there is none. */
  later: LaterInk.optional()
})
export type Ink = z.infer<typeof Ink>

/** SHA-256 over the RFC 8785 form of the sealed content. */
export const Seal = z.object({ algorithm: z.literal('sha256-rfc8785'), hash: Hash })
export type Seal = z.infer<typeof Seal>

/** The rep as named when a record was signed or finished; a later change of name does not change the page. */
export const NamedRep = z.object({ name: Line, role: Line, territory: Line })
export type NamedRep = z.infer<typeof NamedRep>
