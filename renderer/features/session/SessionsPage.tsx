import { createLazyRoute, Link, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { momentOf } from '../../../shared/dates'
import { TimeOfDay } from '../../../shared/model/rhythm'
import { PlainDate } from '../../../shared/model/scalars'
import { type Session, SessionType, sessionTypes } from '../../../shared/model/session'
import { openCycle } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { sharesByAim, sharesByType } from '../../../shared/rules/sessions'
import { useToday } from '../../core/clock'
import { history, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { ShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { useFirst } from '../../ui/use-first'
import { GroupRow } from './GroupRow'
import { PulseTrend } from './PulseTrend'
import styles from './SessionsPage.module.css'
import { SkillPhase } from './SkillPhase'
import { StartTalk } from './StartTalk'
import type { AskedTalk } from './start'
import { stateInWords } from './state-words'

/** All one-on-ones of a rep, future ones first, and how they are distributed (S1-5, S1-9). */
function SessionsPage() {
  const t = useT()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const search: Record<string, unknown> = useSearch({ strict: false })
  const asked = 'start' in search
  const [planning, setPlanning] = useState(asked && !readOnly)
  useEffect(() => {
    if (asked && !readOnly) setPlanning(true)
  }, [asked, readOnly])
  const sessions = useMemo(() => latestFirst(Object.values(workbook.sessions)), [workbook.sessions])
  const start = !readOnly && (
    <Button look="primary" size="big" onPress={() => setPlanning(true)}>
      {t('session:start')}
    </Button>
  )
  const groups = workbook.groups
  const listed = useMemo(() => latestFirst([...sessions, ...Object.values(groups ?? {})]), [sessions, groups])
  const { shown, more } = useFirst(listed, 40)
  const focus = openCycle(workbook)?.focus
  const today = useToday()
  function close() {
    setPlanning(false)
    if (asked) history.replace(paths.sessions(workbook.id))
  }
  return (
    <>
      {focus && (
        <p className={styles.answer}>
          <PageLink to={paths.agreement(workbook.id)}>
            {t('session:answer', {
              name: shortName(workbook.rep.name),
              title: workbook.behaviors[focus.behavior]?.title ?? ''
            })}
          </PageLink>
        </p>
      )}
      <SkillPhase readOnly={readOnly} />
      {listed.length === 0 ? (
        <Empty action={start}>{t('session:empty')}</Empty>
      ) : (
        <>
          <Table
            className={styles.table}
            columns={[
              { id: 'when', name: t('session:columnWhen') },
              { id: 'kind', name: t('session:columnKind') },
              { id: 'purpose', name: t('session:columnPurpose') },
              { id: 'length', name: t('session:columnLength'), className: styles.number }
            ]}
          >
            {shown.map((one) =>
              'size' in one ? <GroupRow key={one.id} group={one} /> : <Row key={one.id} session={one} />
            )}
          </Table>
          {more}
          <PulseTrend sessions={sessions} />
          <Spread sessions={sessions} />
        </>
      )}
      {planning && <StartTalk about={askedFor(search, today)} onClose={close} />}
    </>
  )
}

/** What the way here asked for: a kind, and a day to come with its time where that was promised. */
function askedFor({ type, on, at }: Record<string, unknown>, today: PlainDate): AskedTalk {
  const [kind, day, time] = [SessionType.safeParse(type), PlainDate.safeParse(on), TimeOfDay.safeParse(at)]
  const isAhead = day.success && day.data > today
  return {
    ...(kind.success && { type: kind.data }),
    ...(isAhead && { when: momentOf(new Date(`${day.data}T${time.success ? time.data : '09:00'}:00`)) })
  }
}

/** Each moment is parsed once, not at each comparison. */
const latestFirst = <Held extends { when: string }>(sessions: readonly Held[]): Held[] =>
  sessions
    .map((session) => ({ session, epoch: Date.parse(session.when) }))
    .sort((a, b) => b.epoch - a.epoch)
    .map(({ session }) => session)

function Row({ session }: { session: Session }) {
  const t = useT()
  const { id } = useWorkbook()
  return (
    <tr>
      <th scope="row">
        <Link to={paths.session(id, session.id)} className={styles.link}>
          <ShortDate on={session.when} />
        </Link>
      </th>
      <td>
        {t(`session:type.${session.type}`)}
        <span className={styles.quiet}>
          {' · '}
          {t(`session:modeShort.${session.mode}`)}
          {session.area && `: ${t(`session:area.${session.area}`)}`}
          {session.impromptu && ` · ${t('session:impromptu')}`}
        </span>
      </td>
      <td dir="auto">{session.purpose}</td>
      <td className={styles.number}>{stateInWords(session, t)}</td>
    </tr>
  )
}

const isType = (name: string): name is Session['type'] => sessionTypes.some((type) => type === name)

function Spread({ sessions }: { sessions: readonly Session[] }) {
  const t = useT()
  const today = useToday()
  const { total, parts } = sharesByType(sessions, today)
  const aims = new Map(sharesByAim(sessions, today).parts.map(({ name, count }) => [name, count]))
  if (total === 0) return null
  return (
    <section className={styles.spread}>
      <SectionTitle>{t('session:shareTitle')}</SectionTitle>
      <ul>
        {parts.map(({ name, count }) => (
          <li key={name}>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.track} width="100" height="8" />
              <rect className={styles.part} width={(count / total) * 100} height="8" />
            </svg>
            <span>{isType(name) && t('session:shareType', { type: t(`session:type.${name}`), count, total })}</span>
          </li>
        ))}
      </ul>
      {aims.size > 0 && (
        <p>{t('session:shareAim', { strategy: aims.get('strategy') ?? 0, skill: aims.get('skill') ?? 0 })}</p>
      )}
    </section>
  )
}

export const route = createLazyRoute('/rep/$rep/sessions')({ component: SessionsPage })
