import type { ComponentType } from 'react'

type Load<P> = () => Promise<{ default: ComponentType<P> }>

const waiting: (() => Promise<unknown>)[] = []

/** A part of the window that its first picture can do without: `lazy(later(() => import('./Part')))`. */
export function later<P>(load: Load<P>): Load<P> {
  waiting.push(load)
  return load
}

/** Loads what was put off, once the first picture is there and nothing else is to be done, so that it opens at once. */
export const loadTheRest = () =>
  new Promise((resolve, reject) =>
    requestIdleCallback(() => Promise.all(waiting.map((load) => load())).then(resolve, reject), { timeout: 2000 })
  )
