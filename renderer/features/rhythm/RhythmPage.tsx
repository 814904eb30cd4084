import { createLazyRoute, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { monthInWords } from '../../../shared/dates'
import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import { type SessionType, sessionTypes } from '../../../shared/model/session'
import { formatPart } from '../../../shared/numbers'
import { awayDays } from '../../../shared/rules/away-days'
import type { BetterDay } from '../../../shared/rules/miss-pattern'
import { isUnread } from '../../../shared/rules/own'
import { isAnythingAhead } from '../../../shared/rules/planned-ahead'
import type { TeamRhythm } from '../../../shared/rules/team-rhythm'
import { namesOf } from '../../../shared/rules/told-apart'
import { useAction } from '../../core/actions'
import { useToday } from '../../core/clock'
import { useLibrary } from '../../core/library'
import { useMarkedNames } from '../../core/namesakes'
import { go, history, paths } from '../../core/navigation'
import { useRhythmLook, useTeamRhythm } from '../../core/rhythm'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, later } from '../../ui/later'
import { Empty, PageHead } from '../../ui/Page'
import { commitmentPlace } from '../documents/commitment'
import { AskedList } from './AskedList'
import { undoLast } from './change'
import { LeaveList } from './LeaveList'
import { Misses } from './Misses'
import { Reasons } from './Reasons'
import styles from './RhythmPage.module.css'
import { RhythmTabs } from './RhythmTabs'
import { saveCalendar } from './save-calendar'
import { Weeks } from './Weeks'

const setRhythm = later(() => import('./SetRhythm'))
const reportDialog = later(() => import('./ReportDialog'))
const addLeave = later(() => import('./AddLeave'))

export const route = createLazyRoute('/rhythm')({ component: RhythmPage })

/** What the dialog of a rhythm begins with. */
interface Setting {
  chosen: readonly Id[]
  session: SessionType | null
  better: BetterDay | null
}

/** What a finding or a link asked the dialog for; null: nothing. */
function useAsked(active: readonly RepSummary[]): Setting | null {
  const search: Record<string, unknown> = useSearch({ strict: false })
  if (search.set === undefined) return null
  const reps = String(search.reps ?? '').split(' ')
  const session = sessionTypes.find((type) => type === search.session) ?? null
  return { chosen: active.map(({ id }) => id).filter((id) => reps.includes(id)), session, better: null }
}

async function toCommitment(own: RepSummary | null): Promise<void> {
  const place = own && !isUnread(own) ? await commitmentPlace(own.id) : paths.ownForCommitment
  if (place !== null) await go(place)
}

