import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button'
import styles from './Panel.module.css'

interface PanelProps {
  label: string
  children: (close: () => void) => ReactNode
}

/**
 * A button and what it opens below, while the table stays usable. Escape or moving the focus elsewhere closes it. The
 * popover of react-aria would put it outside the page's landmarks.
 */
export function Panel({ label, children }: PanelProps) {
  const [open, setOpen] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!open) return
    panel.current?.querySelector<HTMLElement>('button, input:enabled')?.focus()
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && target.isConnected && !room.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [open])

  function close() {
    setOpen(false)
    room.current?.querySelector('button')?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <div ref={room} className={styles.room}>
      <Button aria-expanded={open} aria-haspopup="dialog" onPress={() => setOpen(!open)}>
        {label}
      </Button>
      {open && (
        <dialog ref={panel} open className={styles.panel} aria-label={label} onKeyDown={onKeyDown}>
          {children(close)}
        </dialog>
      )}
    </div>
  )
}
