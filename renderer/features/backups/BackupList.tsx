import type { BackupLine } from '../../../shared/model/backup'
import { formatUnit } from '../../../shared/numbers'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { ShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import styles from './BackupsPage.module.css'
import { toldApartBy, useMadeAt } from './when'

interface BackupListProps {
  /** The newest first. */
  backups: readonly BackupLine[]
  /** Null when nothing can be restored. */
  onRestore: ((backup: { name: string; when: string }) => Promise<void>) | null
}

const mebibyte = 1024 * 1024
const size = (bytes: number, language: string) =>
  bytes < mebibyte
    ? formatUnit(Math.max(1, Math.round(bytes / 1024)), 'kilobyte', language, 0)
    : formatUnit(bytes / mebibyte, 'megabyte', language, 1)

/** When each backup was made, why, and how large it is. */
export function BackupList({ backups, onRestore }: BackupListProps) {
  const { t, language } = useTranslator()
  const whenOf = useMadeAt()
  if (backups.length === 0) return <p className={styles.text}>{t('backups:none')}</p>
  const columns = [
    { id: 'when', name: t('backups:when') },
    { id: 'why', name: t('backups:why') },
    { id: 'reps', name: t('backups:reps'), className: styles.number },
    { id: 'size', name: t('backups:size'), className: styles.number },
    { id: 'restore', name: null }
  ]
  return (
    <Table columns={columns} stacks className={styles.table}>
      {backups.map(({ name, madeAt, reason, bytes, reps, damaged, newer, unread }) => (
        <tr key={name}>
          <th scope="row">
            <ShortDate on={madeAt} timed />
            {toldApartBy({ name, madeAt }, backups)}
          </th>
          <td data-label={t('backups:why')}>
            {newer ? t('backups:newer') : damaged ? t('backups:damaged') : t(`backups:reason.${reason}`)}
            {unread.length > 0 && `, ${t('backups:without', { names: unread.join(', ') })}`}
          </td>
          <td data-label={t('backups:reps')} className={styles.number}>
            {damaged ? '' : reps}
          </td>
          <td data-label={t('backups:size')} className={styles.number}>
            {size(bytes, language)}
          </td>
          <td className={styles.way}>
            {onRestore && !damaged && (
              <Button
                look="link"
                aria-label={t('backups:restoreOf', { when: whenOf({ name, madeAt }, backups) })}
                onPress={() => onRestore({ name, when: whenOf({ name, madeAt }, backups) })}
              >
                {t('backups:restore')}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
