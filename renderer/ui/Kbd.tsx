import { useT } from '../core/translator'
import styles from './Kbd.module.css'

/**
 * Keys such as `Ctrl K`, as on a keyboard of the language. Screen readers get the shortcut from `aria-keyshortcuts`
 * instead.
 */
export function Kbd({ children, inherit = false }: { children: string; inherit?: boolean }) {
  const t = useT()
  const printed = children.replace('Ctrl', t('ui:key.Ctrl')).replace('Shift', t('ui:key.Shift'))
  return (
    <span aria-hidden="true" className={inherit ? `${styles.kbd} ${styles.inherit}` : styles.kbd}>
      {printed}
    </span>
  )
}
