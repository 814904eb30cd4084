import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { withTexts } from '../core/translator'

/** A part of the window whose code and texts are loaded when it is needed. */
interface OnDemand<P> {
  loaded: ComponentType<P> | null
  fetch(): Promise<void>
}

export function onDemand<P>(load: () => Promise<{ default: ComponentType<P> }>): OnDemand<P> {
  const part: OnDemand<P> = {
    loaded: null,
    async fetch() {
      part.loaded = (await withTexts(load)).default
    }
  }
  return part
}

const putOff: Pick<OnDemand<unknown>, 'fetch'>[] = []

/** A part that is loaded when the window is first idle after the first picture, so that it opens at once. */
export function later<P>(load: () => Promise<{ default: ComponentType<P> }>): OnDemand<P> {
  const part = onDemand(load)
  putOff.push(part)
  return part
}

/** Loads these parts once the next picture is painted and the window is idle. */
export async function loadTheRest(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }))
  await Promise.all(putOff.map((part) => part.fetch()))
}

interface LaterProps<P> {
  part: OnDemand<P>
  props: P
  /** Shown until the code is loaded. */
  meanwhile?: ReactNode
}

/** Shows a part, at once if its code is loaded. React's own `lazy` would show its placeholder for 300 ms even then. */
export function Later<P extends object>({ part, props, meanwhile }: LaterProps<P>): ReactNode {
  const [, setLoaded] = useState(false)
  useEffect(() => {
    if (!part.loaded) void part.fetch().then(() => setLoaded(true))
  }, [part])
  return part.loaded ? <part.loaded {...props} /> : meanwhile
}
