import type { Translate } from '../../../shared/messages'
import type { Part } from '../../../shared/model/part'
import type { PartProblem } from '../../../shared/rules/part-rules'
import { type Item, itemsOf, itemWords } from './editor/items'

/** What a list calls an item. */
export const itemLabel = (item: Item, t: Translate): string =>
  itemWords(item).trim() || t('anchors' in item ? 'parts:noBehaviorTitle' : 'parts:noQuestion')

/** What keeps a part from being published, in words. */
export function partProblemWords(problem: PartProblem, part: Part, t: Translate): string {
  if (!('at' in problem)) return t(`parts:problem.${problem.code}`)
  const item = itemsOf(part).find(({ id }) => id === problem.at)
  return t(`parts:problem.${problem.code}`, {
    name: item ? itemLabel(item, t) : '',
    step: 'step' in problem ? problem.step : 0
  })
}
