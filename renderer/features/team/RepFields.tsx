import { useLayoutEffect, useRef } from 'react'
import { useT } from '../../core/translator'
import { Field } from '../../ui/Field'
import input from '../../ui/Input.module.css'

export interface RepWords {
  name: string
  role: string
  territory: string
}

interface RepFieldsProps {
  words: RepWords
  onChange: (words: RepWords) => void
  /** True once the person has tried to save; before that nothing is complained about. */
  checked: boolean
}

/** Name, role and territory; the first field takes the focus. */
export function RepFields({ words, onChange, checked }: RepFieldsProps) {
  const t = useT()
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  const missing = checked && words.name.trim() === '' ? t('team:nameMissing') : undefined
  return (
    <>
      <Field label={t('team:name')} problem={missing}>
        {({ id, describedBy, invalid }) => (
          <input
            ref={first}
            id={id}
            className={input.input}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            maxLength={200}
            dir="auto"
            value={words.name}
            onChange={(event) => onChange({ ...words, name: event.target.value })}
          />
        )}
      </Field>
      {(['role', 'territory'] as const).map((part) => (
        <Field key={part} label={t(`team:${part}`)}>
          {({ id }) => (
            <input
              id={id}
              className={input.input}
              maxLength={500}
              dir="auto"
              placeholder={t('ui:optional')}
              value={words[part]}
              onChange={(event) => onChange({ ...words, [part]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  )
}
