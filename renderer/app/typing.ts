import { useCallback, useEffect, useRef, useState } from 'react'
import { create } from 'zustand'

/** A pause in typing after which the words are sent, in milliseconds. */
const pause = 500

type Flush = () => Promise<void>
const flushers = new Set<Flush>()

/** How many fields hold words that main does not have yet; "Saved" shows only at zero. */
export const useTyping = create<{ waiting: number }>(() => ({ waiting: 0 }))

const count = (by: number) => useTyping.setState(({ waiting }) => ({ waiting: waiting + by }))

/** Sends all that is being typed; resolves when main has it. */
export async function flushTyping(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()))
}

export interface Typed {
  text: string
  change: (text: string) => void
  /** Sends at once; for blur and Enter. */
  flush: Flush
}

/**
 * A text that is written at once on the screen and gathered into one commit per short pause. `commit` resolves to
 * false when it was refused; then the words stay in the field.
 */
export function useTyped(value: string, commit: (text: string) => Promise<boolean>): Typed {
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef<{ text: string; timer: number } | null>(null)
  const latestCommit = useRef(commit)
  useEffect(() => {
    latestCommit.current = commit
  })

  const flush = useCallback(async () => {
    const waiting = pending.current
    if (!waiting) return
    window.clearTimeout(waiting.timer)
    pending.current = null
    const taken = await latestCommit.current(waiting.text)
    count(-1)
    if (taken) setDraft((current) => (current === waiting.text ? null : current))
  }, [])

  const change = useCallback(
    (text: string) => {
      setDraft(text)
      if (pending.current) window.clearTimeout(pending.current.timer)
      else count(1)
      pending.current = { text, timer: window.setTimeout(() => void flush(), pause) }
    },
    [flush]
  )

  useEffect(() => {
    flushers.add(flush)
    return () => {
      flushers.delete(flush)
      void flush()
    }
  }, [flush])

  return { text: draft ?? value, change, flush }
}
