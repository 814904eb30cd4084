import type { Level, Phase } from '../../../shared/model/field-of-work'
import { levels, phases } from '../../../shared/model/field-of-work'
import type { Workbook } from '../../../shared/model/workbook'

/** How many recorded observations lie in each cell of the 4×2 map, by `level phase`. */
export function placeCounts({ observations }: Pick<Workbook, 'observations'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { status, level, phase } of Object.values(observations)) {
    if (status !== 'recorded' || !level || !phase) continue
    const cell = cellOf(level, phase)
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

export const cellOf = (level: Level, phase: Phase) => `${level} ${phase}`

/** The cell that an arrow key leads to; the map does not wrap around. */
export function neighbor(level: Level, phase: Phase, key: string): { level: Level; phase: Phase } | undefined {
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? []
  if (down === undefined || right === undefined) return undefined
  const next = { level: levels[levels.indexOf(level) + down], phase: phases[phases.indexOf(phase) + right] }
  return next.level && next.phase ? { level: next.level, phase: next.phase } : { level, phase }
}
