import { useEffect, useRef } from 'react'
import { isComposing, type Press, pressIs } from './press'

const onMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac')

/** One key and what it does while the part that names it is on the screen. */
interface Key {
  /** In Electron's form: `CmdOrCtrl+Enter`, `B`, `2`; `Any` is every key that writes a sign. */
  keys: string
  run: (press: Press) => void
  /**
   * Where the key is shown. A single key works only while that is in sight, and never over a field, a select or a
   * dialog. Keys that are held with Ctrl, Cmd or Alt need none.
   */
  shown?: () => Element | null | undefined
  /** Writes no sign, such as F1. */
  anywhere?: boolean
  /** Works also while a dialog is open. */
  overDialogs?: boolean
  /** Belongs to a field that was written in since the cursor came to it. */
  leavesFields?: boolean
}

/** The keys of all parts on the screen; the part that came last is asked first. */
const registered: Key[][] = []

const isIn = (target: EventTarget | null, places: string) =>
  target instanceof Element && target.closest(places) !== null

const writing = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"]), [contenteditable]'
/** What jumps to an entry by its first sign. */
const lists = '[role="listbox"], [role="menu"]'

/** Whether a single key is meant for what has the focus: a sign to write, an entry of a list, a mark of a scale. */
const isTaken = ({ target }: Event, key: string) =>
  isIn(target, `${writing}, ${lists}`) || (/^\d$/.test(key) && isIn(target, '[role="radiogroup"]'))

const isInSight = (element: Element | null | undefined): boolean => {
  if (!element?.isConnected) return false
  const { top, bottom, width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && bottom > 0 && top < window.innerHeight
}

function mayRun(key: Key, event: KeyboardEvent): boolean {
  if (!key.overDialogs && document.querySelector('[role="dialog"]')) return false
  const single = key.keys !== 'Any' && !key.keys.includes('+') && !key.anywhere
  if (single && isTaken(event, key.keys)) return false
  if (key.leavesFields && event.target === written) return false
  return !single || isInSight(key.shown?.())
}

/**
 * Hears every key before anything else does. A key of an input method goes to no one: its Enter takes a word and is not
 * Enter for the page.
 */
function hear(event: KeyboardEvent): void {
  if (isComposing(event)) {
    event.stopImmediatePropagation()
    return
  }
  for (const key of [...registered].reverse().flat()) {
    if (!pressIs(event, key.keys, onMac) || !mayRun(key, event)) continue
    event.preventDefault()
    event.stopImmediatePropagation()
    // A key that is held down counts once; only `Any` hears each sign that it writes.
    if (!event.repeat || key.keys === 'Any') key.run(event)
    return
  }
}

/** The field that was written in since the cursor came to it. */
let written: EventTarget | null = null

/** Whether this field was written in since the cursor came to it. */
export const isWrittenIn = (field: Element): boolean => field === written

function hearUp(event: KeyboardEvent): void {
  if (isComposing(event)) event.stopImmediatePropagation()
}

if (typeof window !== 'undefined') {
  window.addEventListener('keydown', hear, true)
  window.addEventListener('keyup', hearUp, true)
  window.addEventListener('input', ({ target }) => (written = target), true)
  window.addEventListener('focusin', () => (written = null), true)
}

/** Registers keys while the part is on the screen. All keys that work beyond one control go through here. */
export function useKeys(keys: readonly Key[]): void {
  const own = useRef<Key[]>([])
  useEffect(() => {
    own.current.splice(0, own.current.length, ...keys)
  })
  useEffect(() => {
    const held = own.current
    registered.push(held)
    return () => {
      registered.splice(registered.indexOf(held), 1)
    }
  }, [])
}

/** Ctrl+Enter as it is printed on the keyboard. */
export const doneLabel = onMac ? '⌘ ↵' : 'Ctrl ↵'
