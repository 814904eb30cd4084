import { createLazyRoute } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { latestEvents } from '../../../shared/rules/latest'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, SectionTitle } from '../../ui/Page'
import line from '../rep/Aside.module.css'
import { Happened, keyOf } from '../rep/Latest'

const page = 100

/** Everything that happened with a rep, in one place, the latest first (S2-1). */
function TimelinePage() {
  const t = useT()
  const workbook = useWorkbook()
  const [most, setMost] = useState(page)
  const events = useMemo(() => latestEvents(workbook, most + 1), [workbook, most])
  if (events.length === 0) return <Empty>{t('history:timelineEmpty')}</Empty>
  return (
    <section>
      <SectionTitle>{t('overview:allEvents')}</SectionTitle>
      <ol className={line.line}>
        {events.slice(0, most).map((event) => (
          <Happened key={keyOf(event, workbook.id)} event={event} rep={workbook.id} />
        ))}
      </ol>
      {events.length > most && <Button onPress={() => setMost(most + page)}>{t('history:earlier')}</Button>}
    </section>
  )
}

export const route = createLazyRoute('/rep/$rep/timeline')({ component: TimelinePage })
