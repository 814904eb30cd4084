import type { Part } from '../../../../shared/model/part'
import {
  type FrameworkBehavior,
  type GuideQuestion,
  newBehavior,
  newQuestion
} from '../../../../shared/rules/part-rules'
import { freshIds } from '../../forms/settings/fresh-ids'
import { ofField, type Place } from '../../templates/editor/place'
import { names, renamed } from '../../templates/editor/slugs'

/** A behavior of a framework or a question of a guide; help has neither. */
export type Item = FrameworkBehavior | GuideQuestion

const isBehavior = (item: Item): item is FrameworkBehavior => 'anchors' in item
const isQuestion = (item: Item): item is GuideQuestion => !isBehavior(item)

export function itemsOf(part: Part): readonly Item[] {
  if (part.kind === 'behavior-framework') return part.behaviors
  return part.kind === 'question-guide' ? part.questions : []
}

function withItems(part: Part, items: readonly Item[]): Part {
  if (part.kind === 'behavior-framework') return { ...part, behaviors: items.filter(isBehavior) }
  return part.kind === 'question-guide' ? { ...part, questions: items.filter(isQuestion) } : part
}

export const itemWords = (item: Item): string => (isBehavior(item) ? item.title : item.text)

export const itemAt = (part: Part, place: string): Item | undefined =>
  itemsOf(part).find(({ id }) => ofField(id) === place)

/** The row itself while it is there; otherwise the whole. */
export const knownPlace = (part: Part, place: Place): Place => (itemAt(part, place) ? place : 'form')

export const replaceItem = (part: Part, next: Item): Part =>
  withItems(
    part,
    itemsOf(part).map((item) => (item.id === next.id ? next : item))
  )

const freshId = (part: Part): string => freshIds(itemsOf(part).map(({ id }) => id))()

interface Changed {
  part: Part
  place: Place
}

/** Puts an item after a place; with the whole as the place, at the end. */
function insert(part: Part, after: string, item: Item): Changed {
  const items = itemsOf(part)
  const at = items.findIndex(({ id }) => ofField(id) === after)
  return { part: withItems(part, items.toSpliced(at < 0 ? items.length : at + 1, 0, item)), place: ofField(item.id) }
}

/** A new behavior or question, in the place of the one before it in the map. */
export function addItem(part: Part, after: string): Changed | null {
  const id = freshId(part)
  const before = itemAt(part, after)
  if (part.kind === 'behavior-framework') {
    const like = before && isBehavior(before) ? { level: before.level, phase: before.phase } : {}
    return insert(part, after, { ...newBehavior(id), ...like })
  }
  if (part.kind !== 'question-guide') return null
  const like = before && isQuestion(before) ? { purpose: before.purpose, stage: before.stage } : {}
  return insert(part, after, { ...newQuestion(id), ...like })
}

export function duplicateItem(part: Part, place: string): Changed | null {
  const item = itemAt(part, place)
  return item ? insert(part, place, { ...item, id: freshId(part) }) : null
}

/** Without an item; the place is the row that stands where it stood. */
export function removeItem(part: Part, place: string): Changed {
  const items = itemsOf(part)
  const at = items.findIndex(({ id }) => ofField(id) === place)
  if (at < 0) return { part, place: 'form' }
  const left = items.toSpliced(at, 1)
  const next = left[at] ?? left.at(-1)
  return { part: withItems(part, left), place: next ? ofField(next.id) : 'form' }
}

/** Moves a row before or after another one; the whole stays on top. */
export function moveItemTo(part: Part, place: string, target: string, side: 'before' | 'after'): Part {
  const items = itemsOf(part)
  const moved = itemAt(part, place)
  if (!moved || place === target) return part
  const rest = items.filter((item) => item !== moved)
  const at = rest.findIndex(({ id }) => ofField(id) === target)
  return withItems(part, rest.toSpliced(at < 0 ? 0 : at + (side === 'after' ? 1 : 0), 0, moved))
}

/** Moves a row one step up or down. */
export function moveItemBy(part: Part, place: string, by: -1 | 1): Part {
  const items = itemsOf(part)
  const at = items.findIndex(({ id }) => ofField(id) === place)
  const neighbor = items[at + by]
  return at < 0 || !neighbor ? part : moveItemTo(part, place, ofField(neighbor.id), by < 0 ? 'before' : 'after')
}

/** A part whose new behaviors or questions go by what they say: ratings hold these names once it is published. */
export function settleItems(part: Part): Part {
  const items = itemsOf(part)
  return withItems(part, renamed(items, names(items.map((item) => ({ id: item.id, words: itemWords(item) })))))
}
