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

/** How the manager knows that the words in a file are the rep's, since nothing else confirms it. */
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
