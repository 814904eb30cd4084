import { useEffect, useRef } from 'react'

/** Does what a step still has to do; false when it was refused. */
type Settle = () => Promise<boolean>

const waiting = new Set<Settle>()

/** Registers what is done before the talk leaves the step on the screen, such as recording the chosen answer. */
export function useBeforeNext(settle: Settle): void {
  const latest = useRef(settle)
  useEffect(() => {
    latest.current = settle
  })
  useEffect(() => {
    const run = () => latest.current()
    waiting.add(run)
    return () => {
      waiting.delete(run)
    }
  }, [])
}

/** Does what the step on the screen still has to do; false when something of it was refused. */
export async function settleStep(): Promise<boolean> {
  for (const settle of [...waiting]) if (!(await settle())) return false
  return true
}
