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

export interface Typed<T> {
  text: T
  change: (text: T) => void
  /** Sends at once; for blur and Enter. Resolves when main has what was typed before, too. */
  flush: Flush
}

/**
 * A text (or rows of texts) that is written at once on the screen and gathered into one commit per short pause. `commit`
 * resolves to false when it was refused; then the words stay in the field. With `whole`, half a text means nothing (a
 * name): it is sent when the field is left, not at a pause.
 */
export function useTyped<T extends string | readonly object[]>(
  value: T,
  commit: (text: T) => Promise<boolean>,
  { whole = false }: { whole?: boolean } = {}
): Typed<T> {
  const [draft, setDraft] = useState<T | null>(null)
  const pending = useRef<{ text: T; timer: number | undefined } | null>(null)
  const sending = useRef<Promise<void>>(Promise.resolve())
  const latestCommit = useRef(commit)
  useEffect(() => {
    latestCommit.current = commit
  })

  const flush = useCallback(() => {
    const waiting = pending.current
    if (!waiting) return sending.current
    window.clearTimeout(waiting.timer)
    pending.current = null
    const send = async () => {
      const taken = await latestCommit.current(waiting.text)
      count(-1)
      if (taken) setDraft((current) => (current === waiting.text ? null : current))
    }
    sending.current = send()
    return sending.current
  }, [])

  const change = useCallback(
    (text: T) => {
      setDraft(text)
      if (pending.current) window.clearTimeout(pending.current.timer)
      else count(1)
      pending.current = { text, timer: whole ? undefined : window.setTimeout(() => void flush(), pause) }
    },
    [flush, whole]
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
