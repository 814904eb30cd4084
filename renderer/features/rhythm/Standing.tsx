import type { Cadence } from '../../../shared/model/rhythm'
import type { PlainDate } from '../../../shared/model/scalars'
import { beginsOn, hasBegun } from '../../../shared/rules/due-dates'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { useShortDate } from '../../ui/ShortDate'
import styles from './SetRhythm.module.css'
import { cadenceInWords } from './words'

interface StandingProps {
  /** The entries of one rep and type, in the order in which they hold. */
  entries: readonly Cadence[]
  today: PlainDate
  onTakeBack: (entry: Cadence) => unknown
}

/** The rhythm in force now, and what is planned; each planned one can be taken back. */
export function Standing({ entries, today, onTakeBack }: StandingProps) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  const now = entries.filter((one) => beginsOn(one) <= today).at(-1)
  return (
    <ul className={styles.standing}>
      {now && <li>{t('rhythm:now', { what: cadenceInWords(now, t, language) })}</li>}
      {entries
        .filter((one) => !hasBegun(one, today))
        .map((one) => {
          const date = short(beginsOn(one))
          return (
            <li key={one.id}>
              {one !== now && t('rhythm:planned', { date, what: cadenceInWords(one, t, language) })}
              <Button look="link" aria-label={t('promise:takeAwayOf', { date })} onPress={() => onTakeBack(one)}>
                {t('promise:takeAway')}
              </Button>
            </li>
          )
        })}
    </ul>
  )
}
