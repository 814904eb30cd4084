import type { ErasableRecord } from '../model/erasure'
import type { Workbook } from '../model/workbook'
import { recordIn } from './erasable'

/** Parts of a record that nobody writes: its day, its form, what was picked from a list. */
const setting = new Set([
  ...['id', 'status', 'template', 'kind', 'type', 'mode', 'area', 'topic', 'about', 'impromptu', 'cycle', 'owner'],
  ...['createdAt', 'when', 'on', 'at', 'plannedFor', 'startedAt', 'clock', 'minutes', 'observer', 'visit'],
  ...['level', 'phase', 'activity', 'account', 'deal', 'observation']
])

function holdsWords(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.some(holdsWords)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).some(([name, part]) => !setting.has(name) && holdsWords(part))
  return typeof value === 'number' || value === true
}

/**
 * Whether nothing was written in a record yet: no word, rating, mark or tick. Such a record only needs to be deleted;
 * there is nothing in it to erase for good.
 */
export function isUnwritten(workbook: Workbook, record: ErasableRecord): boolean {
  const found = recordIn(workbook, record)
  return found !== undefined && !holdsWords(found)
}
