import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { joinTyping } from '../core/typing'
import { countUnsaved } from '../core/unsaved'

/** Keys that write in a date or a time; the others open its calendar or lead away. */
const writes = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  !(altKey || ctrlKey || metaKey) && (/^\S$/.test(key) || /^(?:Backspace|Delete|ArrowUp|ArrowDown)$/.test(key))

/**
 * What is typed into a native date or time is whole after each key, though half of it is still the old one. It is taken
 * once the field is left or Enter is pressed, and before any way out of the page; what is chosen with the mouse at once.
 */
export function useSettled(take: (text: string) => unknown) {
  const typing = useRef(false)
  const waiting = useRef<string | null>(null)
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  const forget = useCallback(() => {
    if (waiting.current === null) return
    waiting.current = null
    countUnsaved(-1)
  }, [])
  const settle = useCallback(async () => {
    const text = waiting.current
    if (text === null) return
    waiting.current = null
    try {
      await latest.current(text)
    } finally {
      countUnsaved(-1)
    }
  }, [])
  useEffect(() => joinTyping(settle), [settle])
  return {
    /** What the field holds; null where that cannot be kept or is kept already. */
    change(text: string | null) {
      if (text === null || !typing.current) forget()
      if (text === null) return
      if (!typing.current) return void latest.current(text)
      if (waiting.current === null) countUnsaved(1)
      waiting.current = text
    },
    settle,
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Enter') void settle()
      else typing.current = writes(event)
    },
    onPointerDown() {
      typing.current = false
    }
  }
}
