import { history, workbookOf } from '../core/navigation'
import { headFor, readAhead } from '../core/replica'

/** The workbook to whose page a press of the main mouse button, a finger or a pen will lead if it is not moved away. */
function pressedFor({ target, button, isPrimary }: PointerEvent): string | null {
  if (!isPrimary || button !== 0 || !(target instanceof Element)) return null
  return workbookOf(target.closest('a')?.getAttribute('href') ?? '')
}

/**
 * Tells main which workbook comes next while the window is still on its way there, so that main reads it in the
 * meantime. That begins when a link is pressed down; nothing is shown before the press is let go. Enter follows a link
 * as soon as it goes down.
 */
export function askAhead(window: Pick<Window, 'addEventListener'>): () => void {
  window.addEventListener(
    'pointerdown',
    (event) => {
      const workbook = pressedFor(event)
      if (workbook !== null) readAhead(workbook)
    },
    true
  )
  return history.subscribe(({ location }) => headFor(workbookOf(location.pathname)))
}
