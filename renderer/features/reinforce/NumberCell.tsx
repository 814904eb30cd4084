import { useEffect, useState } from 'react'
import input from '../../ui/Input.module.css'

interface NumberCellProps {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  readOnly: boolean
}

/** A number in a table; it is sent when the cell is left. */
export function NumberCell({ label, value, onChange, readOnly }: NumberCellProps) {
  const [text, setText] = useState(value === null ? '' : String(value))
  useEffect(() => setText(value === null ? '' : String(value)), [value])
  function leave() {
    const next = text.trim() === '' ? null : Number(text.replace(',', '.'))
    if (next !== null && !Number.isFinite(next)) setText(value === null ? '' : String(value))
    else if (next !== value) onChange(next)
  }
  return (
    <input
      aria-label={label}
      className={`${input.input} ${input.number}`}
      inputMode="decimal"
      maxLength={20}
      readOnly={readOnly}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={leave}
    />
  )
}
