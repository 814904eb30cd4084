import { useRef, useState } from 'react'
import type { Translate } from '../../../../shared/messages'
import type { Field as TemplateField } from '../../../../shared/model/template'
import { nameOf, useLeftOver } from '../../../core/left-over'
import { useT } from '../../../core/translator'
import { useTyped } from '../../../core/typing'
import { afterPress } from '../../../ui/after-press'
import { Field } from '../../../ui/Field'
import input from '../../../ui/Input.module.css'
import type { About } from './about'
import styles from './NumberField.module.css'

type NumberKind = Extract<TemplateField, { type: 'number' }>

interface NumberFieldProps extends About {
  field: NumberKind
  value: number | null
  onCommit: (value: number | null) => Promise<boolean>
  readOnly: boolean
}

/** A number with its unit. What is out of bounds stays in the field, is not stored, and says so. */
export function NumberField({ field, value, onCommit, readOnly, ...about }: NumberFieldProps) {
  const t = useT()
  const [half, setHalf] = useState(false)
  const typed = useTyped(value === null ? '' : String(value), async (text) => {
    if (text !== '' && boundsProblem(Number(text), field, t)) return false
    return onCommit(text === '' ? null : Number(text))
  })
  const control = useRef<HTMLInputElement>(null)
  useLeftOver(() => {
    if (!control.current?.validity.badInput) return null
    const name = nameOf(control.current)
    return { says: t('ui:numberNotKept', { name }), words: '', name, copy: 'ui:copyWords' }
  })
  const outside = typed.text === '' ? undefined : boundsProblem(Number(typed.text), field, t)
  return (
    <Field {...about} problem={half ? t('forms:numberIncomplete') : outside}>
      {({ id, describedBy, invalid }) => (
        <div className={styles.row}>
          <input
            id={id}
            ref={control}
            type="number"
            step="any"
            min={field.min}
            max={field.max}
            className={`${input.input} ${input.number}`}
            aria-describedby={[describedBy, field.unit && `${id}-unit`].filter(Boolean).join(' ') || undefined}
            aria-invalid={invalid}
            readOnly={readOnly}
            value={typed.text}
            onChange={(event) => {
              if (event.target.validity.badInput) return
              setHalf(false)
              typed.change(event.target.value)
            }}
            onBlur={(event) => {
              const { target } = event
              afterPress(() => setHalf(target.validity.badInput))
              void typed.flush()
            }}
          />
          {field.unit && (
            <span id={`${id}-unit`} className={styles.unit}>
              {field.unit}
            </span>
          )}
        </div>
      )}
    </Field>
  )
}

function boundsProblem(number: number, { min, max }: NumberKind, t: Translate): string | undefined {
  if ((min === undefined || number >= min) && (max === undefined || number <= max)) return undefined
  if (min === undefined) return t('forms:atMost', { max: max ?? '' })
  return max === undefined ? t('forms:atLeast', { min }) : t('forms:between', { min, max })
}
