import { useState } from 'react'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, later } from '../../ui/later'
import styles from './Erasure.module.css'

const eraseDeleted = later(() => import('./EraseDeleted'))

/** The way to erase for good what was deleted and is still in the history (N-7). */
export function EraseDeletedLink() {
  const t = useT()
  const { id, rep } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const [asking, setAsking] = useState(false)
  if (readOnly) return null
  return (
    <p className={styles.way}>
      <Button look="link" onPress={() => setAsking(true)}>
        {t('erasure:deletedOpen')}
      </Button>
      {asking && <Later part={eraseDeleted} props={{ rep: id, name: rep.name, onClose: () => setAsking(false) }} />}
    </p>
  )
}
