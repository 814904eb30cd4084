import type { RefObject } from 'react'
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Popover, SearchField } from 'react-aria-components'
import { holder } from '../../../shared/folding'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import input from '../../ui/Input.module.css'
import styles from './FormList.module.css'
import type { OfferedForm } from './form-choice'

interface FormListProps {
  forms: readonly OfferedForm[]
  trigger: RefObject<HTMLButtonElement | null>
  onPick: (form: OfferedForm) => unknown
  onClose: () => void
}

/** The forms to choose from; typing narrows them. Arrow keys and Enter choose while the cursor stays in the field. */
export default function FormList({ forms, trigger, onPick, onClose }: FormListProps) {
  const t = useT()
  function choose(hash: string) {
    const chosen = forms.find((form) => form.hash === hash)
    onClose()
    if (chosen) onPick(chosen)
  }
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => open || onClose()}
      placement="bottom end"
      className={styles.popover}
    >
      <Dialog aria-label={t('forms:chooseForm')} className={styles.dialog}>
        <Autocomplete filter={(text, words) => holder(words)(text)}>
          <SearchField aria-label={t('forms:searchForm')} autoFocus className={styles.search}>
            <Input role="combobox" aria-expanded="true" className={input.input} placeholder={t('forms:searchForm')} />
          </SearchField>
          <ListBox
            aria-label={t('forms:forms')}
            className={styles.list}
            items={forms.map((form) => ({ ...form, id: form.hash }))}
            onAction={(key) => choose(String(key))}
            renderEmptyState={() => <p className={styles.none}>{t('forms:noForm')}</p>}
          >
            {({ hash, template }) => (
              <ListBoxItem id={hash} textValue={`${template.title} ${template.description}`} className={styles.item}>
                <bdi lang={template.language} className={styles.title}>
                  {template.title}
                </bdi>
                {template.description !== '' && (
                  <bdi lang={template.language} className={styles.about}>
                    {template.description}
                  </bdi>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
        <Button look="plain" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </Dialog>
    </Popover>
  )
}
