import { z } from 'zod'
import { limits } from '../limits'
import { Party } from './field-of-work'
import { Hash, Line, Moment, Name, PlainDate, Text } from './scalars'

/** Where the rep stands when signing. */
export const stances = ['agreed', 'received', 'disagreed', 'declined'] as const
export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** A pen stroke: x and y in the unit of the pad's width, 0 to 1 from the top left, four decimals. */
export const Stroke = z
  .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]))
  .min(1)
  .max(4000)
export type Stroke = z.infer<typeof Stroke>

/** What was put under a record: drawn strokes, a typed name, ink on paper, or nothing (declined). */
export const Mark = z.discriminatedUnion('method', [
  z.object({ method: z.literal('drawn'), strokes: z.array(Stroke).min(1).max(400) }),
  z.object({ method: z.literal('typed'), text: Line.trim().min(1) }),
  z.object({ method: z.literal('paper') }),
  z.object({ method: z.literal('none') })
])
export type Mark = z.infer<typeof Mark>

/** A signature under the content whose digest it names. The manager's stance is always `agreed`. */
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
 * What the one whose turn it is wrote under a draft before signing (N-1). It is no signature: it is not sealed and not
 * printed. What is drawn is not among it, so that nobody finds a drawn signature that was never given.
 */
export const Prepared = z.object({
  party: Party,
  stance: Stance.nullable(),
  comment: Text,
  method: z.enum(['drawn', 'typed', 'paper']),
  typed: z.string().max(limits.name)
})
export type Prepared = z.infer<typeof Prepared>

/** What a rep chose, wrote or signed under a draft, and what does not stand there any more. */
export const SaidUnder = z.object({
  title: Line,
  at: Moment,
  /** Words of the draft were changed, the signature was taken back, or the draft was discarded. */
  why: z.enum(['changed', 'taken-back', 'discarded']),
  stance: Stance.nullable(),
  comment: Text,
  /** Null for what was not signed yet. */
  signedAt: Moment.nullable()
})
export type SaidUnder = z.infer<typeof SaidUnder>

/** A picture or PDF of the signed sheet. It lies among the files of its workbook under its SHA-256. */
export const Scan = z.object({ hash: Hash, name: Name, kind: z.enum(['pdf', 'png', 'jpeg']), bytes: z.int().min(1) })
export type Scan = z.infer<typeof Scan>

/**
 * An answer that came back in the fields of a file, in place of ink: the name and date as typed there, how the manager
 * knows whose words they are, and the stance that was chosen there, null for none. No signature.
 */
export const Answered = z.object({
  name: Line,
  date: Line,
  known: Line.trim().min(1),
  stance: Stance.nullable().optional()
})
export type Answered = z.infer<typeof Answered>

/**
 * Ink that came on the sheet once the rep had answered by file: the proof of that answer. The rep stands there as in the
 * answer; `comment` is what else is written on the sheet.
 */
export const LaterInk = z.object({
  on: PlainDate,
  comment: Text,
  by: Line.min(1),
  at: Moment,
  /** The sheet itself, where somebody put it there. */
  scan: Scan.optional()
})
export type LaterInk = z.infer<typeof LaterInk>

/**
 * The manager's dated word that the sheet is signed with ink, and where the rep stands as marked on it. It is outside the
 * seal; without it what was signed on paper waits and does not count.
 */
export const Ink = z.object({
  on: PlainDate,
  stance: Stance,
  comment: Text,
  by: Line.min(1),
  at: Moment,
  /** The sheet itself, where somebody put it there. */
  scan: Scan.optional(),
  /** Missing for ink. */
  answer: Answered.optional(),
  /** The ink that came after an answer; missing while there is none. */
  later: LaterInk.optional()
})
export type Ink = z.infer<typeof Ink>

/** SHA-256 over the RFC 8785 form of the sealed content. */
export const Seal = z.object({ algorithm: z.literal('sha256-rfc8785'), hash: Hash })
export type Seal = z.infer<typeof Seal>

/** The rep as named when a record was signed or finished; a later change of name leaves the paper as it is. */
export const NamedRep = z.object({ name: Line, role: Line, territory: Line })
export type NamedRep = z.infer<typeof NamedRep>
