import { limits } from '../../../shared/limits'
import { useT } from '../../core/translator'
import { Field } from '../../ui/Field'
import { WrittenArea } from '../../ui/Written'

interface HowKnownProps {
  label: string
  value: string
  problem: string | undefined
  onChange(value: string): void
}

/** How the manager knows that what a file says is the rep's: nothing else vouches for it. */
export function HowKnown({ label, value, problem, onChange }: HowKnownProps) {
  const t = useT()
  return (
    <Field label={label} help={t('answer:knownHelp')} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <WrittenArea
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          rows={2}
          most={limits.line}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
