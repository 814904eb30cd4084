import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

/** A part of the window whose code comes when it is needed. */
interface OnDemand<P> {
  loaded: ComponentType<P> | null
  fetch(): Promise<void>
}

export function onDemand<P>(load: () => Promise<{ default: ComponentType<P> }>): OnDemand<P> {
  const part: OnDemand<P> = {
    loaded: null,
    async fetch() {
      part.loaded = (await load()).default
    }
  }
  return part
}

const putOff: Pick<OnDemand<unknown>, 'fetch'>[] = []

/** A part that is fetched in the first pause after the first picture, so that it opens at once. */
export function later<P>(load: () => Promise<{ default: ComponentType<P> }>): OnDemand<P> {
  const part = onDemand(load)
  putOff.push(part)
  return part
}

/** Fetches what was put off once the next picture is painted and nothing else is to be done. */
export async function loadTheRest(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }))
  await Promise.all(putOff.map((part) => part.fetch()))
}

interface LaterProps<P> {
  part: OnDemand<P>
  props: P
  /** What stands in its place until its code is there. */
  meanwhile?: ReactNode
}

/** Shows a part; at once where its code is there. React's own `lazy` would show its stand-in for 300 ms all the same. */
export function Later<P extends object>({ part, props, meanwhile }: LaterProps<P>): ReactNode {
  const [, setLoaded] = useState(false)
  useEffect(() => {
    if (!part.loaded) void part.fetch().then(() => setLoaded(true))
  }, [part])
  return part.loaded ? <part.loaded {...props} /> : meanwhile
}
