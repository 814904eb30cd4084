import type { UnreadCell } from '../../../shared/rules/paste-cells'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import styles from './EntryGrid.module.css'

/** How many cells are named one by one. */
const named = 20

interface PasteReportProps {
  entered: number
  unread: readonly UnreadCell[]
  /** Undoes the paste; null when nothing was entered. */
  onUndo: (() => Promise<void>) | null
  onClose: () => void
}

/** What a paste did, and which of its cells could not be read. */
export function PasteReport({ entered, unread, onUndo, onClose }: PasteReportProps) {
  const t = useT()
  const rest = unread.length - named
  return (
    <div role="status" className={unread.length > 0 ? `${styles.report} ${styles.problem}` : styles.report}>
      <div>
        <p>{entered > 0 ? t('numbers:pasted', { count: entered }) : t('numbers:pastedNone')}</p>
        {unread.length > 0 && (
          <>
            <p>{t('numbers:notPasted', { count: unread.length })}</p>
            <ul>
              {unread.slice(0, named).map(({ row, column, text, problem, metric }) => (
                <li key={`${row} ${column}`}>
                  {t('numbers:where', { row, column, text })}{' '}
                  {t(`numbers:problem.${problem}`, { name: metric?.name ?? '' })}
                </li>
              ))}
              {rest > 0 && <li>{t('numbers:notPastedMore', { count: rest })}</li>}
            </ul>
          </>
        )}
      </div>
      <div className={styles.buttons}>
        {onUndo && <Button onPress={onUndo}>{t('numbers:undo')}</Button>}
        <Button look="plain" onPress={onClose}>
          {t('numbers:putAway')}
        </Button>
      </div>
    </div>
  )
}
