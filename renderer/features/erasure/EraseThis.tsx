import { useState } from 'react'
import type { ErasableKind } from '../../../shared/model/erasure'
import type { Id } from '../../../shared/model/scalars'
import { isUnwritten } from '../../../shared/rules/unwritten'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, later } from '../../ui/later'
import styles from './Erasure.module.css'

const eraseRecord = later(() => import('./EraseRecord'))

/**
 * The way to erase the record of this page for good (N-7); deleting leaves it in the history. An empty record can only
 * be deleted.
 */
export function EraseThis({ kind, id }: { kind: ErasableKind; id: Id }) {
  const t = useT()
  const workbook = useWorkbook()
  const rep = workbook.id
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const [asking, setAsking] = useState(false)
  if (readOnly || isUnwritten(workbook, { kind, id })) return null
  return (
    <p className={styles.way}>
      <Button look="link" onPress={() => setAsking(true)}>
        {t('erasure:open')}
      </Button>
      {asking && <Later part={eraseRecord} props={{ rep, record: { kind, id }, onClose: () => setAsking(false) }} />}
    </p>
  )
}
