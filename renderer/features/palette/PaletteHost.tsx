import { useCallback, useEffect, useState } from 'react'
import { runAction, useAction } from '../../app/actions'
import { Palette } from './Palette'

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
  return open ? <Palette onClose={() => setOpen(false)} /> : null
}
