import type { Session } from '../../../shared/model/session'
import { agendaOf, withTalked } from '../../../shared/rules/sessions'
import { useT } from '../../core/translator'
import { CheckBox } from '../../ui/CheckBox'
import { useEditSession } from './edit'

interface AgendaPointsProps {
  session: Session
  className?: string | undefined
  readOnly?: boolean
}

/** What both wanted to talk about; a tick says that it was discussed (S0-4). */
export function AgendaPoints({ session, className, readOnly = false }: AgendaPointsProps) {
  const t = useT()
  const edit = useEditSession(session.id)
  const points = agendaOf(session)
  if (points.length === 0) return null
  return (
    <section className={className} aria-label={t('session:agendaPoints')}>
      <h2>{t('session:agendaPoints')}</h2>
      <ul>
        {points.map((point) => (
          <li key={point} dir="auto">
            <CheckBox
              checked={session.talked?.includes(point) ?? false}
              onChange={(talked) => edit((held) => ({ talked: withTalked(held, point, talked) }))}
              disabled={readOnly}
            >
              {point}
            </CheckBox>
          </li>
        ))}
      </ul>
    </section>
  )
}
