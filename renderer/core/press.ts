/** A key that was pressed, as far as the registry of keys needs it. */
export interface Press {
  key: string
  /** The position on the keyboard, for characters that Shift changes. */
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** The code that browsers give keys handled by an input method, also the first one of a word. */
const taken = 229

/** Whether the key belongs to an input method that is still composing a word. */
export const isComposing = (press: { isComposing: boolean; keyCode: number }): boolean =>
  press.isComposing || press.keyCode === taken

const named: Record<string, string> = { Left: 'ArrowLeft', Right: 'ArrowRight', Up: 'ArrowUp', Down: 'ArrowDown' }

/**
 * Whether a press is exactly these keys (`CmdOrCtrl+Enter`, `Alt+1`, `B`). On a Mac `CmdOrCtrl` is Cmd. `Any` is every
 * press that types a character. Caps Lock makes no difference for letters.
 */
export function pressIs(press: Press, keys: string, onMac: boolean): boolean {
  if (keys === 'Any') return press.key.length === 1 && !press.ctrlKey && !press.metaKey && !press.altKey
  const parts = keys.split('+')
  const last = parts.at(-1) ?? ''
  const wanted = (part: string) => parts.includes(part)
  const command = wanted('CmdOrCtrl')
  if (press.ctrlKey !== (command && !onMac) || press.metaKey !== (command && onMac)) return false
  if (press.altKey !== wanted('Alt')) return false
  const single = last.length === 1
  // A character such as “?” is typed with Shift on some keyboards, so Shift is checked only for letters, digits and
  // combinations.
  if (/^[A-Z0-9]$/.test(last) || !single) if (press.shiftKey !== wanted('Shift')) return false
  if (single && press.altKey && /^\d$/.test(last)) return press.code === `Digit${last}` || press.key === last
  return single ? press.key.toUpperCase() === last.toUpperCase() : press.key === (named[last] ?? last)
}
