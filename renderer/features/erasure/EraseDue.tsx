import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { useT } from '../../core/translator'
import { ChooseRecords } from './ChooseRecords'
import { HeldRecords, NoRecords, useLooked } from './erasing-records'

interface EraseDueProps {
  rep: Id
  name: string
  onClose: () => void
}

/** What has been kept for as long as Settings say; only what is ticked is erased (N-7). */
export default function EraseDue({ rep, name, onClose }: EraseDueProps) {
  const t = useT()
  const looked = useLooked(() => call('erasure.due', { rep }), onClose)
  const title = t('erasure:recordsDueTitle', { name })
  if (!looked) return null
  if (looked.held !== null) return <HeldRecords title={title} onClose={onClose} />
  if (looked.lines.length === 0) return <NoRecords title={title} text={t('erasure:recordsDueNone')} onClose={onClose} />
  return (
    <ChooseRecords rep={rep} title={title} text={t('erasure:recordsDueText')} lines={looked.lines} onClose={onClose} />
  )
}
