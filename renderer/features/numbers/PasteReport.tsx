import { formatAmount } from '../../../shared/rules/measures'
import type { Pasted } from '../../../shared/rules/paste-cells'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import styles from './EntryGrid.module.css'

/** How many cells are named one by one. */
const named = 20

interface PasteReportProps {
  pasted: Pasted
  /** Undoes the paste; null when nothing was entered. */
  onUndo: (() => Promise<void>) | null
  /** Reads the cells with the other mark before the decimals. */
  onReadOtherwise: () => Promise<void>
  onClose: () => void
}

/** What a paste did, and which of its cells could not be read. */
export function PasteReport({ pasted, onUndo, onReadOtherwise, onClose }: PasteReportProps) {
  const { t, language } = useTranslator()
  const { unread, unclear } = pasted
  const entered = pasted.cells.length
  const rest = unread.length - named
  return (
    <div role="status" className={unread.length > 0 ? `${styles.report} ${styles.problem}` : styles.report}>
      <div>
        <p>{entered > 0 ? t('numbers:pasted', { count: entered }) : t('numbers:pastedNone')}</p>
        {unclear && <p>{t('numbers:unclear', { text: unclear.text, read: formatAmount(unclear.read, language) })}</p>}
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
        {unclear && (
          <Button onPress={onReadOtherwise}>
            {t('numbers:readAs', { other: formatAmount(unclear.other, language) })}
          </Button>
        )}
        {onUndo && <Button onPress={onUndo}>{t('numbers:undo')}</Button>}
        <Button look="plain" onPress={onClose}>
          {t('numbers:putAway')}
        </Button>
      </div>
    </div>
  )
}
