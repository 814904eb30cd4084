import { type KeyboardEvent, useId, useRef } from 'react'
import { levels, type Place, phases } from '../../../shared/model/field-of-work'
import { useWorkbook, useWorkbookId } from '../../core/replica'
import { useT } from '../../core/translator'
import { Chosen } from '../../ui/Chosen'
import { FieldGroup } from '../forms/fields/FieldGroup'
import type { ObservationField } from './field'
import styles from './PlaceField.module.css'
import { cellOf, neighbor, placeCounts } from './place'
import { edit } from './write'

/** Where in the work it was seen, as a place in the 4×2 map. */
export function PlaceField({ label, help, observation, readOnly }: ObservationField) {
  const workbook = useWorkbookId()
  const { id, level, phase } = observation
  return (
    <FieldGroup label={label} help={help}>
      {(naming) => (
        <Chosen
          value={level && phase ? { level, phase } : null}
          commit={(place) => edit(workbook, id, place ?? { level: null, phase: null })}
        >
          {(place, choose) => <PlaceMap naming={naming} place={place} choose={choose} readOnly={readOnly} />}
        </Chosen>
      )}
    </FieldGroup>
  )
}

interface PlaceMapProps {
  naming: { 'aria-labelledby': string; 'aria-describedby': string | undefined }
  place: Place | null
  choose: (place: Place | null) => void
  readOnly: boolean
}

/** The map (S3-4, S3-5) with how often each cell was observed. Arrow keys move, Delete or a second click clears. */
function PlaceMap({ naming, place, choose, readOnly }: PlaceMapProps) {
  const t = useT()
  const name = useId()
  const map = useRef<HTMLDivElement>(null)
  const counts = placeCounts(useWorkbook())
  const chosen = place && cellOf(place)

  function onKeyDown(event: KeyboardEvent, from: Place) {
    const to = neighbor(from, event.key)
    if (to) {
      map.current?.querySelector<HTMLInputElement>(`[value='${cellOf(to)}']`)?.focus()
      choose(to)
    } else if (event.key === 'Delete' || event.key === 'Backspace') choose(null)
    else return
    event.preventDefault()
  }
  return (
    <div role="radiogroup" {...naming} ref={map} className={styles.map}>
      <span />
      {phases.map((phase) => (
        <span key={phase} aria-hidden="true" className={styles.phase}>
          {t(`observation:phase.${phase}`)}
        </span>
      ))}
      {levels.map((level) => [
        <span key={level} aria-hidden="true" className={styles.level}>
          {t(`observation:level.${level}`)}
        </span>,
        ...phases.map((phase) => {
          const cell = cellOf({ level, phase })
          const count = counts.get(cell) ?? 0
          const spoken = { level: t(`observation:level.${level}`), phase: t(`observation:phase.${phase}`), count }
          return (
            <label key={cell} className={chosen === cell ? `${styles.cell} ${styles.on}` : styles.cell}>
              <input
                type="radio"
                name={name}
                value={cell}
                className={styles.radio}
                checked={chosen === cell}
                disabled={readOnly}
                aria-label={t('observation:cell', spoken)}
                onChange={() => choose({ level, phase })}
                onClick={() => chosen === cell && choose(null)}
                onKeyDown={(event) => onKeyDown(event, { level, phase })}
              />
              <span aria-hidden="true">{count || t('observation:noneHere')}</span>
            </label>
          )
        })
      ])}
    </div>
  )
}
