import type { RefObject } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import styles from './Menu.module.css'
import type { MenuEntry } from './menu-entry'

interface MenuListProps {
  label: string
  entries: readonly MenuEntry[]
  trigger: RefObject<HTMLButtonElement | null>
  /** When opened with the mouse, no entry is preselected. */
  focusFirst: boolean
  onClose: () => void
}

/** The open menu of a `MenuButton`; the focus returns to the button afterwards. */
export default function MenuList({ label, entries, trigger, focusFirst, onClose }: MenuListProps) {
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => open || onClose()}
      placement="bottom end"
      trigger="MenuTrigger"
      aria-label={label}
      className={styles.popover}
    >
      <Menu aria-label={label} autoFocus={focusFirst ? 'first' : true} onClose={onClose} className={styles.menu}>
        {entries.map(({ id, text, run }) => (
          <MenuItem key={id} className={styles.item} onAction={run}>
            {text}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
