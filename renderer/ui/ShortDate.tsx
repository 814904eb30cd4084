import { Fragment } from 'react'
import { dateOf, longDate, shortDate, timeOf } from '../../shared/dates'
import type { Moment, PlainDate } from '../../shared/model/scalars'
import { useToday } from '../core/clock'
import { useTranslator } from '../core/translator'

interface ShortDateProps {
  on: PlainDate | Moment
  /** With the time of day, of a moment. */
  timed?: boolean
  className?: string | undefined
}

/** A day as it stands everywhere: `26 Nov`, with the year where it is another, and written out on hover. */
export function ShortDate({ on, timed = false, className }: ShortDateProps) {
  const { language } = useTranslator()
  const short = useShortDate()
  const day = dateOf(on)
  const time = on === day ? '' : `, ${timeOf(on)}`
  return (
    <time dateTime={on} title={`${longDate(day, language)}${time}`} className={className}>
      {short(day)}
      {timed && time}
    </time>
  )
}

/** Stands for the day in a sentence until it is put there. */
const place = '\uE000'

/** A sentence with days in it, each as `ShortDate`; `say` gets a sign for each of them and gives the sentence. */
export function WithDates({
  on,
  timed,
  say
}: {
  on: readonly (PlainDate | Moment)[]
  timed?: boolean
  say: (...days: string[]) => string
}) {
  const parts = say(...on.map((_, index) => `${place}${index}${place}`)).split(place)
  return parts.map((part, index) => {
    const day = index % 2 === 1 ? on[Number(part)] : undefined
    // The parts of a sentence have no names of their own, and never move.
    const key = `${index} ${part}`
    return day === undefined ? <Fragment key={key}>{part}</Fragment> : <ShortDate key={key} on={day} timed={!!timed} />
  })
}

/** The same words for a label that is heard, or a line of a list to choose from. */
export function useShortDate(): (on: PlainDate | Moment) => string {
  const { language } = useTranslator()
  const today = useToday()
  return (on) => shortDate(dateOf(on), language, today)
}
