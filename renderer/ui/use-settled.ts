import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { joinTyping } from '../core/typing'
import { countUnsaved } from '../core/unsaved'

/** Keys that change a date or a time; the others open its calendar or leave the field. */
const writes = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  !(altKey || ctrlKey || metaKey) && (/^\S$/.test(key) || /^(?:Backspace|Delete|ArrowUp|ArrowDown)$/.test(key))

/**
 * While somebody types into a native date or time field, it holds a complete value after each key, although half of it
 * is still the old one. So the value is taken once the field is left or Enter is pressed, and before any way out of the
 * page; a choice with the mouse is taken at once.
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
    /** The new value of the field; null when it is not valid or already stored. */
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
