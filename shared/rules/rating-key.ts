import type { Behavior } from '../model/behavior'
import type { Template } from '../model/template'
import { allFields } from '../model/template'

/** The parts of a library that the key of a form needs. */
export interface Rateable {
  templates: readonly { pack: string; template: Pick<Template, 'id'> }[]
  frameworks: readonly { id: string; language: string; audience: 'rep' | 'coach'; pack: string }[]
  behaviors: readonly { framework: string; behavior: Behavior }[]
}

/** Whether behaviors are rated on the blank page of a form that somebody writes in by hand. */
export const asksForKey = (template: Template): boolean =>
  allFields(template).some((field) => field.type === 'ratings' && !field.private)

const base = (language: string) => language.split('-')[0]

/** Whether a form has a field for ratings; true for a form that is not known, since it may. */
export const asksForRatings = (template: Template | undefined): boolean =>
  template === undefined || allFields(template).some(({ type }) => type === 'ratings')

/**
 * The behaviors whose anchors are printed with a blank form (T-9): those for reps in its language, and those that a
 * manager wrote. For a form from a pack with a coach’s behaviors, only these. None for a form without ratings.
 */
export function behaviorsInKey({ templates, frameworks, behaviors }: Rateable, template: Template): Behavior[] {
  if (!asksForKey(template)) return []
  const pack = templates.find((one) => one.template.id === template.id)?.pack
  const coaches = frameworks.filter(({ audience }) => audience === 'coach')
  const ofPack = coaches.filter((one) => pack !== undefined && one.pack === pack)
  const of = new Map(frameworks.map((one) => [one.id, one]))
  const isRead = (framework: string) => {
    const language = of.get(framework)?.language
    return language === undefined || base(language) === base(template.language)
  }
  const isAsked = (framework: string) =>
    ofPack.length > 0 ? ofPack.some(({ id }) => id === framework) : of.get(framework)?.audience !== 'coach'
  return behaviors.filter(({ framework }) => isRead(framework) && isAsked(framework)).map(({ behavior }) => behavior)
}
