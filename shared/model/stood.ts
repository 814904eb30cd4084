import { z } from 'zod'
import { GroupSession } from './group'
import { Observation } from './observation'
import { Session } from './session'

/**
 * What a record without a seal said at one time: its words that the rep may read, and the facts that are printed with
 * them. Not the rep's own marks, and nothing private.
 */
export const Stood = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('observation'),
    words: Observation.pick({
      when: true,
      untimed: true,
      kind: true,
      level: true,
      phase: true,
      activity: true,
      account: true,
      deal: true,
      observer: true,
      evidence: true,
      ratings: true,
      flags: true,
      strengths: true,
      development: true,
      values: true
    })
  }),
  z.object({
    of: z.literal('session'),
    words: Session.pick({
      type: true,
      mode: true,
      area: true,
      purpose: true,
      agenda: true,
      talked: true,
      when: true,
      minutes: true,
      activity: true,
      account: true,
      deal: true,
      about: true,
      strategy: true,
      context: true,
      groundRules: true,
      opening: true,
      facts: true,
      reports: true,
      questions: true,
      namedByRep: true,
      seenByManager: true,
      agreed: true,
      values: true
    })
  }),
  z.object({
    of: z.literal('group'),
    words: GroupSession.pick({
      status: true,
      kind: true,
      when: true,
      minutes: true,
      subject: true,
      behaviors: true,
      notes: true,
      own: true
    })
  })
])
export type Stood = z.infer<typeof Stood>
