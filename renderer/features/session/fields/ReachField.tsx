import { type Reach, reachParts } from '../../../../shared/model/session'
import { useT } from '../../../core/translator'
import { FieldGroup } from '../../forms/fields/FieldGroup'
import { MarkRow } from './MarkRow'

interface ReachFieldProps {
  label: string
  help?: string | undefined
  /** Whose three sentences these are. */
  kind: 'reach' | 'reachManager'
  names: { rep: string }
  reach: Reach
  /** Called with the mark that was made. */
  onChange: (made: Partial<Reach>) => void
  readOnly: boolean
}

const yes = 1
const no = 0

/** Awareness, responsibility, empowerment: reached or not (S0-12). */
export function ReachField({ label, help, kind, names, reach, onChange, readOnly }: ReachFieldProps) {
  const t = useT()
  const options = [
    { value: yes, label: t('session:yes') },
    { value: no, label: t('session:no') }
  ]
  return (
    <FieldGroup label={label} help={help}>
      {(naming) => (
        <fieldset {...naming}>
          {reachParts.map((part) => (
            <MarkRow
              key={part}
              label={t(`session:${kind}.${part}`, { name: names.rep })}
              options={options}
              value={reach[part] === null ? null : reach[part] ? yes : no}
              onChange={(value) => onChange({ [part]: value === null ? null : value === yes })}
              readOnly={readOnly}
            />
          ))}
        </fieldset>
      )}
    </FieldGroup>
  )
}
