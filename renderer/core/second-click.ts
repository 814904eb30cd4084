/** What the click before went to; what it did may have put something else in its place. */
let first: Element | null = null

const pressedBy = ({ target }: MouseEvent) => (target instanceof Element ? target.closest('button, a') : null)

/**
 * The second click of a double click is for what the first one pressed, or for nothing: a line that the first one took
 * out of a list is no answer for the line that came up in its place, nor is a button of the page that it led to pressed.
 */
export function keepSecondClicks(window: Window): void {
  window.addEventListener(
    'click',
    (event) => {
      const pressed = pressedBy(event)
      if (event.detail < 2) {
        first = pressed
        return
      }
      if (first === null || pressed === null || pressed === first) return
      event.preventDefault()
      event.stopPropagation()
    },
    true
  )
}
