import { useEffect, useState } from 'react'

/** How long nothing was typed until a text counts as written, in milliseconds. */
const pause = 1200

/** A text as it was when the last pause in typing came. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), pause)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
