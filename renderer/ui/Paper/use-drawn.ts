import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { drawPdf } from './draw'
import { drawPicture } from './draw-picture'
import type { DrawnPage } from './drawn-page'
import type { PaperPage } from './paper-page'

/** A pause after which a changed width is drawn anew, in milliseconds; the old picture is stretched meanwhile. */
const pause = 120

/** The width of an element in device pixels; follows the window and the screen it stands on. 0 until it is known. */
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
 * The sheets of a page, drawn. While a newer one is drawn the older stays, unless there was none between; a drawing that is
 * out of date is stopped.
 */
export function useDrawn(page: PaperPage | null, pixels: number): Drawn {
  const [drawn, setDrawn] = useState(nothing)
  // Not a moment later: an effect would wait until the window has drawn itself.
  useLayoutEffect(() => {
    if (!page) setDrawn(nothing)
    if (!page || pixels === 0) return
    const stop = new AbortController()
    draw(page, pixels, stop.signal)
      .then((pages) => pages && setDrawn({ of: page, pages, failed: false }))
      .catch(() => setDrawn({ of: page, pages: [], failed: true }))
    return () => stop.abort()
  }, [page, pixels])
  return page === null ? nothing : drawn
}
