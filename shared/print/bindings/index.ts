import type { Binding, Field } from '../../model/template'
import { call } from './call'
import type { BoundBy, BoundOnPaper } from './kind'
import { observation } from './observation'
import { plan } from './plan'
import { session } from './session'

const bindingsOnPaper: BoundBy<Binding> = { ...plan, ...observation, ...session, ...call }

/** How a bound field is put on paper; null for a free one. */
export function boundOnPaper(field: Field): BoundOnPaper<Field> | null {
  const binding = 'bind' in field ? field.bind : undefined
  return binding === undefined ? null : bindingsOnPaper[binding]
}
