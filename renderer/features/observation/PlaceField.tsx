import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { levels, type Place, phases } from '../../../shared/model/field-of-work'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Chosen } from '../../ui/Chosen'
import { FieldGroup } from '../forms/fields/FieldGroup'
import type { ObservationField } from './field'
import styles from './PlaceField.module.css'
import { cellOf, neighbor, placeCounts } from './place'
import { guessedPlace } from './to-rate'
import { edit } from './write'

/**
 * Where in the work it was seen, as a cell of the 4×2 map. A guess is marked as such and does not count as the user's
 * choice.
 */
export function PlaceField({ label, help, observation, readOnly }: ObservationField) {
  const t = useT()
  const held = useWorkbook()
  const workbook = held.id
  const { id, level, phase, status } = observation
  const [guess] = useState(() => guessedPlace(held, observation))
  const asks = !readOnly && status === 'draft'
  return (
    <FieldGroup label={label} help={help}>
      {(naming) => (
        <Chosen
          value={level && phase ? { level, phase } : null}
          commit={(place) => edit(workbook, id, place ?? { level: null, phase: null })}
        >
          {(place, choose) => (
            <>
              <PlaceMap
                naming={naming}
                place={place}
                guess={place === null && asks ? guess : null}
                choose={choose}
                readOnly={readOnly}
              />
              {place === null && asks && <p className={styles.note}>{t('observation:placeGuessed')}</p>}
            </>
          )}
        </Chosen>
      )}
    </FieldGroup>
  )
}

interface PlaceMapProps {
  naming: { 'aria-labelledby': string; 'aria-describedby': string | undefined }
  place: Place | null
  /** The most likely place, while none is chosen. */
  guess: Place | null
  choose: (place: Place | null) => void
  readOnly: boolean
}

/** The map (S3-4, S3-5) with how often each cell was observed. Arrow keys move, Delete or a second click clears. */
function PlaceMap({ naming, place, guess, choose, readOnly }: PlaceMapProps) {
  const t = useT()
  const name = useId()
  const map = useRef<HTMLDivElement>(null)
  const counts = placeCounts(useWorkbook())
  const chosen = place && cellOf(place)
  const guessed = guess && cellOf(guess)

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
            <label
              key={cell}
              className={[styles.cell, chosen === cell && styles.on, guessed === cell && styles.guess]
                .filter(Boolean)
                .join(' ')}
            >
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
              <span aria-hidden="true">{chosen === cell ? '✓' : count || t('observation:noneHere')}</span>
            </label>
          )
        })
      ])}
    </div>
  )
}
