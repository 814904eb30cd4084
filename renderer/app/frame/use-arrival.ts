import { useMatches } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useToldApart } from '../../core/namesakes'
import { useReplica } from '../../core/replica'
import { windowTitle } from '../../core/window-title'

/** What stands on a page by itself: its heading, and which of its tabs is open. */
const headingOf = (page: Element) => page.querySelector<HTMLElement>('h2')
function tabOf(page: Element): string | null | undefined {
  // A step of the way stands above the pages it leads to.
  const open = [...page.querySelectorAll<HTMLElement>('nav [aria-current="page"]')].at(-1)
  return open?.dataset.name ?? open?.textContent
}

/** Where the cursor was put by the page itself, or stayed on a link of the page that is still there. */
const isOnPage = (page: Element) => page.contains(document.activeElement) && document.activeElement !== page

function focusOn(heading: HTMLElement, options?: FocusOptions) {
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus(options)
}

/**
 * Follows the page on display: the window is named after it, and after a way to another page the focus goes to its
 * heading; also when the button that was pressed made itself and what was around it superfluous. Gives the name of the
 * page that was come to, to be said.
 */
export function useArrival(main: RefObject<HTMLElement | null>): string {
  // What is on the screen, which comes later than the way to it.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' })
  const rep = useReplica(({ replica }) => replica?.workbook.rep.name)
  const apart = useToldApart(useReplica(({ replica }) => replica?.workbook.id))
  const called = rep !== undefined && apart !== undefined ? `${rep} (${apart})` : rep
  const seen = useRef(pathname)
  // The workbook of a page may come after the way to it.
  // After a page without the frame, such as the first one or signing, this is an arrival; at a start the keys begin at the top.
  const going = useRef(navigator.userActivation.hasBeenActive)
  const [arrived, setArrived] = useState('')
  useEffect(() => {
    const page = main.current
    if (!page) return
    if (seen.current !== pathname) {
      // The first page that is looked up at a start is no way that somebody went.
      const isStart = !seen.current.slice(1) && !navigator.userActivation.hasBeenActive
      seen.current = pathname
      going.current = !isStart
      page.scrollTo(0, 0)
    }
    let last = ''
    let focused: Element | null = null
    const follow = (event: FocusEvent) => {
      focused = event.target instanceof Element ? event.target : null
    }
    function look() {
      const heading = page && headingOf(page)
      if (!page || !heading) return
      const isLost = focused !== null && !focused.isConnected && document.activeElement === document.body
      if (isLost && !going.current) focusOn(heading, { preventScroll: true })
      const title = pathname.startsWith('/rep/')
        ? windowTitle(heading.textContent === rep ? called : heading.textContent, tabOf(page), called)
        : windowTitle(heading.textContent, tabOf(page))
      if (title !== last) document.title = title
      last = title
      if (!going.current) return
      going.current = false
      setArrived(title)
      if (isOnPage(page) || document.querySelector('[role="dialog"]')) return
      focusOn(heading)
    }
    page.addEventListener('focusin', follow)
    const observer = new MutationObserver(look)
    observer.observe(page, { childList: true, subtree: true, characterData: true, attributeFilter: ['aria-current'] })
    look()
    return () => {
      page.removeEventListener('focusin', follow)
      observer.disconnect()
    }
  }, [pathname, rep, called, main])
  return arrived
}
