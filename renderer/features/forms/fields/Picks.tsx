import { type KeyboardEvent, useId } from 'react'
import { CheckBox } from '../../../ui/CheckBox'
import type { About } from './about'
import { FieldGroup } from './FieldGroup'
import styles from './Picks.module.css'

interface Option {
  id: string
  label: string
}

interface PicksProps extends About {
  options: readonly Option[]
  readOnly: boolean
}

interface PickOneProps extends PicksProps {
  value: string
  onChange: (id: string | null) => void
}

/** One of a few options, side by side. A second click or Delete clears the choice. */
export function PickOne({ options, value, onChange, readOnly, ...about }: PickOneProps) {
  const name = useId()
  function onKeyDown(event: KeyboardEvent) {
    if (readOnly || (event.key !== 'Delete' && event.key !== 'Backspace')) return
    event.preventDefault()
    onChange(null)
  }
  return (
    <FieldGroup {...about}>
      {(naming) => (
        <div role="radiogroup" {...naming} className={styles.chips} onKeyDown={onKeyDown}>
          {options.map((option) => (
            <label key={option.id} className={option.id === value ? `${styles.chip} ${styles.on}` : styles.chip}>
              <input
                type="radio"
                name={name}
                className={styles.input}
                checked={option.id === value}
                disabled={readOnly}
                onChange={() => onChange(option.id)}
                onClick={() => option.id === value && onChange(null)}
              />
              {option.label}
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

interface PickManyProps extends PicksProps {
  value: readonly string[]
  onChange: (ids: string[] | null) => void
  /** Side by side, or one below the other with boxes to tick. */
  look: 'chips' | 'list'
}

export function PickMany({ options, value, onChange, readOnly, look, ...about }: PickManyProps) {
  function set(id: string, on: boolean) {
    // In the order of the form, so that the same ticks always give the same value.
    const ids = options.map((option) => option.id).filter((other) => (other === id ? on : value.includes(other)))
    onChange(ids.length > 0 ? ids : null)
  }
  return (
    <FieldGroup {...about}>
      {(naming) =>
        look === 'list' ? (
          <fieldset {...naming}>
            {options.map(({ id, label }) => (
              <CheckBox key={id} checked={value.includes(id)} onChange={(on) => set(id, on)} disabled={readOnly}>
                {label}
              </CheckBox>
            ))}
          </fieldset>
        ) : (
          <fieldset {...naming} className={styles.chips}>
            {options.map(({ id, label }) => (
              <label key={id} className={value.includes(id) ? `${styles.chip} ${styles.on}` : styles.chip}>
                <input
                  type="checkbox"
                  className={styles.input}
                  checked={value.includes(id)}
                  disabled={readOnly}
                  onChange={(event) => set(id, event.target.checked)}
                />
                {label}
              </label>
            ))}
          </fieldset>
        )
      }
    </FieldGroup>
  )
}
