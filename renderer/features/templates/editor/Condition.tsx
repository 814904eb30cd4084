import { useId } from 'react'
import { answersOf, optionsOf } from '../../../../shared/model/fields'
import { allFields, type Field, type ShowWhen, type Template } from '../../../../shared/model/template'
import { fieldName } from '../../../../shared/rules/template-diff'
import { useT } from '../../../core/translator'
import { CheckBox } from '../../../ui/CheckBox'
import { SelectInput } from '../../../ui/SelectInput'
import { bindOf } from './kinds'
import styles from './Properties.module.css'

interface ConditionProps {
  draft: Template
  condition: ShowWhen | undefined
  /** Ids of the fields that the condition is for; the condition cannot depend on them. */
  inside: readonly string[]
  onChange: (condition: ShowWhen | undefined) => void
}

type Value = ShowWhen['is'][number]

/** Whether a condition can depend on a field: a free field with a few answers. */
const canBeWaitedFor = (field: Field) => bindOf(field) === null && (answersOf(field)?.length ?? 0) > 0

/** “Only when …”: another field, and the answers it must have. */
export function Condition({ draft, condition, inside, onChange }: ConditionProps) {
  const t = useT()
  const id = useId()
  const sources = allFields(draft).filter((field) => canBeWaitedFor(field) && !inside.includes(field.id))
  const source = allFields(draft).find((field) => field.id === condition?.field)
  const values = (field: Field): { value: Value; label: string }[] =>
    (answersOf(field) ?? []).map((value) => ({
      value,
      label:
        optionsOf(field)?.find(({ id: option }) => option === value)?.label ??
        t(value === true ? 'templates:yes' : 'templates:no')
    }))
  const begin = (field: Field | undefined) => {
    const first = field && values(field)[0]
    onChange(field && first ? { field: field.id, is: [first.value] } : undefined)
  }
  function tick(value: Value, on: boolean) {
    if (!condition) return
    const is = on ? [...condition.is, value] : condition.is.filter((one) => one !== value)
    // A condition without a value could never be met, so the last one cannot be unticked.
    if (is.length > 0) onChange({ ...condition, is })
  }
  return (
    <>
      <CheckBox
        checked={condition !== undefined}
        disabled={!condition && sources.length === 0}
        onChange={(on) => begin(on ? sources[0] : undefined)}
      >
        {t('templates:onlyWhen')}
      </CheckBox>
      {!condition && sources.length === 0 && <p className={styles.note}>{t('templates:whenNone')}</p>}
      {condition && (
        <div className={styles.condition}>
          <SelectInput
            label={t('templates:whenField')}
            value={source?.id ?? null}
            choices={sources.map((field) => ({ value: field.id, label: fieldName(field) }))}
            onChange={(picked) => begin(sources.find((field) => field.id === picked))}
          />
          {source && (
            <fieldset aria-labelledby={id}>
              <legend id={id} className={styles.legend}>
                {t('templates:whenIs')}
              </legend>
              {values(source).map(({ value, label }) => (
                <CheckBox key={String(value)} checked={condition.is.includes(value)} onChange={(on) => tick(value, on)}>
                  {label}
                </CheckBox>
              ))}
            </fieldset>
          )}
        </div>
      )}
    </>
  )
}
