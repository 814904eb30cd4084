/** What is being written, with undo and redo. The versions share all parts that are the same. */
export interface History<Draft> {
  past: readonly Draft[]
  now: Draft
  future: readonly Draft[]
  /** What the last change was about, and when; continued typing in the same field is one step. */
  key: string | null
  at: number
}

/** After a pause of this length, further typing in the same field is a new step; in milliseconds. */
const pause = 1500
const most = 500

export const begin = <Draft>(now: Draft): History<Draft> => ({ past: [], now, future: [], key: null, at: 0 })

/** `key` names the field that is typed in; a change without one is always a step of its own. */
export function changed<Draft>(history: History<Draft>, next: Draft, key: string | null, at: number): History<Draft> {
  if (next === history.now) return history
  const goesOn = key !== null && key === history.key && at - history.at < pause
  const past = goesOn ? history.past : [...history.past, history.now].slice(-most)
  return { past, now: next, future: [], key, at }
}

export function undone<Draft>(history: History<Draft>): History<Draft> {
  const now = history.past.at(-1)
  if (!now) return history
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future], key: null, at: 0 }
}

export function redone<Draft>(history: History<Draft>): History<Draft> {
  const [now, ...future] = history.future
  if (!now) return history
  return { past: [...history.past, history.now], now, future, key: null, at: 0 }
}
