import { z } from 'zod'
import { MissReason } from './rhythm'
import { Id, Moment, PlainDate } from './scalars'

/**
 * The kinds of session that a report names in front of others. What a one-on-one was about (performance, the career) is
 * nobody's business, so all one-on-ones are one kind.
 */
export const reportKinds = ['one-on-one', 'ride-along', 'deal-review', 'account-review', 'territory-review'] as const
export const ReportKind = z.enum(reportKinds)
export type ReportKind = z.infer<typeof ReportKind>

const Due = z.object({
  due: PlainDate,
  outcome: z.enum(['held', 'held-moved', 'missed', 'sick', 'away', 'moved', 'unanswered', 'due', 'ahead']),
  reason: MissReason.nullable(),
  heldOn: PlainDate.nullable(),
  /** The day of an additional session that made up for a missed one. */
  madeUpOn: PlainDate.nullable()
})

const Row = z.object({
  rep: z.string().max(500),
  kind: ReportKind,
  /** The rhythm at the end of the report's period, in weeks; null when none was promised any more. */
  every: z.int().nullable(),
  due: z.array(Due).max(400)
})

const Count = z.int().min(0)

/**
 * The rhythm of a manager over a period, for their leader (S1-8): whether coaching took place, and nothing of what was
 * said.
 */
export const RhythmReport = z.object({
  format: z.literal('coachbook.rhythm'),
  version: z.literal(1),
  id: Id,
  manager: z.string().max(500),
  from: PlainDate,
  to: PlainDate,
  madeAt: Moment,
  kept: z.object({ due: Count, held: Count, missed: Count, sick: Count, away: Count, unanswered: Count }),
  /** How many weeks in a row, up to the end of the period, had no miss; 0 when nothing was due in it. */
  streak: Count,
  /** Also of those who were promised something at the end of the period and had nothing due in it. */
  rows: z.array(Row).max(2000),
  /** The sessions that were recorded, by the day on which they took place; what was only answered is not among them. */
  used: z.array(z.object({ kind: ReportKind, held: Count, minutes: z.number().nullable() }))
})
export type RhythmReport = z.infer<typeof RhythmReport>
