import { useEffect, useState } from 'react'
import { useProtection } from '../../core/protection'
import { useT } from '../../core/translator'

/** Counts down until the next guess is allowed, and says when it is; nothing where no guess was wrong. */
export function Wait({ className }: { className?: string | undefined }) {
  const t = useT()
  const state = useProtection((one) => one.state)
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    if (!state || state.waits === 0) return
    const end = performance.now() + state.waits * 1000
    const tick = () => setSeconds(Math.max(0, Math.ceil((end - performance.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [state])
  if (seconds === null) return null
  // Only the end is read out; a timer is not.
  return (
    <div className={className}>
      {seconds > 0 && <p role="timer">{t('protection:waits', { count: seconds })}</p>}
      <p role="status">{seconds === 0 && t('protection:waitOver')}</p>
    </div>
  )
}
