import { type SessionArea, type SessionMode, sessionAreas } from '../../../shared/model/session'
import { useT } from '../../core/translator'
import { SelectInput } from '../../ui/SelectInput'

interface AreaSelectProps {
  mode: SessionMode
  area: SessionArea | null
  /** Returns the promise of the change, if there is one. */
  onChange: (area: SessionArea | null) => unknown
  disabled?: boolean
}

/** The area of the process or the skill that is worked on (S2-5); for talks about the person no area is shown. */
export function AreaSelect({ mode, area, ...select }: AreaSelectProps) {
  const t = useT()
  const areas: readonly SessionArea[] = sessionAreas[mode]
  if (areas.length === 0) return null
  return (
    <SelectInput
      {...select}
      label={t('session:area')}
      value={area}
      choices={areas.map((value) => ({ value, label: t(`session:area.${value}`) }))}
      empty={t('session:areaNone')}
    />
  )
}
