import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  wide?: boolean
}

const fields = 'input:not([type="hidden"], [type="file"], :disabled), textarea:not(:disabled), select:not(:disabled)'

/** Puts the cursor into the first field of a dialog that did not choose one itself. Comes last, when all are there. */
function FirstField({ box }: { box: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const dialog = box.current
    if (!dialog || dialog.contains(document.activeElement)) return
    firstOf([...dialog.querySelectorAll<HTMLElement>(fields)])?.focus()
  }, [box])
  return null
}

/** Of a group of choices the one that is chosen, as the Tab key would have it. */
function firstOf([first, ...rest]: HTMLElement[]): HTMLElement | undefined {
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first
  const same = rest.find((one) => one instanceof HTMLInputElement && one.name === first.name && one.checked)
  return same ?? first
}

/** Asks for one thing; Escape closes it. The buttons are the last child, in a `DialogButtons`. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const box = useRef<HTMLElement>(null)
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => open || onClose()} className={styles.overlay}>
      <Modal className={wide ? `${styles.modal} ${styles.wide}` : styles.modal}>
        <AriaDialog ref={box} className={styles.dialog}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          {children}
          <FirstField box={box} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export const DialogButtons = ({ children }: { children: ReactNode }) => <div className={styles.buttons}>{children}</div>
