import { create } from 'zustand'

/**
 * How much main does not have yet: fields with words that were not sent, and changes on their way. "Saved" shows only at
 * zero, and every way out waits for it.
 */
export const useUnsaved = create<{ waiting: number }>(() => ({ waiting: 0 }))

/** Counts up, or down again, by one thing that is not saved. */
export const countUnsaved = (by: 1 | -1) => useUnsaved.setState(({ waiting }) => ({ waiting: waiting + by }))

const underWay = new Set<Promise<unknown>>()

/** Counts work as unsaved until it ends, well or not; gives the same work. */
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

/** Answers once nothing is on its way, also not what was begun meanwhile. Failures were told to who asked for the work. */
export async function nothingUnderWay(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled([...underWay])
}
