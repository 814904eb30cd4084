import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { isNameless } from '../../../shared/written'
import { call } from '../../core/bridge'
import { loadReps } from '../../core/library'
import { attempt } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { useOffer } from '../../core/offer'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import styles from './AddRep.module.css'
import { RepFields, type RepWords } from './RepFields'

/** Adds a rep and opens the new workbook. */
export default function AddRep({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [words, setWords] = useState<RepWords>({ name: '', role: '', territory: '' })
  const [tried, setTried] = useState(false)
  const frameworks = useOffer().frameworks.filter(({ audience }) => audience === 'rep')
  const [untrained, setUntrained] = useState<readonly string[]>([])

  async function add() {
    setTried(true)
    if (isNameless(words.name)) return
    const trained = frameworks.map(({ id }) => id).filter((id) => !untrained.includes(id))
    const made = await attempt(() => call('workbook.create', { id: newId(), ...words, frameworks: trained }))
    if (!made) return
    await loadReps()
    await go(paths.rep(made.id))
  }
  return (
    <Dialog title={t('team:add')} onClose={onClose}>
      <Form onSubmit={add}>
        <RepFields rep={null} words={words} onChange={setWords} checked={tried} />
        <fieldset className={styles.frameworks}>
          <legend>{t('team:trained')}</legend>
          {frameworks.map(({ id, title }) => (
            <CheckBox
              key={id}
              checked={!untrained.includes(id)}
              onChange={(on) => setUntrained(on ? untrained.filter((other) => other !== id) : [...untrained, id])}
            >
              {title}
            </CheckBox>
          ))}
          <p>{t('team:trainedHelp')}</p>
        </fieldset>
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('team:save')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
