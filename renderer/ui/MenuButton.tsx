import { ChevronDown, Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import styles from './Button.module.css'
import { Later, later } from './later'
import type { MenuEntry } from './menu-entry'

const menuList = later(() => import('./MenuList'))

interface MenuButtonProps {
  label: string
  entries: readonly MenuEntry[]
  /** The button shows the label instead of the dots. */
  named?: boolean
  /** It looks like the other buttons beside it. */
  bordered?: boolean
  /** The page on the screen is one of the menu's entries. */
  isOn?: boolean
}

/**
 * Three dots, or a word, that open a menu. At first only the button is there; the menu's code is loaded when the window
 * is idle.
 */
export function MenuButton({ label, entries, named = false, bordered = false, isOn = false }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'keyboard' | 'mouse' | null>(null)
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={[styles.button, bordered ? styles.normal : styles.plain, isOn && styles.on]
          .filter(Boolean)
          .join(' ')}
        aria-label={named ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={() => setOpen('mouse')}
        onKeyDown={(event) => {
          // Otherwise react-aria takes the click that follows the key for one by a screen reader, and delays the focus.
          if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return
          event.preventDefault()
          setOpen('keyboard')
        }}
      >
        {named ? (
          <>
            {label}
            {!bordered && <ChevronDown size={16} aria-hidden="true" />}
          </>
        ) : (
          <Ellipsis size={18} aria-hidden="true" />
        )}
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
