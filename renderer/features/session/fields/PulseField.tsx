import { type Pulse, pulseFactors } from '../../../../shared/model/session'
import { useT } from '../../../core/translator'
import { FieldGroup } from '../../forms/fields/FieldGroup'
import { FiveSteps } from './MarkRow'

interface PulseFieldProps {
  label: string
  help?: string | undefined
  pulse: Pulse
  /** Called with the mark that was made. */
  onChange: (made: Partial<Pulse>) => void
  readOnly: boolean
}

/** The five factors of a good session, 1 to 5 (S4-3). */
export function PulseField({ label, help, pulse, onChange, readOnly }: PulseFieldProps) {
  const t = useT()
  return (
    <FieldGroup label={label} help={help ?? t('session:pulseLow')}>
      {(naming) => (
        <fieldset {...naming}>
          {pulseFactors.map((factor) => (
            <FiveSteps
              key={factor}
              label={t(`session:pulse.${factor}`)}
              value={pulse[factor]}
              onChange={(mark) => onChange({ [factor]: mark })}
              readOnly={readOnly}
            />
          ))}
        </fieldset>
      )}
    </FieldGroup>
  )
}
