import { create } from 'zustand'

/**
 * How much main does not have yet: fields with unsent words, and changes on their way. “Saved” shows only at zero, and
 * every way out waits for that.
 */
export const useUnsaved = create<{ waiting: number }>(() => ({ waiting: 0 }))

/** Counts one unsaved thing more or less. */
export const countUnsaved = (by: 1 | -1) => useUnsaved.setState(({ waiting }) => ({ waiting: waiting + by }))

const underWay = new Set<Promise<unknown>>()

/** Counts work as unsaved until it ends, successfully or not; returns the same work. */
export function untilSaved<T>(work: Promise<T>): Promise<T> {
  underWay.add(work)
  countUnsaved(1)
  const ended = () => {
    underWay.delete(work)
    countUnsaved(-1)
  }
  work.then(ended, ended)
  return work
}

/**
 * Resolves once nothing is on its way, including what was begun meanwhile. Failures are reported to the callers of the
 * work.
 */
export async function nothingUnderWay(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled([...underWay])
}
