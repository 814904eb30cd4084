import { useToday } from '../../core/clock'
import { useWorkbookId } from '../../core/replica'
import { MomentInput } from '../../ui/MomentInput'
import { FieldGroup } from '../forms/fields/FieldGroup'
import type { ObservationField } from './field'
import { edit } from './write'

/** When it was seen; not in the future. */
export function WhenField({ label, help, observation, readOnly }: ObservationField) {
  const workbook = useWorkbookId()
  const today = useToday()
  const { id, when, untimed } = observation
  return (
    <FieldGroup label={label} help={help}>
      {() => (
        <MomentInput
          label={label}
          value={when}
          isTimed={!untimed}
          onChange={(moment, isTimed) => edit(workbook, id, { when: moment, ...(!isTimed && { untimed: true }) })}
          max={today}
          readOnly={readOnly}
        />
      )}
    </FieldGroup>
  )
}
