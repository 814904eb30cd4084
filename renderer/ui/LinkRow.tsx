import { Link } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { go } from '../core/navigation'
import styles from './LinkRow.module.css'
import { MenuButton } from './MenuButton'

export interface PlaceLink {
  to: string
  label: string
}

interface LinkRowProps {
  /** What the links are, for screen readers. */
  label: string
  links: readonly PlaceLink[]
  /** The path of the page on the screen. */
  here: string
  /** The name of the menu with the links that do not fit. */
  more: string
}

/** Links to pages on one line; those that do not fit are in a menu at its end. */
export function LinkRow({ label, links, here, more }: LinkRowProps) {
  const list = useRef<HTMLUListElement>(null)
  const fits = useFitting(list, links)
  const hidden = links.slice(fits)
  return (
    <nav aria-label={label} className={fits === 0 ? `${styles.row} ${styles.none}` : styles.row}>
      <ul ref={list} className={styles.list}>
        {links.map(({ to, label: text }, at) => (
          <li key={to} className={at < fits ? undefined : styles.hidden}>
            <Link
              to={to}
              // A page above the one on the screen is not the current one.
              activeOptions={{ exact: true }}
              className={here === to ? `${styles.link} ${styles.on}` : styles.link}
              aria-current={here === to ? 'page' : undefined}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <MenuButton
          label={more}
          isOn={hidden.some(({ to }) => to === here)}
          entries={hidden.map(({ to, label: text }) => ({ id: to, text, run: () => void go(to) }))}
          named
        />
      )}
    </nav>
  )
}

/** How many of the links fit completely on the first line. */
function useFitting(list: RefObject<HTMLUListElement | null>, links: readonly PlaceLink[]): number {
  const [fits, setFits] = useState(links.length)
  const words = links.map(({ label }) => label).join()
  useLayoutEffect(() => {
    const row = list.current
    // Labels in another language have other widths.
    if (!row || words === '') return
    const measure = () => {
      const items = [...row.children].filter((item): item is HTMLElement => item instanceof HTMLElement)
      const top = items[0]?.offsetTop
      const right = row.offsetLeft + row.clientWidth + 1
      const whole = items.findIndex((item) => item.offsetTop !== top || item.offsetLeft + item.offsetWidth > right)
      setFits(whole < 0 ? items.length : whole)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(row)
    return () => observer.disconnect()
  }, [list, words])
  return fits
}
