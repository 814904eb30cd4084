import { v7 as newId } from 'uuid'
import { newAction, newCoachingDate } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'

interface Row {
  id: Id
}

/** The most actions, and the most dates, of a plan. */
export const mostRows = 60

export const blankAction = () => newAction(newId())
export const blankDate = () => newCoachingDate(newId())

export const changedRow = <R extends Row>(rows: readonly R[], id: Id, part: Partial<R>): R[] =>
  rows.map((row) => (row.id === id ? { ...row, ...part } : row))

/** The rows with a new one after the named row, or at the end when none is named. */
export function rowAfter<R extends Row>(rows: readonly R[], id: Id | null, row: R): R[] {
  const place = rows.findIndex((other) => other.id === id)
  const at = place < 0 ? rows.length : place + 1
  return [...rows.slice(0, at), row, ...rows.slice(at)]
}

export const withoutRow = <R extends Row>(rows: readonly R[], id: Id): R[] => rows.filter((row) => row.id !== id)

/** The rows with one moved up (-1) or down (1) by one place; unchanged at either end. */
export function movedRow<R extends Row>(rows: readonly R[], id: Id, by: -1 | 1): R[] {
  const from = rows.findIndex((row) => row.id === id)
  const row = rows[from]
  const to = from + by
  if (!row || to < 0 || to >= rows.length) return [...rows]
  const others = withoutRow(rows, id)
  return [...others.slice(0, to), row, ...others.slice(to)]
}
