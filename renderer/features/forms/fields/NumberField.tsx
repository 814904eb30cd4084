import type { Translate } from '../../../../shared/messages'
import type { Field as TemplateField } from '../../../../shared/model/template'
import { unitBeside } from '../../../../shared/numbers'
import { formatAmount } from '../../../../shared/rules/measures'
import { useTranslator } from '../../../core/translator'
import { amountAttributes, useAmount } from '../../../ui/AmountInput'
import { Field } from '../../../ui/Field'
import type { About } from './about'
import styles from './NumberField.module.css'

type NumberKind = Extract<TemplateField, { type: 'number' }>

interface NumberFieldProps extends About {
  field: NumberKind
  value: number | null
  onCommit: (value: number | null) => Promise<boolean>
  readOnly: boolean
}

/** A number with its unit. A number out of bounds stays in the field, is not stored, and a message says so. */
export function NumberField({ field, value, onCommit, readOnly, ...about }: NumberFieldProps) {
  const { t, language } = useTranslator()
  const held = useAmount({ value, onCommit, problemOf: (amount) => boundsProblem(amount, field, t, language) })
  return (
    <Field {...about} problem={held.problem}>
      {({ id, describedBy, invalid }) => (
        <div className={styles.row}>
          <input
            id={id}
            aria-describedby={[describedBy, field.unit && `${id}-unit`].filter(Boolean).join(' ') || undefined}
            aria-invalid={invalid}
            {...amountAttributes(held, readOnly)}
          />
          {field.unit && (
            <span id={`${id}-unit`} className={styles.unit}>
              {unitBeside(String(value), field.unit)}
            </span>
          )}
        </div>
      )}
    </Field>
  )
}

function boundsProblem(number: number, bounds: NumberKind, t: Translate, language: string): string | undefined {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds
  if (number >= min && number <= max) return undefined
  const [low, high] = [formatAmount(min, language), formatAmount(max, language)]
  if (!Number.isFinite(min)) return t('forms:atMost', { max: high })
  return Number.isFinite(max) ? t('forms:between', { min: low, max: high }) : t('forms:atLeast', { min: low })
}
