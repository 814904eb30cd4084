import { useCallback, useState } from 'react'
import { useAction } from '../../app/actions'
import { Palette } from './Palette'

/** Shows the palette when its key or menu item is used; at once, so that what is typed next goes into it. */
export function PaletteHost() {
  const [open, setOpen] = useState(false)
  useAction(
    'palette.open',
    useCallback(() => setOpen(true), [])
  )
  return open ? <Palette onClose={() => setOpen(false)} /> : null
}
