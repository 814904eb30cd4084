import { lazy, Suspense, useCallback, useState } from 'react'
import { useAction } from '../../app/actions'

const Palette = lazy(() => import('./Palette').then(({ Palette }) => ({ default: Palette })))

/** Shows the palette when its key or menu item is used. */
export function PaletteHost() {
  const [open, setOpen] = useState(false)
  useAction(
    'palette.open',
    useCallback(() => setOpen(true), [])
  )
  return open ? (
    <Suspense>
      <Palette onClose={() => setOpen(false)} />
    </Suspense>
  ) : null
}
