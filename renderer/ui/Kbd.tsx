import styles from './Kbd.module.css'

/** A key as it is printed on the keyboard. Screen readers hear the shortcut from `aria-keyshortcuts` instead. */
export function Kbd({ children, inherit = false }: { children: string; inherit?: boolean }) {
  return (
    <span aria-hidden="true" className={inherit ? `${styles.kbd} ${styles.inherit}` : styles.kbd}>
      {children}
    </span>
  )
}
