import { useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { holder } from '../../../../shared/folding'
import { createTranslator } from '../../../../shared/messages'
import { type Binding, bindings, type FieldType } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Dialog, DialogButtons } from '../../../ui/Dialog'
import { Field } from '../../../ui/Field'
import input from '../../../ui/Input.module.css'
import styles from './AddField.module.css'
import { freeTypesOf, newField, openBindings } from './kinds'
import { bindingName, useParts } from './parts'
import type { Editor } from './use-editor'

interface Offer {
  id: string
  name: string
  says: string
  of: { type: FieldType; bind?: Binding }
}

/** What can be added, each with a sentence: fields that Coachbook knows, and free fields. */
export function AddField({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useT()
  const { draft } = editor
  const { addField } = useParts(editor)
  const [search, setSearch] = useState('')
  const inForm = createTranslator(draft.language).t

  const known = openBindings(draft).map(
    (bind): Offer => ({
      id: bind,
      name: bindingName(bind, t),
      says: t(`templates:binds.${bind}`),
      of: { type: bindings[bind], bind }
    })
  )
  const free = freeTypesOf(draft.kind).map(
    (type): Offer => ({ id: type, name: t(`templates:name.${type}`), says: t(`templates:says.${type}`), of: { type } })
  )
  const isWanted = holder(search)
  const found = (offers: readonly Offer[]) => offers.filter(({ name, says }) => isWanted(`${name} ${says}`))
  const groups = [
    { title: t('templates:known'), offers: found(known) },
    { title: t('templates:free'), offers: found(free) }
  ].filter(({ offers }) => offers.length > 0)

  function add(key: string) {
    const offer = [...known, ...free].find(({ id }) => id === key)
    if (!offer) return
    const { bind } = offer.of
    const words = {
      label: bind ? inForm(`templates:bind.${bind}`) : offer.name,
      option: (count: number) => inForm('templates:newOption', { count })
    }
    onClose()
    addField((id) => newField(id, offer.of, words))
  }
  const first = groups[0]?.offers[0]
  return (
    <Dialog title={t('templates:addTitle')} onClose={onClose} wide>
      <Field label={t('templates:search')}>
        {({ id }) => (
          <input
            id={id}
            type="search"
            className={input.input}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && first && add(first.id)}
          />
        )}
      </Field>
      {groups.length === 0 && <p>{t('templates:nothingFound')}</p>}
      <ListBox aria-label={t('templates:addTitle')} className={styles.offers} onAction={(key) => add(String(key))}>
        {groups.map(({ title, offers }) => (
          <ListBoxSection key={title} id={title}>
            <Header className={styles.group}>{title}</Header>
            {offers.map((offer) => (
              <ListBoxItem key={offer.id} id={offer.id} textValue={offer.name} className={styles.offer}>
                <span className={styles.name}>{offer.name}</span>
                <span className={styles.says}>{offer.says}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <DialogButtons>
        <Button onPress={onClose}>{t('ui:cancel')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
