import { useCallback, useEffect, useRef, useState } from 'react'
import type { Behavior, BehaviorKey } from '../../../shared/model/behavior'
import { openCycle, parkingLot } from '../../../shared/rules/gaps'
import { useWorkbook } from '../../core/replica'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Chosen } from '../../ui/Chosen'
import { RatingCards } from '../../ui/RatingCards'
import { AddBehavior } from './AddBehavior'
import type { ObservationField } from './field'
import styles from './RatingsField.module.css'
import { behaviorsToRate, lastRatings } from './to-rate'
import { flag, rate } from './write'

/** Behaviors with their anchors: those that are worked on come by themselves, all others through "Add a behavior". */
export function RatingsField({ help, label, observation, readOnly }: ObservationField) {
  const t = useT()
  const workbook = useWorkbook()
  const offered = useTemplates()
  const list = useRef<HTMLUListElement>(null)
  // The order stays while the form is open, whatever the ratings do to the gaps.
  const [suggested] = useState(() => (readOnly ? [] : behaviorsToRate(workbook, observation)))
  const [added, setAdded] = useState<readonly BehaviorKey[]>([])
  const [toFocus, setToFocus] = useState<BehaviorKey | null>(null)
  const rated = observation.ratings.map((rating) => rating.behavior)
  const flagged = observation.flags.map(({ behavior }) => behavior)
  const keys = [...new Set([...suggested, ...rated, ...added])].filter((key) => !flagged.includes(key))
  const last = lastRatings(workbook, observation)
  const focus = openCycle(workbook)?.focus?.behavior
  const parked = new Set(parkingLot(workbook).map((gap) => gap.behavior))

  const behaviorOf = (key: BehaviorKey): Behavior | undefined =>
    workbook.behaviors[key] ?? offered?.behaviors.find((candidate) => candidate.key === key)?.behavior

  function markOf(key: BehaviorKey): string {
    const before = last.get(key)
    const where = key === focus ? t('observation:focusMark') : parked.has(key) ? t('observation:parkedMark') : ''
    const time = before === undefined ? t('observation:firstTime') : t('observation:lastTime', { rating: before })
    return [where, time].filter(Boolean).join(' · ')
  }

  const add = useCallback((key: BehaviorKey) => {
    setAdded((keysBefore) => (keysBefore.includes(key) ? keysBefore : [...keysBefore, key]))
    setToFocus(key)
  }, [])
  useEffect(() => {
    if (!toFocus) return
    list.current?.querySelector<HTMLInputElement>(`[data-behavior='${toFocus}'] input`)?.focus()
    setToFocus(null)
  }, [toFocus])

  return (
    <section aria-label={label} className={styles.field}>
      {help && <p className={styles.help}>{help}</p>}
      <ul ref={list}>
        {keys.map((key) => {
          const behavior = behaviorOf(key)
          return behavior ? (
            <li key={key} data-behavior={key} className={styles.behavior}>
              <div className={styles.head}>
                <h3 className={styles.title}>{behavior.title}</h3>
                <span className={styles.mark}>{markOf(key)}</span>
              </div>
              <Chosen
                value={observation.ratings.find((entry) => entry.behavior === key)?.rating ?? null}
                commit={(rating) => rate(workbook.id, observation.id, key, rating)}
              >
                {(rating, choose) => (
                  <RatingCards
                    label={behavior.title}
                    anchors={behavior.anchors}
                    value={rating}
                    onChange={choose}
                    readOnly={readOnly}
                  />
                )}
              </Chosen>
            </li>
          ) : null
        })}
        {flagged.map((key) => (
          <li key={key} className={styles.behavior}>
            <div className={styles.head}>
              <h3 className={styles.title}>{behaviorOf(key)?.title ?? key}</h3>
              <span className={styles.mark}>{t('observation:notTrained')}</span>
            </div>
            <p className={styles.need}>
              {t('observation:trainingNeed')}
              {!readOnly && (
                <Button look="link" onPress={() => flag(workbook.id, observation.id, key, false)}>
                  {t('observation:takeAway')}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {!readOnly && (
        <AddBehavior
          shown={[...keys, ...flagged]}
          onAdd={(key, trained) => (trained ? add(key) : void flag(workbook.id, observation.id, key, true))}
        />
      )}
    </section>
  )
}
