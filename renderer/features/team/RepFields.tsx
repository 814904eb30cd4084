import { useLayoutEffect, useRef } from 'react'
import { nameKey } from '../../../shared/folding'
import { limits } from '../../../shared/limits'
import { isNameless } from '../../../shared/written'
import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import { Field } from '../../ui/Field'
import { WrittenLine } from '../../ui/Written'

export interface RepWords {
  name: string
  role: string
  territory: string
}

interface RepFieldsProps {
  /** The rep whose fields these are; null for a new one. */
  rep: string | null
  words: RepWords
  onChange: (words: RepWords) => void
  /** True once the user has tried to save; before that no problems are shown. */
  checked: boolean
}

/** Name, role and territory; the first field takes the focus. */
export function RepFields({ rep, words, onChange, checked }: RepFieldsProps) {
  const t = useT()
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  const reps = useLibrary((library) => library.reps)
  const key = nameKey(words.name)
  const isTaken = key !== '' && reps.some(({ id, name }) => id !== rep && nameKey(name) === key)
  const missing = checked && isNameless(words.name) ? t('team:nameMissing') : undefined
  return (
    <>
      <Field label={t('team:name')} help={isTaken ? t('team:nameTaken') : undefined} problem={missing}>
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
