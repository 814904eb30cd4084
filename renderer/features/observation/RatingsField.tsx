import { useCallback, useEffect, useRef, useState } from 'react'
import type { Behavior, BehaviorKey } from '../../../shared/model/behavior'
import { openCycle, parkingLot } from '../../../shared/rules/gaps'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Chosen } from '../../ui/Chosen'
import { RatingCards } from '../../ui/RatingCards'
import { RatingRow } from '../../ui/RatingRow'
import { AddBehavior } from './AddBehavior'
import type { ObservationField } from './field'
import styles from './RatingsField.module.css'
import { behaviorsToRate, guessedPlace, lastRatings } from './to-rate'
import { useBehaviors } from './use-behaviors'
import { flag, rate } from './write'

/**
 * What can be rated with one click: the behaviors that are worked on, and those of the place. All others are found
 * through “Add a behavior”. While the help of the form is unfolded, every anchor is shown in full.
 */
export function RatingsField({ help, label, observation, readOnly }: ObservationField) {
  const t = useT()
  const workbook = useWorkbook()
  const all = useBehaviors(observation)
  const list = useRef<HTMLUListElement>(null)
  const { level, phase } = observation
  // The guess stays the same while the form is open, whatever is rated meanwhile.
  const [guess] = useState(() => guessedPlace(workbook, observation))
  const place = level && phase ? { level, phase } : guess
  const offers = useStable(
    () => (readOnly ? { shown: [], more: [] } : behaviorsToRate(workbook, observation, all, place)),
    `${place.level} ${place.phase} ${all.length} ${readOnly}`
  )
  const [unfolded, setUnfolded] = useState('')
  const isUnfolded = unfolded === place.level + place.phase
  const [added, setAdded] = useState<readonly BehaviorKey[]>([])
  const [toFocus, setToFocus] = useState<BehaviorKey | null>(null)
  const rated = observation.ratings.map((rating) => rating.behavior)
  const flagged = observation.flags.map(({ behavior }) => behavior)
  const here = isUnfolded ? [...offers.shown, ...offers.more] : offers.shown
  const keys = [...new Set([...here, ...rated, ...added])].filter((key) => !flagged.includes(key))
  const more = isUnfolded ? [] : offers.more.filter((key) => !keys.includes(key) && !flagged.includes(key))
  const last = lastRatings(workbook, observation)
  const focus = openCycle(workbook)?.focus?.behavior
  const parked = new Set(parkingLot(workbook).map((gap) => gap.behavior))

  const behaviorOf = (key: BehaviorKey): Behavior | undefined =>
    workbook.behaviors[key] ?? all.find((candidate) => candidate.key === key)?.behavior

  function markOf(key: BehaviorKey): string {
    const before = last.get(key)
    const where = key === focus ? t('observation:focusMark') : parked.has(key) ? t('observation:parkedMark') : ''
    return [where, before === undefined ? '' : t('observation:lastTime', { rating: before })]
      .filter(Boolean)
      .join(' · ')
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
  const unfold = () => {
    setUnfolded(place.level + place.phase)
    setToFocus(more[0] ?? null)
  }

  return (
    <section aria-label={label} className={styles.field}>
      <div className={styles.title}>
        <h3>{label}</h3>
        {!readOnly && (
          <span className={styles.place}>
            {t('observation:here', {
              level: t(`observation:level.${place.level}`),
              phase: t(`observation:phase.${place.phase}`),
              count: keys.length + more.length
            })}
          </span>
        )}
      </div>
      {help && <p className={styles.help}>{help}</p>}
      <ul ref={list} className={styles.list}>
        {keys.map((key) => {
          const behavior = behaviorOf(key)
          return behavior ? (
            <li key={key} data-behavior={key} className={styles.behavior}>
              <Chosen
                value={observation.ratings.find((entry) => entry.behavior === key)?.rating ?? null}
                commit={(rating) => rate(workbook.id, observation.id, key, rating)}
              >
                {(rating, choose) => (
                  <Rating
                    behavior={behavior}
                    mark={markOf(key)}
                    isFull={help !== undefined}
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
              <h4>{behaviorOf(key)?.title ?? key}</h4>
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
          all={all}
          shown={[...keys, ...flagged]}
          onAdd={(key, trained) => (trained ? add(key) : void flag(workbook.id, observation.id, key, true))}
        >
          {more.length > 0 && (
            <Button look="link" onPress={unfold}>
              {t('observation:moreHere', { count: more.length })}
            </Button>
          )}
        </AddBehavior>
      )}
      {!readOnly && last.size === 0 && <p className={styles.note}>{t('observation:firstRating')}</p>}
    </section>
  )
}

/** A value that is computed again only when the key changes. */
function useStable<T>(make: () => T, key: string): T {
  const [held, setHeld] = useState(() => ({ key, value: make() }))
  if (held.key === key) return held.value
  const value = make()
  setHeld({ key, value })
  return value
}

interface RatingProps {
  behavior: Behavior
  mark: string
  /** Whether every anchor is shown in full. */
  isFull: boolean
  value: number | null
  onChange: (rating: number | null) => void
  readOnly: boolean
}

function Rating({ behavior, mark, isFull, ...rating }: RatingProps) {
  const t = useT()
  const { title, anchors, desired } = behavior
  if (isFull)
    return (
      <div className={styles.full}>
        <div className={styles.head}>
          <h4>{title}</h4>
          <span className={styles.mark}>{mark}</span>
        </div>
        <RatingCards label={title} anchors={anchors} {...rating} />
      </div>
    )
  const hint = t('observation:targetIs', { target: desired, anchor: anchors[desired - 1] ?? '' })
  return <RatingRow label={title} anchors={anchors} mark={mark} hint={hint} {...rating} />
}
