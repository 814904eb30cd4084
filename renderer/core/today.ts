import { useMemo } from 'react'
import type { Leave } from '../../shared/model/rhythm'
import type { Moment } from '../../shared/model/scalars'
import type { KnownOfRep } from '../../shared/model/today'
import { type DueOf, inTodayOrder } from '../../shared/rules/today-order'
import { useMinute } from './clock'
import { useRhythmLook } from './rhythm'

/** What waits, computed once for all that show it. */
let counted: { reps: KnownOfRep[]; own: Leave[]; now: Moment; due: DueOf[] } | null = null

/** What waits for the manager; null until main has answered. */
export function useThingsDue(): DueOf[] | null {
  const { reps, own } = useRhythmLook()
  const now = useMinute()
  return useMemo(() => {
    if (reps === null) return null
    if (counted?.reps !== reps || counted.own !== own || counted.now !== now)
      counted = { reps, own, now, due: inTodayOrder(reps, own, now) }
    return counted.due
  }, [reps, own, now])
}
