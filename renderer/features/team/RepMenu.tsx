import { Ellipsis } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { RepSummary } from '../../../shared/contract'
import { useT } from '../../app/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import menu from '../../ui/Menu.module.css'
import { archive, changeRep, restore } from './archive'
import { RepFields, type RepWords } from './RepFields'

/** Name and role, archive and bring back. */
export function RepMenu({ rep }: { rep: RepSummary }) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const words = { text: t('team:archivedNow', { name: rep.name }), undo: t('team:undo') }
  return (
    <>
      <MenuTrigger>
        <Button look="plain" aria-label={t('team:more', { name: rep.name })}>
          <Ellipsis size={18} aria-hidden="true" />
        </Button>
        <Popover placement="bottom end" className={menu.popover}>
          <Menu className={menu.menu}>
            <MenuItem className={menu.item} onAction={() => setEditing(true)}>
              {t('team:change')}
            </MenuItem>
            {rep.archived ? (
              <MenuItem className={menu.item} onAction={() => void restore(rep.id)}>
                {t('team:restore')}
              </MenuItem>
            ) : (
              <MenuItem className={menu.item} onAction={() => void archive(rep.id, words)}>
                {t('team:archive')}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {editing && <EditRep rep={rep} onClose={() => setEditing(false)} />}
    </>
  )
}

function EditRep({ rep, onClose }: { rep: RepSummary; onClose: () => void }) {
  const t = useT()
  const [words, setWords] = useState<RepWords>({ name: rep.name, role: rep.role, territory: rep.territory })
  const [tried, setTried] = useState(false)

  async function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const { name, role, territory } = words
    if (name.trim() === '') return
    const described = await changeRep(rep.id, { type: 'rep.describe', name, role, territory })
    if (described) onClose()
  }
  return (
    <Dialog title={t('team:change')} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <RepFields words={words} onChange={setWords} checked={tried} />
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('team:saveChange')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
