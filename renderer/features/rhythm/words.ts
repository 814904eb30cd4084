import { plusDays, weekdayIn } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import type { Cadence } from '../../../shared/model/rhythm'
import type { PlainDate } from '../../../shared/model/scalars'
import type { Judged } from '../../../shared/rules/rhythm'

/** Any Monday; the names of the days of the week are taken from the days after it. */
const monday: PlainDate = '2024-01-01'

/** `Thursday`. */
export const weekdayName = (weekday: number, language: string): string =>
  weekdayIn(plusDays(monday, weekday - 1), language)

/** `every 2 weeks`. */
export const oftenInWords = ({ every }: Cadence, t: Translate): string =>
  every === null ? t('rhythm:ended') : t('rhythm:every', { count: every })

/** `Every 2 weeks, Thursday at 09:30`. */
export function cadenceInWords({ every, weekday, at }: Cadence, t: Translate, language: string): string {
  if (every === null) return t('rhythm:ended')
  const day = weekdayName(weekday, language)
  return at === null
    ? t('rhythm:everyOn', { count: every, weekday: day })
    : t('rhythm:everyOnAt', { count: every, weekday: day, time: at })
}

/** `missed (Deals)`, `held on 3 Sep`: what became of a due session. */
export function outcomeInWords(judged: Judged, t: Translate, short: (date: PlainDate) => string): string {
  const { outcome, reason, heldOn, due } = judged
  const on = heldOn !== null && heldOn !== due ? t('rhythm:heldOn', { date: short(heldOn) }) : null
  const what = on ?? t(`rhythm:outcome.${outcome}`)
  const isSaid = reason !== null && outcome !== 'sick'
  return isSaid ? t('rhythm:because', { what, reason: t(`rhythm:reason.${reason}`) }) : what
}
