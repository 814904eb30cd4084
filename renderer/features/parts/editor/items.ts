import type { Part } from '../../../../shared/model/part'
import {
  type FrameworkBehavior,
  type GuideQuestion,
  newBehavior,
  newQuestion
} from '../../../../shared/rules/part-rules'
import { freshIds } from '../../forms/settings/fresh-ids'
import { ofField, type Row } from '../../templates/editor/row'
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

export const itemAt = (part: Part, row: string): Item | undefined => itemsOf(part).find(({ id }) => ofField(id) === row)

/** The row itself if it exists; otherwise the row of the whole part. */
export const knownRow = (part: Part, row: Row): Row => (itemAt(part, row) ? row : 'form')

export const replaceItem = (part: Part, next: Item): Part =>
  withItems(
    part,
    itemsOf(part).map((item) => (item.id === next.id ? next : item))
  )

const freshId = (part: Part): string => freshIds(itemsOf(part).map(({ id }) => id))()

interface Changed {
  part: Part
  row: Row
}

/** Inserts an item after a row, or at the end when the row is that of the whole part. */
function insert(part: Part, after: string, item: Item): Changed {
  const items = itemsOf(part)
  const at = items.findIndex(({ id }) => ofField(id) === after)
  return { part: withItems(part, items.toSpliced(at < 0 ? items.length : at + 1, 0, item)), row: ofField(item.id) }
}

/** Adds a new behavior or question, in the same cell of the map as the one before it. */
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

export function duplicateItem(part: Part, row: string): Changed | null {
  const item = itemAt(part, row)
  return item ? insert(part, row, { ...item, id: freshId(part) }) : null
}

/** Removes an item; the selection moves to the row that takes its place. */
export function removeItem(part: Part, row: string): Changed {
  const items = itemsOf(part)
  const at = items.findIndex(({ id }) => ofField(id) === row)
  if (at < 0) return { part, row: 'form' }
  const left = items.toSpliced(at, 1)
  const next = left[at] ?? left.at(-1)
  return { part: withItems(part, left), row: next ? ofField(next.id) : 'form' }
}

/** Moves a row before or after another one; the row of the whole part stays on top. */
export function moveItemTo(part: Part, row: string, target: string, side: 'before' | 'after'): Part {
  const items = itemsOf(part)
  const moved = itemAt(part, row)
  if (!moved || row === target) return part
  const rest = items.filter((item) => item !== moved)
  const at = rest.findIndex(({ id }) => ofField(id) === target)
  return withItems(part, rest.toSpliced(at < 0 ? 0 : at + (side === 'after' ? 1 : 0), 0, moved))
}

/** Moves a row one step up or down. */
export function moveItemBy(part: Part, row: string, by: -1 | 1): Part {
  const items = itemsOf(part)
  const at = items.findIndex(({ id }) => ofField(id) === row)
  const neighbor = items[at + by]
  return at < 0 || !neighbor ? part : moveItemTo(part, row, ofField(neighbor.id), by < 0 ? 'before' : 'after')
}

/**
 * The part with ids for new behaviors or questions made from their words: once it is published, ratings refer to these
 * ids.
 */
export function settleItems(part: Part): Part {
  const items = itemsOf(part)
  return withItems(part, renamed(items, names(items.map((item) => ({ id: item.id, words: itemWords(item) })))))
}
