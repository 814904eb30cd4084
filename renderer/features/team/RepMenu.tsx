import { useState } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import { useT } from '../../core/translator'
import { Later, later } from '../../ui/later'
import { MenuButton } from '../../ui/MenuButton'
import { archive, restore } from './archive'

const editRep = later(() => import('./EditRep'))

/** Name and role, archive and bring back. */
export function RepMenu({ rep }: { rep: RepSummary }) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const words = { text: t('team:archivedNow', { name: rep.name }), undo: t('team:undo') }
  return (
    <>
      <MenuButton
        label={t('team:more', { name: rep.name })}
        entries={[
          { id: 'change', text: t('team:change'), run: () => setEditing(true) },
          rep.archived
            ? { id: 'restore', text: t('team:restore'), run: () => void restore(rep.id) }
            : { id: 'archive', text: t('team:archive'), run: () => void archive(rep.id, words) }
        ]}
      />
      {editing && <Later part={editRep} props={{ rep, onClose: () => setEditing(false) }} />}
    </>
  )
}
