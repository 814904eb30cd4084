import { type ReactNode, useState } from 'react'
import { Field } from './Field'
import styles from './Input.module.css'
import { useShown } from './shown'

export interface Choice<V extends string> {
  value: V
  label: string
}

interface SelectInputProps<V extends string> {
  label: string
  value: V | null
  choices: readonly Choice<V>[]
  /** Returns the promise of the change, if there is one. */
  onChange: (value: V | null) => unknown
  /** The words of the empty choice; without them a choice cannot be cleared. */
  empty?: string
  /** Beside the label, at the right. */
  aside?: ReactNode
  help?: string
  disabled?: boolean
}

export function SelectInput<V extends string>({ label, aside, help, ...select }: SelectInputProps<V>) {
  return (
    <Field label={label} aside={aside} help={help}>
      {({ id, describedBy }) => <BareSelect {...select} id={id} describedBy={describedBy} />}
    </Field>
  )
}

interface BareSelectProps<V extends string> extends Omit<SelectInputProps<V>, 'label' | 'aside' | 'help'> {
  id?: string
  describedBy?: string
  'aria-label'?: string
}

/** Up to this many choices are fast to draw, however many selects a page has. */
const few = 100

/**
 * The native select, for tables and for `SelectInput`. With many choices only the selected one is drawn until the
 * select is used,
 * so that a page is as fast with two hundred deals as with four.
 */
export function BareSelect<V extends string>({
  value,
  choices,
  onChange,
  empty,
  id,
  describedBy,
  ...rest
}: BareSelectProps<V>) {
  const [shown, choose] = useShown(value, onChange)
  const [turnedTo, setTurnedTo] = useState(false)
  const drawn = turnedTo || choices.length <= few ? choices : choices.filter((choice) => choice.value === shown)
  const pick = (text: string) => choose(choices.find((choice) => choice.value === text)?.value ?? null)
  return (
    <select
      {...rest}
      id={id}
      className={styles.input}
      aria-describedby={describedBy}
      value={shown ?? ''}
      onPointerDown={() => setTurnedTo(true)}
      onFocus={() => setTurnedTo(true)}
      onBlur={() => setTurnedTo(false)}
      onChange={(event) => pick(event.target.value)}
    >
      {(empty !== undefined || shown === null) && <option value="">{empty ?? ''}</option>}
      {drawn.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
