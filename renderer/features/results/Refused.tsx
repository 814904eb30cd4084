import type { CallOutput } from '../../../shared/contract'
import { dateOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { useShortDate } from '../../ui/ShortDate'
import { choose } from './choice'
import styles from './ResultsPage.module.css'

type Refusal = NonNullable<CallOutput<'results.page'>['refusal']>

/** Why there is no sheet for this group, and how to change the choice so that there can be one. */
export function Refused({ refusal, names }: { refusal: Refusal; names: ReadonlyMap<Id, string> }) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  /** People by name, and how many of them no longer exist. */
  const inWords = (reps: readonly Id[]) => {
    const known = reps.flatMap((id) => names.get(id) ?? [])
    const gone = reps.length - known.length
    const told = gone === 0 ? known : [...known, t('results:erased', { count: gone })]
    return new Intl.ListFormat(language).format(told)
  }
  if (refusal.why === 'few')
    return (
      <p role="status" className={styles.refused}>
        {t('results:few')}
      </p>
    )
  if (refusal.why === 'names')
    return (
      <p role="status" className={styles.refused}>
        {t('results:names', { measure: t(`results:sheet.measure.${refusal.kind}`) })}
      </p>
    )
  if (refusal.why === 'together')
    return (
      <p role="status" className={styles.refused}>
        {t('results:together', { reps: inWords(refusal.reps) })}
      </p>
    )
  const { madeAt, reps } = refusal.from
  const date = short(dateOf(madeAt))
  return (
    <div role="status" className={styles.refused}>
      <p>{t('results:differs', { date, reps: inWords(refusal.reps) })}</p>
      {reps.every((id) => names.has(id)) && (
        <Button onPress={() => choose({ reps })}>{t('results:sameGroup', { date })}</Button>
      )}
    </div>
  )
}
