import { useState } from 'react'
import { limits } from '../../../shared/limits'
import { languageName } from '../../../shared/messages/languages'
import { Language } from '../../../shared/model/scalars'
import { isNameless } from '../../../shared/written'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import input from '../../ui/Input.module.css'
import { SelectInput } from '../../ui/SelectInput'
import { WrittenLine } from '../../ui/Written'

interface NewDialogProps<Kind extends string> {
  title: string
  /** The question for the kind. */
  question: string
  kinds: readonly { value: Kind; label: string; about: string }[]
  language?: { label: string; help: string }
  begin: (start: { kind: Kind; language: string; title: string }) => Promise<unknown>
  onClose: () => void
}

/** Asks for the kind, the title and the language of something new. */
export function NewDialog<Kind extends string>(props: NewDialogProps<Kind>) {
  const { title, question, kinds, begin, onClose } = props
  const { t, language } = useTranslator()
  const [chosen, choose] = useState<Kind | null>(null)
  const [name, setName] = useState('')
  const [tag, setTag] = useState(language)
  const [tried, setTried] = useState(false)
  const named = !isNameless(name)
  const spoken = Language.safeParse(tag.trim()).success
  const kind = kinds.find(({ value }) => value === chosen) ?? kinds[0]

  async function submit() {
    setTried(true)
    if (named && spoken && kind) await begin({ kind: kind.value, language: tag.trim(), title: name.trim() })
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={submit}>
        <Field label={t('templates:name')} problem={tried && !named ? t('templates:nameMissing') : undefined}>
          {({ id, describedBy, invalid }) => (
            <WrittenLine
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              most={limits.name}
              value={name}
              onChange={setName}
            />
          )}
        </Field>
        <SelectInput
          label={question}
          help={kind?.about}
          value={kind?.value ?? null}
          choices={kinds}
          onChange={choose}
        />
        <LanguageInput {...props.language} value={tag} onChange={setTag} />
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('templates:create')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

interface LanguageInputProps {
  value: string
  onChange: (tag: string) => void
  /** The label, when it is not the language of a form. */
  label?: string
  help?: string
}

/** The language that something is written in, as a tag. */
export function LanguageInput({ value, onChange, label, help }: LanguageInputProps) {
  const { t, language: reader } = useTranslator()
  const wrong = !Language.safeParse(value.trim()).success
  return (
    <Field
      label={label ?? t('templates:languageOfForm')}
      help={`${languageName(value.trim(), reader)} · ${help ?? t('templates:languageHelp')}`}
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
