import type { Observation } from '../../../shared/model/observation'
import type { Hash, Id, Moment } from '../../../shared/model/scalars'
import type { Template } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { useLibrary } from '../../core/library'
import { dispatch, useReplica } from '../../core/replica'

/**
 * An observation on the screen in which nothing was entered yet. It becomes a record with the first word, so that opening
 * the form by mistake leaves nothing behind, not even a step to undo.
 */
interface Opened {
  id: Id
  workbook: Id
  when: Moment
  hash: Hash
  template: Template
  starting: Promise<boolean> | null
}

let opened: Opened | null = null

export function open(observation: Omit<Opened, 'starting'>): void {
  opened = { ...observation, starting: null }
}

const openedAs = (id: Id): Opened | null => (opened?.id === id ? opened : null)

/** What the form shows of an observation. */
export type Entered = Pick<
  Observation,
  | 'id'
  | 'status'
  | 'when'
  | 'kind'
  | 'level'
  | 'phase'
  | 'activity'
  | 'account'
  | 'observer'
  | 'deal'
  | 'evidence'
  | 'ratings'
  | 'flags'
  | 'strengths'
  | 'development'
  | 'values'
  | 'private'
>

export interface Shown {
  observation: Entered
  template: Template
  /** False while nothing was entered. */
  begun: boolean
}

/** The observation of this id with its form; undefined when there is none. */
export function observationOf(workbook: Workbook, id: Id): Shown | undefined {
  const observation = Object.hasOwn(workbook.observations, id) ? workbook.observations[id] : undefined
  const template = observation && workbook.templates[observation.template]
  if (observation && template) return { observation, template, begun: true }
  const fresh = openedAs(id)
  if (!fresh || fresh.workbook !== workbook.id) return undefined
  return { observation: blank(fresh), template: fresh.template, begun: false }
}

const blank = ({ id, when }: Opened): Entered => ({
  id,
  status: 'draft',
  when,
  kind: null,
  level: null,
  phase: null,
  activity: null,
  account: null,
  deal: null,
  observer: useLibrary.getState().settings?.managerName ?? '',
  evidence: '',
  ratings: [],
  flags: [],
  strengths: '',
  development: '',
  values: {},
  private: { feelings: '', values: {} }
})

/** Makes the record if this is the first thing entered; false when that was refused. */
export async function begin(id: Id): Promise<boolean> {
  const workbook = useReplica.getState().replica?.workbook
  const fresh = openedAs(id)
  if (!workbook || !fresh || Object.hasOwn(workbook.observations, id)) return true
  fresh.starting ??= dispatch({ type: 'observation.start', id, template: fresh.hash, when: fresh.when }).finally(() => {
    fresh.starting = null
  })
  return fresh.starting
}
