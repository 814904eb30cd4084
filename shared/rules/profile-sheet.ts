import type { PlainDate } from '../model/scalars'
import type { Views, Workbook } from '../model/workbook'
import { gapsOf } from './gaps'

/** The parts of a rep's profile that may be printed (S2-4); the manager's own view has no place in it. */
export interface ProfileSheet {
  name: string
  role: string
  territory: string
  /** The rep's own view. */
  self: Views
  /** Behaviors that were rated, the widest gap first. */
  levels: { title: string; start: number | null; now: number | null; wanted: number }[]
  /** The latest first. */
  trainings: { on: PlainDate; title: string; behaviors: string[] }[]
}

export function profileSheet(workbook: Workbook): ProfileSheet {
  const { rep, behaviors, trainings } = workbook
  const { name, role, territory, self } = rep
  return {
    name,
    role,
    territory,
    self: {
      strengths: self.strengths,
      weaknesses: self.weaknesses,
      roadblocks: self.roadblocks,
      growth: self.growth
    },
    levels: gapsOf(workbook)
      .filter(({ now }) => now !== null)
      .map(({ title, start, now, wanted }) => ({ title, start: start?.rating ?? null, now, wanted })),
    trainings: Object.values(trainings)
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
      .map((training) => ({
        on: training.on,
        title: training.title,
        behaviors: training.behaviors.map((key) => behaviors[key]?.title ?? key)
      }))
  }
}
