import { type Reach, reachParts } from '../../../../shared/model/session'
import { useT } from '../../../app/translator'
import { FieldGroup } from '../../forms/fields/FieldGroup'
import { PickOne } from '../../forms/fields/Picks'

interface ReachFieldProps {
  label: string
  help?: string | undefined
  /** Whose words the three sentences are. */
  kind: 'reach' | 'reachManager'
  names: { rep: string }
  reach: Reach
  onChange: (reach: Reach) => void
  readOnly: boolean
}

/** Awareness, responsibility, empowerment: reached or not (S0-12). */
export function ReachField({ label, help, kind, names, reach, onChange, readOnly }: ReachFieldProps) {
  const t = useT()
  const options = [
    { id: 'yes', label: t('session:yes') },
    { id: 'no', label: t('session:no') }
  ]
  return (
    <FieldGroup label={label} help={help}>
      {(naming) => (
        <fieldset {...naming}>
          {reachParts.map((part) => (
            <PickOne
              key={part}
              label={t(`session:${kind}.${part}`, { name: names.rep })}
              options={options}
              value={reach[part] === null ? '' : reach[part] ? 'yes' : 'no'}
              onChange={(id) => onChange({ ...reach, [part]: id === null ? null : id === 'yes' })}
              readOnly={readOnly}
            />
          ))}
        </fieldset>
      )}
    </FieldGroup>
  )
}
