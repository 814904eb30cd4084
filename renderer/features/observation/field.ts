import type { Entered } from './begin'

/** What a core field of an observation is made from. */
export interface ObservationField {
  label: string
  help: string | undefined
  observation: Entered
  readOnly: boolean
}
