import type { KeyboardEvent } from 'react'

interface CellAt {
  row: number
  column: number
}

/** The position of a field in the grid; null if it is not one of its fields. */
export function placeOf(target: EventTarget): CellAt | null {
  if (!(target instanceof HTMLInputElement)) return null
  const cell = target.closest<HTMLElement>('td[data-row]')
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

/** Where a key leads from a field: up and down always, left and right only from the edge of its text. */
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

/** Moves to a field and selects its number, as a spreadsheet does: typing replaces it. */
export function goTo(field: HTMLInputElement): void {
  field.focus()
  field.select()
}
