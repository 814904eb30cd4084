import { createLazyRoute, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Translate } from '../../../shared/messages'
import { type Ahead, aheadOf } from '../../../shared/rules/ahead'
import { latestEvents } from '../../../shared/rules/latest'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, SectionTitle } from '../../ui/Page'
import { ShortDate } from '../../ui/ShortDate'
import line from '../rep/Aside.module.css'
import { Happened, keyOf } from '../rep/Latest'

const page = 100

/** Everything that happened with a rep, in one place, the latest first (S2-1). */
function TimelinePage() {
  const t = useT()
  const workbook = useWorkbook()
  const [most, setMost] = useState(page)
  const today = useToday()
  const events = useMemo(() => latestEvents(workbook, most + 1, today), [workbook, most, today])
  const planned = useMemo(() => aheadOf(workbook, today), [workbook, today])
  if (events.length + planned.length === 0) return <Empty>{t('history:timelineEmpty')}</Empty>
  return (
    <>
      {planned.length > 0 && (
        <section aria-label={t('history:planned')}>
          <SectionTitle>{t('history:planned')}</SectionTitle>
          <ol className={line.line}>
            {planned.map((ahead) => (
              <Planned key={`${ahead.what} ${ahead.id}`} ahead={ahead} />
            ))}
          </ol>
        </section>
      )}
      <section aria-label={t('overview:allEvents')}>
        <SectionTitle>{t('overview:allEvents')}</SectionTitle>
        <ol className={line.line}>
          {events.slice(0, most).map((event) => (
            <Happened key={keyOf(event, workbook.id)} event={event} rep={workbook.id} />
          ))}
        </ol>
        {events.length > most && <Button onPress={() => setMost(most + page)}>{t('history:earlier')}</Button>}
      </section>
    </>
  )
}

function Planned({ ahead }: { ahead: Ahead }) {
  const { t } = useTranslator()
  const { id: rep } = useWorkbook()
  const today = useToday()
  return (
    <li>
      <ShortDate on={ahead.on} />
      <Link to={placeOf(ahead, rep)} className={line.event} dir="auto">
        {ahead.on < today ? t('history:plannedWaits', { what: wordsOf(ahead, t) }) : wordsOf(ahead, t)}
      </Link>
    </li>
  )
}

function wordsOf(ahead: Ahead, t: Translate): string {
  const { name } = ahead
  switch (ahead.what) {
    case 'date':
      return t(name ? 'history:plannedDateAt' : 'history:plannedDate', { kind: t(`print:dates.${ahead.kind}`), name })
    case 'session':
      return t(name ? 'history:plannedSessionFor' : 'history:plannedSession', { name })
    case 'group':
      return t('history:plannedGroup', { kind: t(`group:kind.${ahead.kind}`), name })
    case 'call':
      return t(name ? 'history:plannedCallAt' : 'history:plannedCall', { name })
  }
}

function placeOf({ what, id }: Ahead, rep: string): string {
  if (what === 'session') return paths.session(rep, id)
  if (what === 'group') return paths.groupCopy(rep, id)
  return what === 'call' ? paths.call(rep, id) : paths.reinforce(rep)
}

export const route = createLazyRoute('/rep/$rep/timeline')({ component: TimelinePage })
