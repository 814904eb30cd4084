import { type RefObject, useEffect, useState } from 'react'
import { type DrawnPage, drawPdf } from './draw'

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
  of: Uint8Array | null
  pages: readonly DrawnPage[]
  failed: boolean
}

const nothing: Drawn = { of: null, pages: [], failed: false }

/**
 * The drawn pages of a PDF. While a newer one is drawn the older stays, unless there was none between; a drawing that is out
 * of date is stopped.
 */
export function useDrawn(pdf: Uint8Array | null, pixels: number): Drawn {
  const [drawn, setDrawn] = useState(nothing)
  useEffect(() => {
    if (!pdf) setDrawn(nothing)
    if (!pdf || pixels === 0) return
    const stop = new AbortController()
    drawPdf(pdf, pixels, stop.signal)
      .then((pages) => pages && setDrawn({ of: pdf, pages, failed: false }))
      .catch(() => setDrawn({ of: pdf, pages: [], failed: true }))
    return () => stop.abort()
  }, [pdf, pixels])
  return pdf === null ? nothing : drawn
}
