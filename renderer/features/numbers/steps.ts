import type { KeyboardEvent } from 'react'

interface CellAt {
  row: number
  column: number
}

/** Where in the grid a field stands; null for what is no field of it. */
export function placeOf(target: EventTarget): CellAt | null {
  if (!(target instanceof HTMLInputElement)) return null
  const cell = target.closest<HTMLElement>('td[data-row]')
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

/** Where a key goes from a field: up and down always, to the sides only from the edge of what is written. */
export function stepFrom(event: KeyboardEvent): CellAt | null {
  const { target, key, shiftKey } = event
  const at = placeOf(target)
  if (!at || !(target instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return null
  const { selectionStart: start, selectionEnd: end, value } = target
  const whole = start === 0 && end === value.length
  if (key === 'Enter') return { ...at, row: at.row + (shiftKey ? -1 : 1) }
  if (shiftKey) return null
  if (key === 'ArrowDown') return { ...at, row: at.row + 1 }
  if (key === 'ArrowUp') return { ...at, row: at.row - 1 }
  if (key === 'ArrowLeft' && (whole || end === 0)) return { ...at, column: at.column - 1 }
  if (key === 'ArrowRight' && (whole || start === value.length)) return { ...at, column: at.column + 1 }
  return null
}

/** Moves to a field with its number chosen whole, as a spreadsheet does: what is typed takes its place. */
export function goTo(field: HTMLInputElement): void {
  field.focus()
  field.select()
}
