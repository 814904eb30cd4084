import { z } from 'zod'

/**
 * The core fields of records that a template field can stand for, each with the type that the field must have;
 * `shared/model/fields` checks that it is a field type.
 */
export const bindings = {
  'plan.behavior': 'behavior',
  'plan.account': 'account',
  'plan.why': 'long-text',
  'plan.gap': 'gap',
  'plan.how': 'long-text',
  'plan.confidence': 'scale',
  'plan.actions': 'actions',
  'plan.coachingDates': 'coaching-dates',
  'plan.signatures': 'signatures',
  'observation.when': 'date',
  'observation.kind': 'choice',
  'observation.activity': 'choice',
  'observation.account': 'account',
  'observation.observer': 'person',
  'observation.place': 'place',
  'observation.evidence': 'long-text',
  'observation.ratings': 'ratings',
  'observation.strengths': 'long-text',
  'observation.development': 'long-text',
  'observation.feelings': 'long-text',
  'session.purpose': 'text',
  'session.context': 'text',
  'session.groundRules': 'text',
  'session.opening': 'text',
  'session.facts': 'facts',
  'session.reports': 'reports',
  'session.strategy': 'strategy',
  'session.questions': 'funnel',
  'session.namedByRep': 'text',
  'session.seenByManager': 'text',
  'session.level': 'long-text',
  'session.improve': 'long-text',
  'session.why': 'long-text',
  'session.by': 'date',
  'session.changes': 'long-text',
  'session.agreement': 'agreement',
  'session.actions': 'actions',
  'session.dates': 'coaching-dates',
  'session.reached': 'reach',
  'session.pulse': 'pulse',
  'session.repComment': 'long-text',
  'call.when': 'date',
  'call.account': 'account',
  'call.objective': 'long-text',
  'call.strategy': 'long-text',
  'call.questions': 'long-text',
  'call.managerRole': 'choice',
  'call.debriefed': 'date',
  'call.result': 'choice',
  'call.happened': 'long-text',
  'call.learning': 'long-text',
  'call.nextPractice': 'long-text'
} as const
export type Binding = keyof typeof bindings
export const isBinding = (name: unknown): name is Binding => typeof name === 'string' && Object.hasOwn(bindings, name)

/** What a field stands for; missing for a free field, which stands only for itself. */
export const Bind = z.custom<Binding>(isBinding).optional()

/** The bindings of one record: `BindingOf<'plan'>`. */
export type BindingOf<R extends string> = Extract<Binding, `${R}.${string}`>
