import type { Translate } from '../messages'
import type { Behavior, BehaviorKey } from '../model/behavior'
import type { Activity, Level, ObservationKind, Phase } from '../model/field-of-work'
import type { BehaviorRating } from '../model/observation'
import type { Action, CoachingDate, GapSnapshot } from '../model/plan'
import type { Roles } from '../model/roles'
import type { Moment, PlainDate } from '../model/scalars'
import type { Call } from '../model/selling'
import type { Session } from '../model/session'
import type { FieldValues } from '../model/template'
import type { Block, GridField } from './blocks'

/** The names of the two on a form. */
export interface People {
  rep: string
  manager: string
}

/** The words and language of a form. Dates show their year unless it is `year`. */
export interface PrintSetting {
  t: Translate
  language: string
  year: PlainDate
  people: People
  /** The roles of both on this form, when they are not rep and coach. */
  roles?: Roles
}

/** The core data of a record by its bindings. No private core field is included. */
export interface CoreValues {
  'plan.behavior'?: { title: string }
  'plan.refinedBecause'?: string
  /** By name; empty when there is none. */
  'plan.account'?: { account: string; deal: string }
  'plan.why'?: string
  'plan.gap'?: GapSnapshot
  'plan.how'?: string
  'plan.confidence'?: number | null
  'plan.actions'?: readonly Action[]
  'plan.coachingDates'?: readonly CoachingDate[]
  /** Made by `signatureBlocks`. */
  signatures?: readonly Block[]
  'observation.when'?: Moment
  'observation.kind'?: ObservationKind | null
  'observation.activity'?: Activity | null
  'observation.account'?: string
  'observation.observer'?: string
  'observation.place'?: { level: Level | null; phase: Phase | null }
  'observation.evidence'?: string
  'observation.ratings'?: readonly BehaviorRating[]
  'observation.strengths'?: string
  'observation.development'?: string
  /** A one-on-one without its private part. */
  session?: Omit<Session, 'private'>
  /** The rep's answer that came out of the one-on-one. */
  agreement?: { title: string; agreed: boolean; words: string }
  call?: Call
  /** By name. */
  'call.account'?: string
}

/** What a form is filled with. */
export interface FormValues {
  core: CoreValues
  values: FieldValues
  /** The behaviors that the ratings refer to. */
  behaviors: Readonly<Record<BehaviorKey, Behavior>>
  /** The rep refused on the screen: what would be agreed is called proposed. */
  refused?: boolean
  /** The rep signs with ink and may still refuse on the sheet: nothing on it is called agreed. */
  toSign?: boolean
  /** A draft shows what is still missing; a finished record leaves it out. */
  draft: boolean
}

/** A field on paper: blocks of its own, a short fact that shares a grid with its neighbors, or nothing. */
export type Printed = { as: 'blocks'; blocks: readonly Block[] } | { as: 'fact'; fact: GridField } | { as: 'nothing' }

export const nothing: Printed = { as: 'nothing' }
export const printed = (...blocks: readonly Block[]): Printed =>
  blocks.length === 0 ? nothing : { as: 'blocks', blocks }
export const fact = (label: string, value: string | null): Printed => ({ as: 'fact', fact: { label, value } })
