import { longDate, shortDate } from '../../shared/dates'
import type { PlainDate } from '../../shared/model/scalars'
import { useToday } from '../core/clock'
import { useTranslator } from '../core/translator'

/** A day as it stands everywhere: `26 Nov`, with the year where it is another, and written out on hover. */
export function ShortDate({ on, className }: { on: PlainDate; className?: string | undefined }) {
  const { language } = useTranslator()
  const today = useToday()
  return (
    <time dateTime={on} title={longDate(on, language)} className={className}>
      {shortDate(on, language, today)}
    </time>
  )
}
