import { limits } from '../../../shared/limits'
import { isNameless } from '../../../shared/written'
import { useT } from '../../core/translator'
import { Field } from '../../ui/Field'
import { WrittenLine } from '../../ui/Written'

interface CoachFieldProps {
  value: string
  onChange: (name: string) => void
  /** Whether a missing name is reported. */
  checked: boolean
}

/** Who coaches the manager, in the manager's own workbook (S3-1). */
export function CoachField({ value, onChange, checked }: CoachFieldProps) {
  const t = useT()
  return (
    <Field
      label={t('own:coach')}
      help={t('own:coachHelp')}
      problem={checked && isNameless(value) ? t('own:coachMissing') : undefined}
    >
      {({ id, describedBy, invalid }) => (
        <WrittenLine
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          most={limits.name}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
