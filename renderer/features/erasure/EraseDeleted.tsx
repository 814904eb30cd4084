import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { useT } from '../../core/translator'
import { ChooseRecords } from './ChooseRecords'
import { HeldRecords, NoRecords, useLooked } from './erasing-records'

interface EraseDeletedProps {
  rep: Id
  name: string
  onClose: () => void
}

/** Deleted records that are still in the history: those that are ticked are erased there, too (N-7). */
export default function EraseDeleted({ rep, name, onClose }: EraseDeletedProps) {
  const t = useT()
  const looked = useLooked(() => call('erasure.deleted', { rep }), onClose)
  const title = t('erasure:deletedTitle', { name })
  if (!looked) return null
  if (looked.held !== null) return <HeldRecords title={title} onClose={onClose} />
  if (looked.lines.length === 0) return <NoRecords title={title} text={t('erasure:deletedNone')} onClose={onClose} />
  return (
    <ChooseRecords rep={rep} title={title} text={t('erasure:deletedText')} lines={looked.lines} onClose={onClose} />
  )
}
