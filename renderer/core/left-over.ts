import { useEffect, useLayoutEffect, useRef } from 'react'
import type { MessageKey } from '../../shared/messages/translator'

/** What stands in a field and cannot be kept: what is said about it when the field goes away, and words to take along. */
export interface LeftOver {
  says: string
  words: string
  /** The button that copies the words. */
  copy: Extract<MessageKey, 'ui:copyOver' | 'ui:copyWords'>
}

type Look = () => LeftOver | null

const fields = new Set<Look>()

/** Whether a field on the screen holds something that cannot be kept; a window that closes asks then. */
export const anyLeftOver = (): boolean => [...fields].some((look) => look() !== null)

/** Looks into a field when the window closes, until the answer is called. */
export function watchField(look: Look): () => void {
  fields.add(look)
  return () => fields.delete(look)
}

let hear: (left: LeftOver) => void = () => {}

/** Who says what fields leave behind. */
export function hearLeftOvers(listener: (left: LeftOver) => void): void {
  hear = listener
}

export const leaveBehind = (left: LeftOver): void => hear(left)

/** Nothing that a field cannot keep vanishes without a word: `look` is asked when the field goes away. */
export function useLeftOver(look: Look): void {
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  // As a layout effect it ends before the field is taken out of the page.
  useLayoutEffect(() => {
    const release = watchField(() => latest.current())
    return () => {
      release()
      const left = latest.current()
      if (left) hear(left)
    }
  }, [])
}

/** What the field is called by those who see or hear it. */
export const nameOf = (control: HTMLInputElement | HTMLTextAreaElement | null) =>
  control?.getAttribute('aria-label') ?? control?.labels?.[0]?.textContent ?? ''
