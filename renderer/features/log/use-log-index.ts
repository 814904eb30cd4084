import { useEffect, useMemo } from 'react'
import { LogIndex } from '../../../shared/log/log-index'
import { logWords } from '../../../shared/log/words'
import type { Workbook } from '../../../shared/model/workbook'
import { useTranslator } from '../../core/translator'

/** The index of the log that was shown last, so that returning to it costs nothing. */
let kept: { workbook: string; index: LogIndex } | null = null

/**
 * The index of the workbook's log; it follows each change, and prepares orders and filters while the window is idle.
 */
export function useLogIndex({ id, observations, accounts, deals, behaviors, cycles }: Workbook): LogIndex {
  const translator = useTranslator()
  const words = useMemo(
    () => logWords({ accounts, deals, behaviors, cycles }, translator),
    [accounts, deals, behaviors, cycles, translator]
  )
  const index = useMemo(() => {
    const source = { observations, accounts, deals, behaviors, cycles }
    const next = kept?.workbook === id ? kept.index.after(source, words) : LogIndex.of(source, words)
    kept = { workbook: id, index: next }
    return next
  }, [id, observations, accounts, deals, behaviors, cycles, words])
  useEffect(() => inPauses(index.prepare()), [index])
  return index
}

/** Does work while the window is idle; returns the function that ends it. */
function inPauses(work: Generator<void, void>): () => void {
  let waiting = requestIdleCallback(go)
  function go(pause: IdleDeadline) {
    while (pause.timeRemaining() > 4) if (work.next().done) return
    waiting = requestIdleCallback(go)
  }
  return () => cancelIdleCallback(waiting)
}
