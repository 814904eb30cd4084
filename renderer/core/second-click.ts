/** The target of the click before; its effect may have put something else in the same place. */
let first: Element | null = null

const pressedBy = ({ target }: MouseEvent) => (target instanceof Element ? target.closest('button, a') : null)

/**
 * The second click of a double click counts only for what the first one pressed. If the first click removed a line of a
 * list or led to another page, the second one does not press whatever came up in its place.
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
