import { compareText } from '../compare'
import type { BehaviorKey } from '../model/behavior'
import { levels, phases } from '../model/field-of-work'
import type { Observation } from '../model/observation'

/** The columns of the log (D-1) in their first order. */
export const logColumns = [
  'when',
  'kind',
  'account',
  'deal',
  'place',
  'activity',
  'evidence',
  'strengths',
  'behaviors',
  'rating',
  'observer',
  'status'
] as const
export type LogColumn = (typeof logColumns)[number]

/** The properties that observations are counted by; each has few different keys, and each key a label. */
export const facets = [
  'kind',
  'account',
  'deal',
  'place',
  'activity',
  'behaviors',
  'observer',
  'status',
  'level',
  'month'
] as const
export type Facet = (typeof facets)[number]

/** The properties that the log can be narrowed by, one choice each. */
export const quickFilters = ['kind', 'level', 'behavior', 'month', 'account'] as const
export type QuickFilter = (typeof quickFilters)[number]

/** The properties that the log can be grouped by. */
export const groupings = ['account', 'behavior', 'level', 'month'] as const
export type Grouping = (typeof groupings)[number]

/**
 * The facet that holds a property. Observations of a behavior are found through the sets of behaviors that were rated
 * together.
 */
export const facetOf = (name: QuickFilter | Grouping): Facet => (name === 'behavior' ? 'behaviors' : name)

/** Separates the behaviors of a key; a behavior's own key has no space. */
const between = ' '

/** The behaviors of a key of the facet `behaviors`. */
export const behaviorsIn = (key: string): BehaviorKey[] => (key === '' ? [] : key.split(between))

/** An observation's key in each facet; empty when it has none. */
export const keyOf: Record<Facet, (observation: Observation) => string> = {
  kind: ({ kind }) => kind ?? '',
  account: ({ account }) => account ?? '',
  deal: ({ deal }) => deal ?? '',
  place: ({ level, phase }) => (level || phase ? `${level ?? ''}/${phase ?? ''}` : ''),
  activity: ({ activity }) => activity ?? '',
  behaviors: ({ ratings }) => (ratings.length === 0 ? '' : ratings.map(({ behavior }) => behavior).join(between)),
  observer: ({ observer }) => observer,
  status: ({ status }) => status,
  level: ({ level }) => level ?? '',
  month: ({ when }) => when.slice(0, 7)
}

const levelKeys: readonly string[] = levels
const places = levels.flatMap((level) => ['', ...phases].map((phase) => `${level}/${phase}`))

/** Facets whose keys have an order of their own instead of that of their labels. */
export const ownOrder: Partial<Record<Facet, (a: string, b: string) => number>> = {
  place: (a, b) => places.indexOf(a) - places.indexOf(b),
  level: (a, b) => levelKeys.indexOf(a) - levelKeys.indexOf(b),
  month: compareText
}
