import { type Target, targets } from '../../../shared/model/field-of-work'
import { useT } from '../../core/translator'
import { SelectInput } from '../../ui/SelectInput'

interface TargetSelectProps {
  value: Target
  onChange: (target: Target) => unknown
  readOnly?: boolean
}

/** What the change aims at: how the rep looks at it, how much is done, or how it is done (S3-15). */
export function TargetSelect({ value, onChange, readOnly = false }: TargetSelectProps) {
  const t = useT()
  return (
    <SelectInput
      label={t('cycle:target')}
      help={t('cycle:targetHelp')}
      value={value}
      choices={targets.map((target) => ({ value: target, label: t(`cycle:target.${target}`) }))}
      onChange={(target) => target && onChange(target)}
      disabled={readOnly}
    />
  )
}
