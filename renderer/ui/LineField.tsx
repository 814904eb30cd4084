import type { RefObject } from 'react'
import { limits } from '../../shared/limits'
import { Field } from './Field'
import input from './Input.module.css'
import { WrittenLine } from './Written'

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

/** A one-line field that is sent together with others, by a button. */
export function LineField({
  label,
  value,
  onChange,
  help,
  problem,
  maxLength = limits.name,
  readOnly = false,
  secret = false,
  inputRef
}: LineFieldProps) {
  return (
    <Field label={label} {...(help === undefined ? {} : { help })} {...(problem === undefined ? {} : { problem })}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          ref: inputRef,
          id,
          autoComplete: 'off',
          spellCheck: false,
          'aria-describedby': describedBy,
          'aria-invalid': invalid,
          readOnly,
          value
        }
        // A secret is never shown, not even the part that does not fit.
        return secret ? (
          <input
            {...shared}
            type="password"
            dir="ltr"
            className={input.input}
            maxLength={maxLength}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <WrittenLine {...shared} type="text" most={maxLength} onChange={onChange} />
        )
      }}
    </Field>
  )
}
