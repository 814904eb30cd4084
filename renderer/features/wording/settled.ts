import { useEffect, useState } from 'react'

/** How long typing must pause before a text counts as written, in milliseconds. */
const pause = 1200

/** The text as of the last pause in typing. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), pause)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
