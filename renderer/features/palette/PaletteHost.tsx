import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { runAction, useAction } from '../../core/actions'
import { Later, later } from '../../ui/later'

const palette = later(() => import('./Palette'))

/**
 * Shows the palette at once, so that what is typed next goes into it. The window listens for its key itself: the page
 * hears a key before the menu does, and answering it here keeps the menu from doing it again.
 */
export function PaletteHost() {
  const [open, setOpen] = useState(false)
  useAction(
    'palette.open',
    useCallback(() => setOpen(true), [])
  )
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      runAction('palette.open')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const typed = useRef('')
  if (!open) return null
  return (
    <Later
      part={palette}
      meanwhile={<TypedAhead typed={typed} />}
      props={{
        typedAhead: () => typed.current,
        onClose() {
          typed.current = ''
          setOpen(false)
        }
      }}
    />
  )
}

/** Hears what is typed while the palette's code is still on its way, right after the start. */
function TypedAhead({ typed }: { typed: RefObject<string> }) {
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      typed.current += event.key
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [typed])
  return null
}
