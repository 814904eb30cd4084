import { useState } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import { useCalled } from '../../core/namesakes'
import { go, paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Later, later } from '../../ui/later'
import { MenuButton } from '../../ui/MenuButton'
import { archive, restore } from './archive'

const editRep = later(() => import('./EditRep'))
const eraseRep = later(() => import('../erasure/EraseRep'))
const holdRep = later(() => import('./HoldRep'))
const endHold = later(() => import('./EndHold'))

/** Name and role, archive and restore, hold, erase; for a workbook that cannot be read only the last. */
export function RepMenu({ rep }: { rep: RepSummary }) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const [erasing, setErasing] = useState(false)
  const [holding, setHolding] = useState(false)
  const name = useCalled(rep)
  // A team has a menu in each row, so the words are made only when they are needed.
  const words = () => ({ text: t('team:archivedNow', { name }), undo: t('team:undo') })
  const ways = [
    { id: 'change', text: t('team:change'), run: () => setEditing(true) },
    rep.archived
      ? { id: 'restore', text: t('team:restore'), run: () => void restore(rep.id) }
      : { id: 'archive', text: t('team:archive'), run: () => void archive(rep.id, words()) }
  ]
  const disclosure = { id: 'disclosure', text: t('disclosure:tab'), run: () => void go(paths.disclosure(rep.id)) }
  const hold = {
    id: 'hold',
    text: t(rep.hold ? 'erasure:endHold' : 'erasure:hold'),
    run: () => setHolding(true)
  }
  const erase = { id: 'erase', text: t('erasure:open'), run: () => setErasing(true) }
  return (
    <>
      <MenuButton
        label={t('team:more', { name })}
        entries={rep.problem ? [erase] : [...(rep.own ? ways.slice(0, 1) : ways), disclosure, hold, erase]}
      />
      {holding && <Later part={rep.hold ? endHold : holdRep} props={{ rep, onClose: () => setHolding(false) }} />}
      {erasing && <Later part={eraseRep} props={{ rep, onClose: () => setErasing(false) }} />}
      {editing && <Later part={editRep} props={{ rep, onClose: () => setEditing(false) }} />}
    </>
  )
}
