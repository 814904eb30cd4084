import { useEffect, useRef } from 'react'
import Pad from 'signature_pad'
import type { Stroke } from '../../../../shared/model/signature'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import styles from './SignaturePad.module.css'
import { pixelsOf, strokesOf } from './strokes'

/** One width for every stroke, as in the PDF, so that a signature looks the same on screen and paper. */
const pen = { minWidth: 1.1, maxWidth: 1.1, dotSize: 1.6, minDistance: 2 }

interface SignaturePadProps {
  /** Whose signature it is. */
  name: string
  strokes: readonly Stroke[]
  onChange: (strokes: Stroke[]) => void
}

/** A field to sign in with mouse, finger or pen. The strokes are kept when its size changes. */
export function SignaturePad({ name, strokes, onChange }: SignaturePadProps) {
  const t = useT()
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef({ strokes, onChange })
  const redraw = useRef<() => void>(() => undefined)

  useEffect(() => {
    latest.current.onChange = onChange
  })
  useEffect(() => {
    latest.current.strokes = strokes
    redraw.current()
  }, [strokes])

  useEffect(() => {
    const place = canvas.current
    if (!place) return
    const pad = new Pad(place, pen)
    const width = () => place.clientWidth
    // Redrawing while a line is being drawn would lose that line.
    let drawing = false
    pad.addEventListener('beginStroke', () => {
      drawing = true
    })
    pad.addEventListener('endStroke', () => {
      drawing = false
      latest.current.onChange(strokesOf(pad.toData(), width()))
    })

    redraw.current = () => {
      if (drawing) return
      const ratio = Math.max(1, window.devicePixelRatio)
      place.width = width() * ratio
      place.height = place.clientHeight * ratio
      place.getContext('2d')?.scale(ratio, ratio)
      const penColor = getComputedStyle(place).color
      pad.penColor = penColor
      const compositeOperation = 'source-over' as const
      const look = { ...pen, penColor, velocityFilterWeight: pad.velocityFilterWeight, compositeOperation }
      pad.fromData(
        pixelsOf(latest.current.strokes, width()).map((points) => ({
          ...look,
          points: points.map((point, time) => ({ ...point, time, pressure: 0.5 }))
        }))
      )
    }
    const again = () => redraw.current()
    const observer = new ResizeObserver(again)
    // Also fires when the window moves to a screen with another pixel density.
    observer.observe(place, { box: 'device-pixel-content-box' })
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', again)
    return () => {
      pad.off()
      observer.disconnect()
      dark.removeEventListener('change', again)
      redraw.current = () => undefined
    }
  }, [])

  const signed = strokes.length > 0
  return (
    <div className={styles.pad}>
      <canvas
        ref={canvas}
        role="img"
        data-way="drawn"
        tabIndex={-1}
        aria-label={t(signed ? 'signing:padSigned' : 'signing:pad', { name })}
        className={styles.canvas}
      />
      <span className={styles.line} />
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.clear}>
        <Button look="plain" isDisabled={!signed} onPress={() => onChange([])}>
          {t('signing:clear')}
        </Button>
      </span>
    </div>
  )
}
