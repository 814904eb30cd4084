/** What is being written, with the way back and forward. The versions share all that is the same in them. */
export interface History<Draft> {
  past: readonly Draft[]
  now: Draft
  future: readonly Draft[]
  /** What the last change was about, and when; writing on in the same box is one step. */
  key: string | null
  at: number
}

/** A pause after which writing on in the same box is another step, in milliseconds. */
const pause = 1500
const most = 500

export const begin = <Draft>(now: Draft): History<Draft> => ({ past: [], now, future: [], key: null, at: 0 })

/** `key` names the box that is written in; a change without one is always a step of its own. */
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
