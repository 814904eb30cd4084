import { useState } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import { isNameless } from '../../../shared/written'
import { dispatchTo } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { CoachField } from '../own/CoachField'
import { changeRep } from './archive'
import { RepFields, type RepWords } from './RepFields'

/** Name, role and territory of a rep. */
export default function EditRep({ rep, onClose }: { rep: RepSummary; onClose: () => void }) {
  const t = useT()
  const [words, setWords] = useState<RepWords>({ name: rep.name, role: rep.role, territory: rep.territory })
  const [coach, setCoach] = useState(rep.own?.coach ?? '')
  const [tried, setTried] = useState(false)

  async function save() {
    setTried(true)
    const { name, role, territory } = words
    if (isNameless(name) || (rep.own && isNameless(coach))) return
    const change = rep.own ? dispatchTo : changeRep
    const described = await change(rep.id, {
      type: 'rep.describe',
      name,
      role,
      territory,
      ...(rep.own && { coach })
    })
    if (described) onClose()
  }
  return (
    <Dialog title={t('team:change')} onClose={onClose}>
      <Form onSubmit={save}>
        <RepFields rep={rep.id} words={words} onChange={setWords} checked={tried} />
        {rep.own && <CoachField value={coach} onChange={setCoach} checked={tried} />}
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('team:saveChange')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
