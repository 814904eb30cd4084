import { Ellipsis } from 'lucide-react'
import { lazy, type MouseEvent, Suspense, useRef, useState } from 'react'
import styles from './Button.module.css'
import { later } from './later'

export interface MenuEntry {
  id: string
  text: string
  run: () => void
}

const MenuList = lazy(later(() => import('./MenuList')))

interface MenuButtonProps {
  label: string
  entries: readonly MenuEntry[]
}

/** Three dots that open a menu. Only the dots are there from the start; the menu's code comes in a pause. */
export function MenuButton({ label, entries }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'keyboard' | 'mouse' | null>(null)
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={`${styles.button} ${styles.plain}`}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={({ detail }: MouseEvent) => setOpen(detail === 0 ? 'keyboard' : 'mouse')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen('keyboard')
        }}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
      {open && (
        <Suspense>
          <MenuList
            label={label}
            entries={entries}
            trigger={trigger}
            focusFirst={open === 'keyboard'}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </>
  )
}
