import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { shortWeekday, weekdayDate } from '../../../shared/dates'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import type { KnownOfRep } from '../../../shared/model/today'
import { type OnDay, weekOfDays, weekShown } from '../../../shared/rules/week-of-days'
import { useToday } from '../../core/clock'
import { useRhythmLook } from '../../core/rhythm'
import { useTranslator } from '../../core/translator'
import hidden from '../../ui/visually-hidden.module.css'
import { pageOf } from './act'
import styles from './Week.module.css'
import { onDayInWords } from './words'

/** How many entries of a day are shown before the user asks for the rest; if there is only one more, all are shown. */
const most = 3

/** The week as five days, each with its entries. */
export function Week({ reps, names }: { reps: readonly KnownOfRep[]; names: ReadonlyMap<Id, string> }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const own = useRhythmLook((look) => look.own)
  const days = useMemo(() => weekOfDays(reps, own, today), [reps, own, today])
  const [open, setOpen] = useState<ReadonlySet<PlainDate>>(new Set())
  const label = t(weekShown(today) > today ? 'today:weekNext' : 'today:week')
  return (
    <ul className={styles.week} aria-label={label}>
      {days.map(({ on, items }) => (
        <li key={on} className={on === today ? `${styles.day} ${styles.today}` : styles.day}>
          <p className={styles.name}>
            <time dateTime={on} title={weekdayDate(on, language, today)}>
              {shortWeekday(on, language)}
            </time>
            {on === today && <span className={hidden.hidden}>, {t('today:todayMark')}</span>}
          </p>
          {items.length === 0 ? (
            on >= today && <p className={styles.free}>{t('today:free')}</p>
          ) : (
            <>
              <ul>
                {shownOn(items, open.has(on)).map((item) => (
                  <li key={keyOf(item)}>
                    <Item item={item} on={on} today={today} name={names.get(item.rep) ?? ''} />
                  </li>
                ))}
              </ul>
              {shownOn(items, open.has(on)).length < items.length && (
                <button type="button" className={styles.more} onClick={() => setOpen(new Set([...open, on]))}>
                  {t('today:dayMore', { count: items.length - most })}
                  <span className={hidden.hidden}>, {weekdayDate(on, language, today)}</span>
                </button>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const shownOn = (items: readonly OnDay[], isOpen: boolean): readonly OnDay[] =>
  isOpen || items.length <= most + 1 ? items : items.slice(0, most)

interface ItemProps {
  item: OnDay
  on: PlainDate
  today: PlainDate
  name: string
}

function Item({ item, on, today, name }: ItemProps) {
  const translator = useTranslator()
  const { who, what } = onDayInWords(item, name, translator)
  return (
    <Link
      to={pageOf(item, on, today)}
      className={item.what === 'rhythm' ? `${styles.item} ${styles.due}` : styles.item}
    >
      {who} <span className={styles.what}>{what}</span>
    </Link>
  )
}

const keyOf = (item: OnDay) => `${item.rep} ${item.what} ${'id' in item ? item.id : item.type}`
