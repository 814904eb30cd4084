import { type FormEvent, useState } from 'react'
import { Language } from '../../../shared/model/scalars'
import { type TemplateKind, templateKinds } from '../../../shared/model/template'
import { useT, useTranslator } from '../../app/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import input from '../../ui/Input.module.css'
import { SelectInput } from '../../ui/SelectInput'
import { startDraft } from './library-actions'

/** Begins a form with nothing but what its kind must have. */
export function NewTemplate({ onClose }: { onClose: () => void }) {
  const { t, language } = useTranslator()
  const [kind, setKind] = useState<TemplateKind>('action-plan')
  const [title, setTitle] = useState('')
  const [tag, setTag] = useState(language)
  const [tried, setTried] = useState(false)
  const named = title.trim() !== ''
  const spoken = Language.safeParse(tag.trim()).success

  async function begin(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (named && spoken) await startDraft({ from: 'blank', kind, language: tag.trim(), title: title.trim() })
  }
  return (
    <Dialog title={t('templates:newTitle')} onClose={onClose}>
      <form onSubmit={(event) => void begin(event)}>
        <Field label={t('templates:name')} problem={tried && !named ? t('templates:nameMissing') : undefined}>
          {({ id, describedBy, invalid }) => (
            <input
              id={id}
              className={input.input}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              maxLength={200}
              dir="auto"
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <SelectInput
          label={t('templates:whatKind')}
          help={t(`templates:about.${kind}`)}
          value={kind}
          choices={templateKinds.map((value) => ({ value, label: t(`templates:one.${value}`) }))}
          onChange={(value) => value && setKind(value)}
        />
        <LanguageInput value={tag} onChange={setTag} />
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('templates:create')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** The language of a form as a tag. */
export function LanguageInput({ value, onChange }: { value: string; onChange: (tag: string) => void }) {
  const t = useT()
  const wrong = !Language.safeParse(value.trim()).success
  return (
    <Field
      label={t('templates:languageOfForm')}
      help={t('templates:languageHelp')}
      problem={wrong ? t('templates:languageWrong') : undefined}
    >
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className={input.input}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          maxLength={20}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
