import type { Observation } from '../../../shared/model/observation'
import { allFields, type BindingOf, type Field, type Template } from '../../../shared/model/template'

/** Fields of a form that wait until somebody asks for them, in the order of the form. */
export interface Folds {
  /** They have a value as a rule, which is said beneath the title. */
  head: Field[]
  /** They are empty. */
  wish: Field[]
}

type Bound = BindingOf<'observation'>

const isEmpty: Partial<Record<Bound, (observation: Observation) => boolean>> = {
  'observation.strengths': ({ strengths }) => strengths === '',
  'observation.development': ({ development }) => development === '',
  'observation.feelings': (observation) => observation.private.feelings === ''
}

const isTold: Partial<Record<Bound, (observation: Observation) => boolean>> = {
  'observation.when': () => true,
  'observation.kind': () => true,
  'observation.observer': ({ observer }) => observer !== ''
}

/**
 * What of a form need not stand there at once (S0-2): when, what kind and by whom; and what went well, could grow and was
 * felt, while nothing is written there. What else a trainer has put on the form always stands there.
 */
export function foldsOf(template: Template, observation: Observation): Folds {
  const fields = allFields(template)
  const matching = (tests: Partial<Record<string, (observation: Observation) => boolean>>) =>
    fields.filter((field) => 'bind' in field && field.bind !== undefined && tests[field.bind]?.(observation) === true)
  return { head: matching(isTold), wish: matching(isEmpty).filter(({ required }) => !required) }
}
