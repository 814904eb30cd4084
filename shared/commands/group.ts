import { z } from 'zod'
import type { BehaviorKey } from '../model/behavior'
import type { GroupSession } from '../model/group'
import { GroupWords, mostInGroup, newGroupCopy } from '../model/group'
import { Id, Text } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { groupIn } from '../rules/group'
import { hasOwnWords } from '../rules/group-words'
import { behaviorThing } from '../rules/languages'
import { assign } from './assign'
import { define, need, refuse, refuseLongAgo } from './command'
import { keepBehavior } from './keep'
import { refuseSaidTo } from './statement'

/** A session in the future cannot have been held. */
function refuseWhen({ status, when }: GroupWords, now: string) {
  refuse(status === 'held' && Date.parse(when) > Date.parse(now), 'group.in-future')
  refuseLongAgo(when, now)
}

/** The key under which the workbook already has this behavior, in any language; otherwise the given key. */
const keyIn = ({ behaviors }: Workbook, key: BehaviorKey): BehaviorKey =>
  Object.keys(behaviors).find((one) => behaviorThing(one) === behaviorThing(key)) ?? key

/**
 * Removes the copy. If it says something about the rep, or the rep said something to it, it stays as one that did not
 * take place.
 */
function callOff(draft: Workbook, copy: GroupSession): void {
  if (hasOwnWords(draft, copy)) copy.status = 'off'
  else delete draft.groups?.[copy.id]
  if (Object.keys(draft.groups ?? {}).length === 0) delete draft.groups
}

const copyOf = (draft: Workbook, id: string) => need(draft.groups ?? {}, id, 'group.gone')

export const groupCommands = [
  /**
   * Writes one rep's copy of a group session, or its shared part anew; words about the rep stay (S3-8). It cannot be
   * undone in one workbook: the session is taken back as a whole, in all of them (`group.leave`).
   */
  define(
    'group.write',
    { id: Id, edition: z.int().min(1), size: z.int().min(1).max(mostInGroup), words: GroupWords },
    (draft, { id, edition, size, words }, context) => {
      refuse(words.subject.trim() === '', 'group.needs-subject')
      refuseWhen(words, context.now)
      const behaviors = [...new Set(words.behaviors.map((key) => keyIn(context.raw, key)))]
      for (const key of behaviors) keepBehavior(draft, key, context)
      const copy = newGroupCopy({ id, ...words, behaviors, edition, size })
      const { own, private: hidden } = groupIn(context.raw, id) ?? copy
      draft.groups ??= {}
      draft.groups[id] = { ...copy, own, private: { ...hidden } }
    },
    { undoable: false }
  ),

  /** The rep no longer takes part, was not there, or the whole session is taken back. */
  define('group.leave', { id: Id }, (draft, { id }) => callOff(draft, copyOf(draft, id)), { undoable: false }),

  /** Writes words about this rep alone, and the manager's own notes. */
  define(
    'group.edit',
    { id: Id, own: Text.optional(), private: z.object({ notes: Text }).partial().optional() },
    (draft, { id, own, private: hidden }) => {
      const copy = copyOf(draft, id)
      if (own !== undefined) copy.own = own
      if (hidden) assign(copy.private, hidden)
    }
  ),

  /** Deletes the copy in this workbook only; the other reps keep theirs. */
  define('group.delete', { id: Id }, (draft, { id }) => {
    copyOf(draft, id)
    refuseSaidTo(draft, { kind: 'group', id })
    delete draft.groups?.[id]
    if (Object.keys(draft.groups ?? {}).length === 0) delete draft.groups
  })
] as const
