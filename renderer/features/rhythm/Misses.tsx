import { useMemo } from 'react'
import type { Translate } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import { type BetterDay, missPattern } from '../../../shared/rules/miss-pattern'
import type { RhythmRow } from '../../../shared/rules/team-rhythm'
import { useToday } from '../../core/clock'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import styles from './RhythmPage.module.css'
import { weekdayName } from './words'

interface MissesProps {
  rows: readonly RhythmRow[]
  names: ReadonlyMap<Id, string>
  /** Moves the rhythm of a rep (null: of everybody) to a better day; null when nothing can be changed. */
  onSet: ((rep: Id | null, better: BetterDay | null) => void) | null
}

/** What the misses have in common, in words, and one step. */
export function Misses({ rows, names, onSet }: MissesProps) {
  const { t, language } = useTranslator()
  const today = useToday()
  const { day, rep, better } = useMemo(() => missPattern(rows, today), [rows, today])
  if (!day && !rep) return null
  const name = rep ? (names.get(rep.rep) ?? '') : ''
  const sentences = [
    day && t('rhythm:missedDay', { count: day.count, of: day.of, weekday: weekdayName(day.weekday, language) }),
    rep &&
      (rep.reason === null
        ? t('rhythm:missedRep', { name, count: rep.count })
        : t('rhythm:missedRepFor', { name, count: rep.count, reason: t(`rhythm:reason.${rep.reason}`) })),
    better && betterInWords(better, t, language)
  ].filter(Boolean)
  const way = () => {
    if (!rep) return t('rhythm:otherDay')
    if (!better) return t('rhythm:otherDayFor', { name })
    return t('rhythm:moveDay', { name, weekday: weekdayName(better.weekday, language) })
  }
  return (
    <div className={styles.misses}>
      <p>{sentences.join(' ')}</p>
      {onSet && (
        <Button look="link" onPress={() => onSet(rep?.rep ?? null, better)}>
          {way()}
        </Button>
      )}
    </div>
  )
}

function betterInWords({ weekday, missed, of }: BetterDay, t: Translate, language: string): string {
  const words = { of, weekday: weekdayName(weekday, language) }
  return missed === 0 ? t('rhythm:betterNone', words) : t('rhythm:betterFew', { ...words, count: missed })
}
