import { call } from '../core/bridge'
import { history, workbookOf } from '../core/navigation'
import { headFor, isHeld } from '../core/replica'
import { noteFault } from '../core/trouble'

/** The workbook to whose page a press of the main mouse button, a finger or a pen will lead if it is not moved away. */
function pressedFor({ target, button, isPrimary }: PointerEvent): string | null {
  if (!isPrimary || button !== 0 || !(target instanceof Element)) return null
  return workbookOf(target.closest('a')?.getAttribute('href') ?? '')
}

/**
 * Tells main which workbook comes next while the window is still on its way there, so that main reads it in the
 * meantime. Main begins when a link is pressed down; nothing is shown before the press is let go. Enter follows a link
 * as soon as it goes down.
 */
export function askAhead(window: Pick<Window, 'addEventListener'>): () => void {
  window.addEventListener(
    'pointerdown',
    (event) => {
      const workbook = pressedFor(event)
      // What keeps it from opening is said where it is opened.
      if (workbook !== null && !isHeld(workbook)) call('workbook.prepare', { workbook }).catch(noteFault)
    },
    true
  )
  return history.subscribe(({ location }) => headFor(workbookOf(location.pathname)))
}
