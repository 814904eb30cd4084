import { compareText } from '../compare'
import { plusDays } from '../dates'
import type { BehaviorKey } from '../model/behavior'
import type { Moment, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { ratingsOf } from './gaps'
import { trainedOn } from './trained-on'

/** Behaviors that were flagged and are still not trained, and how often they were flagged. */
export function trainingNeeds(workbook: Workbook): { behavior: BehaviorKey; times: number }[] {
  const times = new Map<BehaviorKey, number>()
  for (const observation of Object.values(workbook.observations)) {
    if (observation.status !== 'recorded') continue
    for (const { behavior } of observation.flags) times.set(behavior, (times.get(behavior) ?? 0) + 1)
  }
  return [...times]
    .filter(([behavior]) => trainedOn(workbook.rep.trainedOn, behavior) === null)
    .map(([behavior, count]) => ({ behavior, times: count }))
    .sort((a, b) => b.times - a.times)
}

/** How many weeks after a training its behaviors should be seen (S2-13). */
export const followThroughWeeks = [2, 4, 8] as const

export interface FollowThrough {
  behavior: BehaviorKey
  /**
   * For each week mark: the day it is due, the last day that counts for it, and the rating since the last day of the
   * previous mark, if any. No day counts for two marks.
   */
  marks: { weeks: number; due: PlainDate; until: PlainDate; rating: number | null }[]
}

/** A week mark of a training: the day it is due, and the days that count for it, after `from` and up to `until`. */
interface Mark {
  weeks: number
  due: PlainDate
  from: PlainDate
  until: PlainDate
}

function marksOf(trained: PlainDate): Mark[] {
  let from = trained
  return followThroughWeeks.map((weeks) => {
    const due = plusDays(trained, weeks * 7)
    const mark = { weeks, due, from, until: plusDays(due, 7) }
    from = mark.until
    return mark
  })
}

/** The last rating on the days that count for a mark; null when there is none. */
function ratingAt(seen: readonly { when: Moment; rating: number }[], { from, until }: Mark): number | null {
  const [first, end] = [plusDays(from, 1), plusDays(until, 1)]
  return seen.findLast(({ when }) => when >= first && when < end)?.rating ?? null
}

/** Which behaviors of a training were seen after 2, 4 and 8 weeks (S2-13, S3-18). */
export function followThrough(
  workbook: Workbook,
  training: { on: PlainDate; behaviors: readonly string[] }
): FollowThrough[] {
  const marks = marksOf(training.on)
  return training.behaviors.map((behavior) => {
    const seen = ratingsOf(workbook, behavior)
    return {
      behavior,
      marks: marks.map((mark) => ({
        weeks: mark.weeks,
        due: mark.due,
        until: mark.until,
        rating: ratingAt(seen, mark)
      }))
    }
  })
}

/** A behavior that should be seen by now, because it was trained some weeks ago. */
export interface DueMark {
  behavior: BehaviorKey
  training: string
  weeks: number
  due: PlainDate
}

/** The week marks that are due on a day (from a week before to a week after) and were not seen; the first due first. */
export function dueMarks(workbook: Workbook, today: PlainDate): DueMark[] {
  const isDue = ({ due, until }: Mark) => plusDays(due, -7) < today && today <= until
  return Object.values(workbook.trainings)
    .flatMap(({ on, title, behaviors }) => {
      const marks = marksOf(on).filter(isDue)
      if (marks.length === 0) return []
      return behaviors.flatMap((behavior) => {
        const seen = ratingsOf(workbook, behavior)
        return marks
          .filter((mark) => ratingAt(seen, mark) === null)
          .map(({ weeks, due }) => ({ behavior, training: title, weeks, due }))
      })
    })
    .sort((a, b) => compareText(a.due, b.due))
}
