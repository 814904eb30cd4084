import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useT } from '../core/translator'
import { Button } from './Button'
import styles from './use-first.module.css'
import hidden from './visually-hidden.module.css'

/** A list with up to this many rows can be drawn at once on request. */
const drawnAtOnce = 500

interface FirstOptions {
  /** Whether further rows are drawn as soon as their place is scrolled to; only for a list with nothing much below it. */
  onScroll?: boolean
}

/**
 * The first rows of a long list, and what shows more of them, which stands right below the list; drawing thousands at
 * once would block the window. A screen reader hears how many rows are shown, and when it was all.
 */
export function useFirst<T>(
  all: readonly T[],
  step: number,
  { onScroll = false }: FirstOptions = {}
): { shown: readonly T[]; more: ReactNode } {
  const [count, setCount] = useState(step)
  // A press and scrolling can come in the same moment.
  const show = useCallback((next: number) => setCount((held) => Math.max(held, next)), [])
  const more = all.length > step && (
    <More all={all.length} shown={Math.min(count, all.length)} step={step} onScroll={onScroll} onShow={show} />
  )
  return { shown: all.slice(0, count), more }
}

/**
 * As `useFirst`, the last rows of a list that is gone on with at its end; what shows more of them stands right above
 * the list.
 */
export function useLast<T>(all: readonly T[], step: number): { shown: readonly T[]; more: ReactNode } {
  const [count, setCount] = useState(step)
  const more = all.length > step && (
    <More all={all.length} shown={Math.min(count, all.length)} step={step} onScroll={false} onShow={setCount} isAbove />
  )
  return { shown: all.slice(-count), more }
}

interface MoreProps {
  all: number
  shown: number
  step: number
  onScroll: boolean
  onShow: (count: number) => void
  /** Whether it stands above the list, whose last rows are shown. */
  isAbove?: boolean
}

function More({ all, shown, step, onScroll, onShow, isAbove = false }: MoreProps) {
  const t = useT()
  const place = useRef<HTMLDivElement>(null)
  const left = all - shown
  const next = Math.min(step, left)
  const keepFocus = useFocusKept(place, left, isAbove)
  useScrolledTo(place, onScroll && left > 0 ? shown + next : null, onShow)
  function show(count: number) {
    if (count === all) keepFocus(isAbove ? 0 : shown)
    onShow(count)
  }
  return (
    <div ref={place} className={styles.more}>
      {left > 0 && (
        <Button look="link" onPress={() => show(shown + next)}>
          {left > next ? t('ui:showMore', { count: next, left }) : t('ui:showLast', { count: next })}
        </Button>
      )}
      {left > next && all <= drawnAtOnce && (
        <Button look="link" onPress={() => show(all)}>
          {t('ui:showAll', { all })}
        </Button>
      )}
      <span className={hidden.hidden} role="status">
        {left > 0 ? t('ui:shownOf', { shown, all }) : t('ui:shownAll', { all })}
      </span>
    </div>
  )
}

/** The button that showed the last rows is gone: the focus goes to the first row that it brought. */
function useFocusKept(place: RefObject<HTMLElement | null>, left: number, isAbove: boolean): (from: number) => void {
  const from = useRef<number | null>(null)
  useEffect(() => {
    const first = from.current
    if (left > 0 || first === null) return
    from.current = null
    const list = isAbove ? place.current?.nextElementSibling : place.current?.previousElementSibling
    const rows = list?.querySelectorAll(':scope > li, :scope > article, :scope > tbody > tr')
    rows?.[first]?.querySelector<HTMLElement>('a, button, input')?.focus({ preventScroll: true })
  }, [place, left, isAbove])
  return (first) => {
    from.current = first
  }
}

/** Shows this many rows as soon as their place is scrolled to; null when there is nothing more to show. */
function useScrolledTo(
  place: RefObject<HTMLElement | null>,
  count: number | null,
  onShow: (count: number) => void
): void {
  useEffect(() => {
    const here = place.current
    if (count === null || !here) return
    const observer = new IntersectionObserver(
      (seen) => {
        // Who came to the button by keyboard decides there: it does not vanish under the focus.
        if (seen.some(({ isIntersecting }) => isIntersecting) && !here.querySelector(':focus-visible')) onShow(count)
      },
      { rootMargin: '400px' }
    )
    observer.observe(here)
    return () => observer.disconnect()
  }, [place, count, onShow])
}
