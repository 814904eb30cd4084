import { type Level, levels, type Phase, phases } from '../model/field-of-work'
import type { Workbook } from '../model/workbook'

export interface CoverageCell {
  level: Level
  phase: Phase
  /** Recorded observations in this place. */
  observations: number
}

/** The 4×2 map of where selling work was observed (S3-5): eight cells, level by level, planning first. */
export function coverageOf(workbook: Pick<Workbook, 'observations'>): CoverageCell[] {
  const counts = new Map<string, number>()
  for (const { status, level, phase } of Object.values(workbook.observations)) {
    if (status !== 'recorded' || !level || !phase) continue
    const cell = `${level}/${phase}`
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return levels.flatMap((level) =>
    phases.map((phase) => ({ level, phase, observations: counts.get(`${level}/${phase}`) ?? 0 }))
  )
}
