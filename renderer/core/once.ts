import { useRef } from 'react'

type Run<A extends unknown[]> = (...input: A) => unknown

/** A request that is repeated while it is still being carried out is the same wish, and is carried out once. */
export function once<A extends unknown[]>(run: Run<A>): (...input: A) => void {
  let running = false
  return (...input) => {
    if (running) return
    const done = run(...input)
    if (!(done instanceof Promise)) return
    running = true
    void done.finally(() => {
      running = false
    })
  }
}

/** `once` for components; always runs the latest `run`. */
export function useOnce<A extends unknown[]>(run: Run<A>): (...input: A) => void {
  const latest = useRef(run)
  latest.current = run
  const held = useRef<((...input: A) => void) | null>(null)
  held.current ??= once((...input: A) => latest.current(...input))
  return held.current
}
