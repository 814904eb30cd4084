import type { Observation } from '../../../shared/model/observation'
import { allFields, type BindingOf, type Field, type Template } from '../../../shared/model/template'

/** Fields of a form that are hidden until the user asks for them, in the order of the form. */
export interface Folds {
  /** Fields that usually have a value, which is shown below the title. */
  head: Field[]
  /** Fields that are empty. */
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
 * Which fields of a form are hidden at first (S0-2): when, what kind and by whom; and, while they are empty, what went
 * well, what could grow and what was felt. Everything else that a trainer put on the form is always shown.
 */
export function foldsOf(template: Template, observation: Observation): Folds {
  const fields = allFields(template)
  const matching = (tests: Partial<Record<string, (observation: Observation) => boolean>>) =>
    fields.filter((field) => 'bind' in field && field.bind !== undefined && tests[field.bind]?.(observation) === true)
  return { head: matching(isTold), wish: matching(isEmpty).filter(({ required }) => !required) }
}
