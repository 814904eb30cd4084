import { useEffect, useReducer } from 'react'
import { momentOf } from '../../../../shared/dates'
import type { Id } from '../../../../shared/model/scalars'
import type { Session } from '../../../../shared/model/session'
import { secondsTalked } from '../../../../shared/rules/sessions'
import { dispatch, useReplica } from '../../../core/replica'

const tick = 5_000
/** A window out of sight ticks once a minute; a longer silence is a machine that slept, in milliseconds. */
const asleep = 150_000

const clockOf = (id: Id) => useReplica.getState().replica?.workbook.sessions[id]?.clock

/** The clock goes on from now; what passed since `at` does not count. */
async function skipSleep(id: Id, at: number) {
  if (!clockOf(id)?.since) return
  await dispatch({ type: 'session.pause', id, at: momentOf(new Date(at)) })
  await dispatch({ type: 'session.start', id })
}

/** Lets the clock of a talk stand still, if it runs. */
export async function pauseTalk(id: Id): Promise<void> {
  if (clockOf(id)?.since) await dispatch({ type: 'session.pause', id })
}

/**
 * Whole minutes that a talk took so far. They pass while the talk is on the screen: leaving it stops the clock, and the
 * time that the machine slept is taken out.
 */
export function useTalkClock(session: Session): number {
  const { id } = session
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let last = Date.now()
    const timer = window.setInterval(() => {
      const now = Date.now()
      if (now - last > asleep) void skipSleep(id, last)
      last = now
      draw()
    }, tick)
    return () => {
      window.clearInterval(timer)
      void pauseTalk(id)
    }
  }, [id])
  return Math.floor(secondsTalked(session, momentOf(new Date())) / 60)
}
