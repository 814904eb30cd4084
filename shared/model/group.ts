import { z } from 'zod'
import { BehaviorKey } from './behavior'
import { Id, Line, Moment, Text } from './scalars'
import { Minutes } from './session'

/** What several reps do together (S3-8). */
export const groupKinds = ['ride-along', 'training', 'role-play'] as const
export const GroupKind = z.enum(groupKinds)
export type GroupKind = z.infer<typeof GroupKind>

/** The most reps of one group session. */
export const mostInGroup = 200

/** The part that is the same for everybody who takes part; it names nobody. */
export const GroupWords = z.object({
  status: z.enum(['planned', 'held']),
  kind: GroupKind,
  when: Moment,
  /** How long it took, or, while it is only planned, how long it is meant to take. */
  minutes: Minutes,
  subject: Line,
  behaviors: z.array(BehaviorKey).max(12),
  notes: Text
})
export type GroupWords = z.infer<typeof GroupWords>

/**
 * One rep's copy of a group session, under the same id in every workbook (S3-8). It names nobody else; all it knows of
 * the others is how many took part.
 */
export const GroupSession = GroupWords.extend({
  id: Id,
  /** `off`: it did not take place with this rep, but words about the rep had been written already. */
  status: z.enum(['planned', 'held', 'off']),
  /** Goes up by one each time the shared part is written, so that an interrupted write can be completed. */
  edition: z.int().min(1),
  /** How many take part, including this rep. */
  size: z.int().min(1).max(mostInGroup),
  /** Words about this rep alone; not private, like those of an observation. */
  own: Text,
  private: z.object({ notes: Text })
})
export type GroupSession = z.infer<typeof GroupSession>

type CopyStart = GroupWords & Pick<GroupSession, 'id' | 'edition' | 'size'>

/** A rep's copy without words about the rep. */
export const newGroupCopy = (shared: CopyStart): GroupSession => ({ ...shared, own: '', private: { notes: '' } })

/** The initial words of a group session that is being planned: an hour, and no subject yet. */
export const newGroupWords = (when: Moment): GroupWords => ({
  status: 'planned',
  kind: 'training',
  when,
  minutes: 60,
  subject: '',
  behaviors: [],
  notes: ''
})

/** A group session in the library's index: what lists, Today and the calendar need. */
export const GroupFacts = GroupSession.pick({
  id: true,
  kind: true,
  when: true,
  minutes: true,
  subject: true,
  size: true
}).extend({
  held: z.boolean()
})
export type GroupFacts = z.infer<typeof GroupFacts>

/** The copy of one rep, as the page of the group session shows it. */
export const GroupCopy = z.object({
  rep: Id,
  status: GroupSession.shape.status,
  hasWords: z.boolean(),
  isSaidTo: z.boolean()
})
export type GroupCopy = z.infer<typeof GroupCopy>
