import { useMatches } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useToldApart } from '../../core/namesakes'
import { useReplica } from '../../core/replica'
import { windowTitle } from '../../core/window-title'
import { wasBarePageShown } from './shown-before'

/** What a page says about itself: its heading, and which of its tabs is open. */
const headingOf = (page: Element) => page.querySelector<HTMLElement>('h2')
function tabOf(page: Element): string | null | undefined {
  // The step of the cycle comes before the tabs of its pages, so the last match is the open tab.
  const open = [...page.querySelectorAll<HTMLElement>('nav [aria-current="page"]')].at(-1)
  return open?.dataset.name ?? open?.textContent
}

/** Whether the page itself placed the focus, or it stayed on a link that is still on the page. */
const isOnPage = (page: Element) => page.contains(document.activeElement) && document.activeElement !== page

function focusOn(heading: HTMLElement, options?: FocusOptions) {
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus(options)
}

/**
 * Follows the page on display: names the window after it, and moves the focus to its heading after each change of page,
 * also when the pressed button removed itself and everything around it. Returns the name of the page that was opened,
 * to be announced.
 */
export function useArrival(main: RefObject<HTMLElement | null>): string {
  // The page on the screen, which changes later than the path.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' })
  const rep = useReplica(({ replica }) => replica?.workbook.rep.name)
  const apart = useToldApart(useReplica(({ replica }) => replica?.workbook.id))
  const called = rep !== undefined && apart !== undefined ? `${rep} (${apart})` : rep
  const seen = useRef(pathname)
  // A workbook may arrive later than the change of page. After a page without the frame, such as the first one or
  // signing, this counts as an arrival; at a start of the program the keys begin at the top.
  const going = useRef(wasBarePageShown())
  const [arrived, setArrived] = useState('')
  useEffect(() => {
    const page = main.current
    if (!page) return
    if (seen.current !== pathname) {
      // The first page that is looked up at a start is not one that somebody went to.
      const isStart = !seen.current.slice(1) && !wasBarePageShown()
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
