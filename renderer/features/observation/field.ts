import type { Observation } from '../../../shared/model/observation'

/** What a core field of an observation is made from. */
export interface ObservationField {
  label: string
  help: string | undefined
  observation: Observation
  readOnly: boolean
}
