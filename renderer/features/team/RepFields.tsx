import { useLayoutEffect, useRef } from 'react'
import { limits } from '../../../shared/limits'
import { useT } from '../../core/translator'
import { Field } from '../../ui/Field'
import { WrittenLine } from '../../ui/Written'

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
          <WrittenLine
            ref={first}
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            most={limits.name}
            value={words.name}
            onChange={(name) => onChange({ ...words, name })}
          />
        )}
      </Field>
      {(['role', 'territory'] as const).map((part) => (
        <Field key={part} label={t(`team:${part}`)}>
          {({ id }) => (
            <WrittenLine
              id={id}
              most={limits.line}
              placeholder={t('ui:optional')}
              value={words[part]}
              onChange={(text) => onChange({ ...words, [part]: text })}
            />
          )}
        </Field>
      ))}
    </>
  )
}
