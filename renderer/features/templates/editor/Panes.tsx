import type { ReactNode } from 'react'
import { useT } from '../../../core/translator'
import styles from './Panes.module.css'

export type Pane = 'outline' | 'field' | 'page'

interface PanesProps {
  /** The pane that is shown when there is no room for all. */
  pane: Pane
  onPane: (pane: Pane) => void
  outline: ReactNode
  field: ReactNode
  page: ReactNode
  /** The names of the panes, when it is not a form. */
  labels?: { outline?: string; field: string; page: string }
  /** The middle pane holds more than short settings. */
  wide?: boolean
}

/** Three panes side by side; when there is no room, one at a time. */
export function Panes({ pane, onPane, outline, field, page, labels, wide = false }: PanesProps) {
  const t = useT()
  const panes = [
    { id: 'outline', label: labels?.outline ?? t('templates:outline'), content: outline },
    { id: 'field', label: labels?.field ?? t('templates:fieldPane'), content: field },
    { id: 'page', label: labels?.page ?? t('templates:pagePane'), content: page }
  ] as const
  return (
    <>
      <fieldset className={styles.tabs} aria-label={t('templates:panes')}>
        {panes.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={styles.tab}
            data-pane={id}
            aria-pressed={pane === id}
            onClick={() => onPane(id)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <div className={wide ? `${styles.panes} ${styles.wide}` : styles.panes} data-shown={pane}>
        {panes.map(({ id, label, content }) => (
          <section key={id} className={styles[id]} data-pane={id} aria-label={label}>
            {content}
          </section>
        ))}
      </div>
    </>
  )
}
