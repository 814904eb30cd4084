import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { noteFault } from '../../core/trouble'
import { drawPdf } from './draw'
import { drawPicture } from './draw-picture'
import type { DrawnPage } from './drawn-page'
import type { PaperPage } from './paper-page'

/**
 * How long a changed width must be stable before it is drawn again, in milliseconds; until then the old picture is
 * stretched.
 */
const pause = 120

/** The width of an element in device pixels; follows the window and the screen that it is on. 0 until it is known. */
export function useDeviceWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    let timer = 0
    const observer = new ResizeObserver((entries) => {
      const pixels = entries.at(-1)?.devicePixelContentBoxSize[0]?.inlineSize ?? 0
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setWidth((known) => (pixels === 0 ? known : pixels)), pause)
    })
    observer.observe(element.current, { box: 'device-pixel-content-box' })
    return () => {
      window.clearTimeout(timer)
      observer.disconnect()
    }
  }, [element])
  return width
}

interface Drawn {
  /** What was drawn last. */
  of: PaperPage | null
  pages: readonly DrawnPage[]
  failed: boolean
}

const nothing: Drawn = { of: null, pages: [], failed: false }

const draw = (page: PaperPage, pixels: number, signal: AbortSignal) =>
  page instanceof Uint8Array ? drawPdf(page, pixels, signal) : drawPicture(page, pixels, signal)

/**
 * The drawn sheets of a page. While a newer page is drawn, the older one stays, unless there was no page in between; a
 * drawing that is out of date is stopped.
 */
export function useDrawn(page: PaperPage | null, pixels: number): Drawn {
  const [drawn, setDrawn] = useState(nothing)
  // A layout effect, since a normal effect would wait until the window has been painted.
  useLayoutEffect(() => {
    if (!page) setDrawn(nothing)
    if (!page || pixels === 0) return
    const stop = new AbortController()
    draw(page, pixels, stop.signal)
      .then((pages) => pages && setDrawn({ of: page, pages, failed: false }))
      .catch((error) => {
        noteFault(error)
        setDrawn({ of: page, pages: [], failed: true })
      })
    return () => stop.abort()
  }, [page, pixels])
  return page === null ? nothing : drawn
}
