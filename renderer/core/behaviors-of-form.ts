import type { TrainedOn } from '../../shared/model/workbook'
import type { Offered } from './templates'

interface FormMade {
  /** Null outside a form. */
  hash: string | null
  id: string | null
}

/**
 * The behaviors that fit a person and a form.
 * - A rep is offered a coach's behaviors only after being trained on them.
 * - A form that comes in one pack with a coach's behaviors offers only those.
 * - `own`: the manager's own workbook offers only what the manager was trained on as a coach (S3-1).
 */
export function behaviorsOfForm(
  { templates, behaviors, frameworks }: Pick<Offered, 'templates' | 'behaviors' | 'frameworks'>,
  { frameworks: known, behaviors: single }: TrainedOn,
  form: FormMade,
  own = false
): Offered['behaviors'] {
  const made = templates.find(({ hash, template }) => hash === form.hash || template.id === form.id)
  const coaches = frameworks.filter(({ audience }) => audience === 'coach')
  const about = new Set(coaches.filter(({ pack }) => made && pack === made.pack).map(({ id }) => id))
  if (about.size > 0) return behaviors.filter(({ framework }) => about.has(framework))
  if (own) return behaviors.filter(({ key, framework }) => known[framework] !== undefined || single[key] != null)
  const hidden = new Set(coaches.filter(({ id }) => known[id] === undefined).map(({ id }) => id))
  return behaviors.filter(({ key, framework }) => !hidden.has(framework) || single[key] != null)
}