/** What was promised, and what was kept. */
function RhythmPage() {
  const t = useT()
  const { reps: look, givenOut } = useRhythmLook()
  const rhythm = useTeamRhythm()
  const reps = useLibrary((library) => library.reps)
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const own = useLibrary((library) => library.own)
  const [dialog, setDialog] = useState<'leave' | 'away' | 'report' | Setting | null>(null)
  const names = useMemo(() => namesOf(reps), [reps])
  const marked = useMarkedNames()
  const today = useToday()
  useAction('edit.undo', undoLast)
  const active = reps.filter(({ archived, problem }) => !archived && !problem)
  const asked = useAsked(active)
  if (look === null)
    return (
      <>
        <PageHead title={t('rhythm:title')} subtitle={t('rhythm:subtitle')} />
        <RhythmTabs />
      </>
    )
  const set = (rep: Id | null, session: SessionType | null = null, better: BetterDay | null = null) =>
    setDialog({ chosen: rep === null ? [] : [rep], session, better })
  const isEmpty = rhythm.rows.length === 0
  // What is planned belongs into a calendar without a rhythm, too; a further file cancels what an earlier one gave out.
  const hasEvents = !isEmpty || givenOut || look.some((one) => isAnythingAhead(one, today))
  return (
    <>
      <PageHead title={t('rhythm:title')} subtitle={t('rhythm:subtitle')}>
        {!readOnly && hasEvents && <Button onPress={saveCalendar}>{t('rhythm:calendar')}</Button>}
        {!readOnly && active.length > 0 && (
          <>
            <Button onPress={() => setDialog('leave')}>{t('rhythm:addLeave')}</Button>
            {!isEmpty && <Button onPress={() => set(null)}>{t('rhythm:set')}</Button>}
          </>
        )}
        <Button onPress={() => toCommitment(own)}>{t('own:commitment')}</Button>
        {!isEmpty && (
          <Button look="primary" onPress={() => setDialog('report')}>
            {t('rhythm:report')}
          </Button>
        )}
      </PageHead>
      <RhythmTabs />
      <Unread reps={reps} />
      {isEmpty ? (
        <NothingYet hasReps={active.length > 0} readOnly={readOnly} onSet={() => set(null)} />
      ) : (
        <>
          <Headline rhythm={rhythm}>
            <Misses
              rows={rhythm.rows}
              names={names}
              onSet={readOnly ? null : (rep, better) => set(rep, null, better)}
            />
          </Headline>
          <Weeks rows={rhythm.rows} names={names} onSet={readOnly ? null : set} />
          <div className={styles.two}>
            <Reasons reasons={rhythm.reasons} />
            <AskedList asked={rhythm.asked} names={marked} onAway={readOnly ? null : () => setDialog('away')} />
          </div>
        </>
      )}
      {active.length > 0 && <LeaveList names={marked} readOnly={readOnly} />}
      {(dialog === 'leave' || dialog === 'away') && (
        <Later
          part={addLeave}
          props={{
            reps: active,
            names,
            days: dialog === 'away' ? awayDays(rhythm.rows, today) : null,
            onClose: () => setDialog(null)
          }}
        />
      )}
      {dialog === 'report' && <Later part={reportDialog} props={{ onClose: () => setDialog(null) }} />}
      {dialog !== null && typeof dialog === 'object' && (
        <Later part={setRhythm} props={{ ...dialog, reps: active, names, onClose: () => setDialog(null) }} />
      )}
      {asked && active.length > 0 && !readOnly && (
        <Later
          part={setRhythm}
          props={{ ...asked, reps: active, names, onClose: () => history.replace(paths.rhythm) }}
        />
      )}
    </>
  )
}

function Unread({ reps }: { reps: readonly RepSummary[] }) {
  const t = useT()
  const bad = reps.filter(isUnread).length
  return bad > 0 && <p className={styles.unread}>{t('rhythm:unread', { count: bad })}</p>
}

function NothingYet({ hasReps, readOnly, onSet }: { hasReps: boolean; readOnly: boolean; onSet: () => void }) {
  const t = useT()
  if (!hasReps)
    return (
      <Empty action={<Button onPress={() => go(paths.team)}>{t('rhythm:toTeam')}</Button>}>{t('rhythm:noReps')}</Empty>
    )
  const button = (
    <Button look="primary" size="big" onPress={onSet}>
      {t('rhythm:set')}
    </Button>
  )
  return <Empty action={!readOnly && button}>{t('rhythm:empty')}</Empty>
}

/** One large number, with the weeks without a miss beside it, and what there is to say about both. */
function Headline({ rhythm, children }: { rhythm: TeamRhythm; children: ReactNode }) {
  const { t, language } = useTranslator()
  const { kept, streak } = rhythm
  const apart = [
    kept.sick > 0 && t('rhythm:sick', { count: kept.sick }),
    kept.away > 0 && t('rhythm:away', { count: kept.away }),
    kept.unanswered > 0 && t('rhythm:open', { count: kept.unanswered })
  ].filter((words) => words !== false)
  const { best, now } = streak
  return (
    <div className={styles.figures}>
      <dl>
        <div>
          <dt>{t('rhythm:kept')}</dt>
          <dd className={styles.figure}>{formatPart(kept.held, kept.due, language)}</dd>
          <dd className={styles.about}>
            {kept.share === null
              ? t('rhythm:keptNothing')
              : [t('rhythm:keptOf', { held: kept.held, count: kept.due }), ...apart].join(', ')}
          </dd>
        </div>
        <div>
          <dt>{t('rhythm:streak')}</dt>
          <dd className={styles.figure}>{now.weeks}</dd>
          <dd className={styles.about}>
            {best.weeks > 0 &&
              (best.weeks === now.weeks
                ? t('rhythm:bestNow')
                : t('rhythm:best', {
                    count: best.weeks,
                    month: monthInWords((best.since ?? '').slice(0, 7), language)
                  }))}
          </dd>
        </div>
      </dl>
      {children}
    </div>
  )
}
