import { useEffect, useReducer } from 'react'
import { momentOf } from '../../../../shared/dates'
import type { Id } from '../../../../shared/model/scalars'
import type { Session } from '../../../../shared/model/session'
import { secondsTalked } from '../../../../shared/rules/sessions'
import { dispatchTo, useReplica, useWorkbookId } from '../../../core/replica'

const tick = 5_000
/** A window out of sight ticks once a minute; a longer silence is a machine that slept, in milliseconds. */
const asleep = 150_000

/** The clock of a one-on-one as far as its workbook is on the screen. */
function clockOf(workbook: Id, id: Id) {
  const { replica } = useReplica.getState()
  return replica?.workbook.id === workbook ? replica.workbook.sessions[id]?.clock : undefined
}

/** The clock goes on from now; what passed since `at` does not count. */
async function skipSleep(workbook: Id, id: Id, at: number) {
  if (!clockOf(workbook, id)?.since) return
  await dispatchTo(workbook, { type: 'session.pause', id, at: momentOf(new Date(at)) })
  await dispatchTo(workbook, { type: 'session.start', id })
}

/** Lets the clock of a talk stand still, if it runs. */
export async function pauseTalk(workbook: Id, id: Id): Promise<void> {
  if (clockOf(workbook, id)?.since) await dispatchTo(workbook, { type: 'session.pause', id })
}

/**
 * Whole minutes that a talk took so far. They pass while the talk is on the screen: leaving it stops the clock, and the
 * time that the machine slept is taken out.
 */
export function useTalkClock(session: Session): number {
  const { id } = session
  const workbook = useWorkbookId()
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let last = Date.now()
    const timer = window.setInterval(() => {
      const now = Date.now()
      if (now - last > asleep) void skipSleep(workbook, id, last)
      last = now
      draw()
    }, tick)
    return () => {
      window.clearInterval(timer)
      void pauseTalk(workbook, id)
    }
  }, [workbook, id])
  return Math.floor(secondsTalked(session, momentOf(new Date())) / 60)
}
