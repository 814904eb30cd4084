import { useMemo } from 'react'
import { dateOf } from '../../../shared/dates'
import type { Observation } from '../../../shared/model/observation'
import { trainedOn } from '../../../shared/rules/trained-on'
import { useOfferedBehaviors } from '../../core/offer'
import { useWorkbook } from '../../core/replica'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import type { Found } from './BehaviorSearch'

/** All behaviors that can be seen in an observation: those of the library, and those that only this workbook has. */
export function useBehaviors({ when, template }: Pick<Observation, 'when' | 'template'>): Found[] {
  const t = useT()
  const offered = useTemplates()
  const workbook = useWorkbook()
  const { behaviors, rep } = workbook
  const forWorkbook = useOfferedBehaviors(workbook, template)
  const on = dateOf(when)
  return useMemo(() => {
    const titles = new Map(offered?.frameworks.map(({ id, title }) => [id, title]))
    const inLibrary = forWorkbook.map((one) => ({ ...one, framework: titles.get(one.framework) ?? '' }))
    const known = new Set(offered?.behaviors.map(({ key }) => key))
    const own = Object.entries(behaviors)
      .filter(([key]) => !known.has(key))
      .map(([key, behavior]) => ({ key, behavior, framework: t('observation:ownBehavior') }))
    return [...inLibrary, ...own].map((one) => ({ ...one, trained: trainedOn(rep.trainedOn, one.key, on) !== null }))
  }, [offered, forWorkbook, behaviors, rep.trainedOn, on, t])
}
