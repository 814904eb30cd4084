import { levels, type Place, phases } from '../../../shared/model/field-of-work'
import type { Workbook } from '../../../shared/model/workbook'

export const cellOf = ({ level, phase }: Place) => `${level} ${phase}`

/** How many recorded observations belong to each cell of the 4×2 map. */
export function placeCounts({ observations }: Pick<Workbook, 'observations'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { status, level, phase } of Object.values(observations)) {
    if (status !== 'recorded' || !level || !phase) continue
    const cell = cellOf({ level, phase })
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

const steps: Partial<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
}

/** The place that an arrow key leads to; the map does not wrap around. */
export function neighbor(from: Place, key: string): Place | undefined {
  const step = steps[key]
  if (!step) return undefined
  const level = levels[levels.indexOf(from.level) + step[0]]
  const phase = phases[phases.indexOf(from.phase) + step[1]]
  return level && phase ? { level, phase } : from
}
