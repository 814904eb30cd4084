import { useEffect, useRef } from 'react'
import { isComposing, type Press, pressIs } from './press'

const onMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac')

/** A key, and what it does while the component that registers it is on the screen. */
interface Key {
  /** In Electron's notation: `CmdOrCtrl+Enter`, `B`, `2`; `Any` is every key that types a character. */
  keys: string
  run: (press: Press) => void
  /**
   * The element that shows the key. A single key works only while that element is visible, and never in a field, a
   * select or a dialog. Keys that are pressed with Ctrl, Cmd or Alt need none.
   */
  shown?: () => Element | null | undefined
  /** A key that types no character, such as F1. */
  anywhere?: boolean
  /** Works also while a dialog is open. */
  overDialogs?: boolean
  /** The key belongs to the field when something was typed in it since it got the focus. */
  leavesFields?: boolean
}

/** The keys of all components on the screen; those registered last are asked first. */
const registered: Key[][] = []

const isIn = (target: EventTarget | null, places: string) =>
  target instanceof Element && target.closest(places) !== null

const writing = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"]), [contenteditable]'
/** Lists in which typing a character jumps to an entry. */
const lists = '[role="listbox"], [role="menu"]'

/** Whether the focused element uses a single key itself: as typing, to jump in a list, or as a mark of a scale. */
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
 * Sees every key before anything else does. Keys of an input method are ignored: its Enter accepts a word and is no
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
    // A key that is held down counts once; only `Any` gets each repeated character.
    if (!event.repeat || key.keys === 'Any') key.run(event)
    return
  }
}

/** The focused field, if something was typed in it since it got the focus. */
let written: EventTarget | null = null

/** Whether something was typed in this field since it got the focus. */
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

/** Registers keys while the component is on the screen. All keys that work beyond one control are registered here. */
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
