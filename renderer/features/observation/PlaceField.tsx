import { type KeyboardEvent, useId, useRef } from 'react'
import { type Level, levels, type Phase, phases } from '../../../shared/model/field-of-work'
import { useWorkbook } from '../../app/replica'
import { useT } from '../../app/translator'
import { FieldGroup } from '../forms/fields/FieldGroup'
import type { ObservationField } from './field'
import styles from './PlaceField.module.css'
import { cellOf, neighbor, placeCounts } from './place'
import { edit } from './write'

/** The 4×2 map (S3-4, S3-5) with how often each cell was observed. Arrow keys move, Delete or a second click clears. */
export function PlaceField({ label, help, observation, readOnly }: ObservationField) {
  const t = useT()
  const name = useId()
  const map = useRef<HTMLDivElement>(null)
  const counts = placeCounts(useWorkbook())
  const { id, level, phase } = observation
  const chosen = level && phase ? cellOf(level, phase) : null
  const clear = () => void edit(id, { level: null, phase: null })

  function onKeyDown(event: KeyboardEvent, from: { level: Level; phase: Phase }) {
    if (readOnly) return
    const to = neighbor(from.level, from.phase, event.key)
    if (to) {
      map.current?.querySelector<HTMLInputElement>(`[value='${cellOf(to.level, to.phase)}']`)?.focus()
      void edit(id, to)
    } else if (event.key === 'Delete' || event.key === 'Backspace') clear()
    else return
    event.preventDefault()
  }
  return (
    <FieldGroup label={label} help={help}>
      {(naming) => (
        <div role="radiogroup" {...naming} ref={map} className={styles.map}>
          <span />
          {phases.map((column) => (
            <span key={column} aria-hidden="true" className={styles.phase}>
              {t(`observation:phase.${column}`)}
            </span>
          ))}
          {levels.map((row) => [
            <span key={row} aria-hidden="true" className={styles.level}>
              {t(`observation:level.${row}`)}
            </span>,
            ...phases.map((column) => {
              const cell = cellOf(row, column)
              const count = counts.get(cell) ?? 0
              const spoken = { level: t(`observation:level.${row}`), phase: t(`observation:phase.${column}`), count }
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
                    onChange={() => void edit(id, { level: row, phase: column })}
                    onClick={() => chosen === cell && clear()}
                    onKeyDown={(event) => onKeyDown(event, { level: row, phase: column })}
                  />
                  <span aria-hidden="true">{count || t('observation:noneHere')}</span>
                </label>
              )
            })
          ])}
        </div>
      )}
    </FieldGroup>
  )
}
