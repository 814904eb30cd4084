import type { ObservationKind } from '../../../shared/model/field-of-work'
import { newObservation, type Observation } from '../../../shared/model/observation'
import type { Hash, Id, Moment } from '../../../shared/model/scalars'
import type { Template } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { coachNow } from '../../core/coach'
import { paths } from '../../core/navigation'
import { standIn } from '../../core/place'
import { dispatchTo, useReplica } from '../../core/replica'

/**
 * An observation on the screen in which nothing was entered yet. It becomes a record with the first word, so that
 * opening the form by mistake leaves nothing behind, not even a step to undo.
 */
interface Opened {
  id: Id
  workbook: Id
  when: Moment
  hash: Hash
  /** What the form is for, if known. */
  kind: ObservationKind | null
  template: Template
  /** Set while the record is being made. */
  starting: Promise<boolean> | null
  /** Whether the record was made. */
  begun: boolean
}

/** How many empty forms are remembered; nobody returns to more than that. */
const most = 50

/** By id, in the order in which they were opened. Each has its own entry, so opening another form loses no words. */
const opened = new Map<Id, Opened>()

export function open(observation: Omit<Opened, 'starting' | 'begun'>): void {
  const { id, workbook } = observation
  opened.set(id, { ...observation, starting: null, begun: false })
  standIn(paths.observation(workbook, id), paths.observations(workbook))
  const [oldest] = opened.keys()
  if (opened.size > most && oldest) opened.delete(oldest)
}

export interface Shown {
  observation: Observation
  template: Template
  /** False while nothing was entered. */
  begun: boolean
}

/** The observation of this id with its form; undefined when there is none. */
export function observationOf(workbook: Workbook, id: Id): Shown | undefined {
  const observation = Object.hasOwn(workbook.observations, id) ? workbook.observations[id] : undefined
  const template = observation && workbook.templates[observation.template]
  if (observation && template) return { observation, template, begun: true }
  const fresh = opened.get(id)
  if (fresh?.workbook !== workbook.id) return undefined
  return { observation: blank(fresh), template: fresh.template, begun: false }
}

const blank = ({ id, when, hash, kind }: Opened): Observation =>
  newObservation({
    id,
    template: hash,
    createdAt: when,
    when,
    kind,
    observer: coachNow()
  })

/**
 * Makes the record in its workbook if this is the first entry; false when that was refused. Further words meanwhile
 * wait for the same record.
 */
export function begin(workbook: Id, id: Id): Promise<boolean> {
  const fresh = opened.get(id)
  if (fresh?.workbook !== workbook) return Promise.resolve(true)
  const held = useReplica.getState().replica?.workbook
  const isThere = held?.id === workbook ? Object.hasOwn(held.observations, id) : fresh.begun
  if (isThere) return Promise.resolve(true)
  const { when, hash, kind } = fresh
  fresh.starting ??= dispatchTo(workbook, { type: 'observation.start', id, template: hash, when, kind }).then(
    (begun) => {
      fresh.starting = null
      fresh.begun = begun
      if (begun) standIn(paths.observation(workbook, id), null)
      return begun
    }
  )
  return fresh.starting
}
