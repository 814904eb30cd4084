import type { RefObject } from 'react'
import { Field } from './Field'
import input from './Input.module.css'

interface LineFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
  help?: string | undefined
  problem?: string | undefined
  maxLength?: number
  readOnly?: boolean
  secret?: boolean
  inputRef?: RefObject<HTMLInputElement | null>
}

/** One line that is sent together with others, by a button. */
export function LineField({
  label,
  value,
  onChange,
  help,
  problem,
  maxLength = 200,
  readOnly = false,
  secret = false,
  inputRef
}: LineFieldProps) {
  return (
    <Field label={label} {...(help === undefined ? {} : { help })} {...(problem === undefined ? {} : { problem })}>
      {({ id, describedBy, invalid }) => (
        <input
          ref={inputRef}
          id={id}
          type={secret ? 'password' : 'text'}
          autoComplete="off"
          spellCheck={false}
          className={input.input}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          maxLength={maxLength}
          readOnly={readOnly}
          dir={secret ? 'ltr' : 'auto'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
