import { useEffect, useReducer } from 'react'
import { momentOf } from '../../../../shared/dates'
import type { Id } from '../../../../shared/model/scalars'
import type { Session } from '../../../../shared/model/session'
import { secondsTalked } from '../../../../shared/rules/sessions'
import { dispatchTo, useReplica, useWorkbookId } from '../../../core/replica'
import { type KeptClock, type Ticking, watchTalk } from './watch-talk'

const windowTime: Ticking = {
  now: () => Date.now(),
  every(milliseconds, run) {
    const timer = window.setInterval(run, milliseconds)
    return () => window.clearInterval(timer)
  }
}

/** The clock of a one-on-one as long as its workbook is on the screen. */
function clockOf(workbook: Id, id: Id): KeptClock {
  return {
    runs() {
      const { replica } = useReplica.getState()
      return replica?.workbook.id === workbook && !!replica.workbook.sessions[id]?.clock?.since
    },
    pause: (at) =>
      dispatchTo(workbook, {
        type: 'session.pause',
        id,
        ...(at === undefined ? {} : { at: momentOf(new Date(at)) })
      }),
    goOn: () => dispatchTo(workbook, { type: 'session.start', id })
  }
}

/** Stops the clock of a talk if it runs. */
export async function pauseTalk(workbook: Id, id: Id): Promise<void> {
  const clock = clockOf(workbook, id)
  if (clock.runs()) await clock.pause()
}

/**
 * The whole minutes that a talk has taken so far. The clock runs while the talk is on the screen, however it was
 * opened; leaving stops it, and time that the machine slept is taken out.
 */
export function useTalkClock(session: Session): number {
  const { id } = session
  const workbook = useWorkbookId()
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const going = session.status === 'open'
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  useEffect(() => {
    if (!going || readOnly) return
    const clock = clockOf(workbook, id)
    if (!clock.runs()) void clock.goOn()
  }, [workbook, id, going, readOnly])
  useEffect(() => watchTalk(windowTime, clockOf(workbook, id), draw), [workbook, id])
  return Math.floor(secondsTalked(session, momentOf(new Date())) / 60)
}
