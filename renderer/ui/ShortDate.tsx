import { Fragment } from 'react'
import { dateOf, longDate, shortDate, timeOf, weekdayDate } from '../../shared/dates'
import type { Moment, PlainDate } from '../../shared/model/scalars'
import { useToday } from '../core/clock'
import { useTranslator } from '../core/translator'

interface ShortDateProps {
  on: PlainDate | Moment
  /** With the time of day of a moment. */
  timed?: boolean
  /** With the day of the week: `Thu 26 Nov`. */
  weekday?: boolean
  className?: string | undefined
}

/** A day as it is shown everywhere: `26 Nov`, with the year if it is not this year, and in full on hover. */
export function ShortDate({ on, timed = false, weekday = false, className }: ShortDateProps) {
  const { language } = useTranslator()
  const short = useShortDate()
  const today = useToday()
  const day = dateOf(on)
  const time = on === day ? '' : `, ${timeOf(on)}`
  return (
    <time dateTime={on} title={`${longDate(day, language)}${time}`} className={className}>
      {weekday ? weekdayDate(day, language, today) : short(day)}
      {timed && time}
    </time>
  )
}

/** Marks the place of a day in a sentence. */
const place = '\uE000'

interface Form {
  timed?: boolean
  weekday?: boolean
}

/** A text with marks in it, and the day that belongs to each mark. */
function Dated({ text, on, ...form }: Form & { text: string; on: readonly (PlainDate | Moment)[] }) {
  return text.split(place).map((part, index) => {
    const day = index % 2 === 1 ? on[Number(part)] : undefined
    // The parts of a sentence have no ids and never move.
    const key = `${index} ${part}`
    return day === undefined ? <Fragment key={key}>{part}</Fragment> : <ShortDate key={key} on={day} {...form} />
  })
}

const sign = (index: number) => `${place}${index}${place}`

/** A sentence with days in it, each as a `ShortDate`; `say` is given a mark for each day and returns the sentence. */
export function WithDates({
  on,
  say,
  ...form
}: Form & { on: readonly (PlainDate | Moment)[]; say: (...days: string[]) => string }) {
  return <Dated text={say(...on.map((_, index) => sign(index)))} on={on} {...form} />
}

/** `WithDates` for a sentence that a rule makes: `say` is given a function that writes a day. */
export function WithWritten({ say }: { say: (written: (on: PlainDate) => string) => string }) {
  const on: PlainDate[] = []
  return <Dated text={say((day) => sign(on.push(day) - 1))} on={on} />
}

/** The same as plain text, for screen reader labels and for entries of a list. */
export function useShortDate(): (on: PlainDate | Moment) => string {
  const { language } = useTranslator()
  const today = useToday()
  return (on) => shortDate(dateOf(on), language, today)
}
