import { Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import styles from './Button.module.css'
import { Later, later } from './later'
import type { MenuEntry } from './menu-entry'

const menuList = later(() => import('./MenuList'))

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
        onClick={() => setOpen('mouse')}
        onKeyDown={(event) => {
          // The click that follows a key would count as one of a screen reader, for which react-aria waits with the focus.
          if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return
          event.preventDefault()
          setOpen('keyboard')
        }}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
      {open && (
        <Later
          part={menuList}
          props={{ label, entries, trigger, focusFirst: open === 'keyboard', onClose: () => setOpen(null) }}
        />
      )}
    </>
  )
}
