import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dateOf, fullDate } from '../../../shared/dates'
import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import { isOnTheWay, isUnread } from '../../../shared/rules/own'
import type { DueOf } from '../../../shared/rules/today-order'
import { call } from '../../core/bridge'
import { useMinute, useToday } from '../../core/clock'
import { useKeys } from '../../core/keys'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useDueToErase, useRecordsDue } from '../../core/retention'
import { useRhythmLook, useTeamRhythm } from '../../core/rhythm'
import { useThingsDue } from '../../core/today'
import { useT, useTranslator } from '../../core/translator'
import { noteFault } from '../../core/trouble'
import { Button } from '../../ui/Button'
import { Later, later } from '../../ui/later'
import { Empty, PageHead, SectionTitle } from '../../ui/Page'
import { useShortDate } from '../../ui/ShortDate'
import hidden from '../../ui/visually-hidden.module.css'
import { RepProblem } from '../problem/RepProblem'
import { ExploreSample, SampleLine } from '../team/SampleTeam'
import { actOf } from './act'
import styles from './TodayPage.module.css'
import { Week } from './Week'
import { callNames, waitOf, wordsOf } from './words'

/** They stand beside what is due, and the first picture has no need to wait for them. */
const promise12 = later(() => import('./Promise12'))
const focusWeek = later(() => import('./FocusWeek'))

/** The first page: this week, and what waits with one action for each (S1-7, S1-10). */
export function TodayPage() {
  const { t, language } = useTranslator()
  const today = useToday()
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const reps = useLibrary((library) => library.reps)
  const own = useLibrary((library) => library.own)
  const names = useMemo(() => callNames(reps), [reps])
  const known = useRhythmLook((look) => look.reps)
  const due = useThingsDue()
  const active = reps.filter(({ archived }) => !archived)
  const bad = [...active, ...(own ? [own] : [])].filter((rep) => isUnread(rep) || isOnTheWay(rep))
  const title = fullDate(today, language)
  if (active.length === 0) return <NoReps title={title} none={reps.length === 0} bad={bad} />
  if (due === null || known === null) return <PageHead title={title} />
  return (
    <>
      <PageHead title={title} subtitle={<Subtitle count={due.length} unread={bad.length > 0} />}>
        {active.length > 1 && !readOnly && <Button onPress={() => go(paths.planGroup())}>{t('group:plan')}</Button>}
      </PageHead>
      <SampleLine />
      <Week reps={known} names={names} />
      <div className={styles.two}>
        <DueList due={due} bad={bad} reps={active} names={names} />
        <div>
          <Later part={promise12} props={{ names }} />
          <Later
            part={focusWeek}
            props={{ reps: known, names, isSeen: active.some(({ observations }) => observations > 0) }}
          />
        </div>
      </div>
      <RetentionLine />
      <BackupsLine />
    </>
  )
}

function Subtitle({ count, unread }: { count: number; unread: boolean }) {
  const t = useT()
  const { now } = useTeamRhythm().streak
  const nothing = unread ? '' : t('today:nothing')
  const waits = count === 0 ? nothing : t('today:waits', { count })
  return now.weeks > 1 ? `${waits} ${t('today:streak', { count: now.weeks })}`.trim() : waits
}

function NoReps({ title, none, bad }: { title: string; none: boolean; bad: readonly RepSummary[] }) {
  const t = useT()
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  return (
    <>
      <PageHead title={title} />
      <Empty
        action={
          readOnly ? (
            <Button onPress={() => go(paths.team)}>{t('today:toTeam')}</Button>
          ) : (
            <>
              <Button look="primary" size="big" onPress={() => go(`${paths.team}?add=true`)}>
                {t('team:add')}
              </Button>
              <Button onPress={() => go(paths.bring)}>{t('bring:title')}</Button>
              {none && <ExploreSample />}
            </>
          )
        }
      >
        {t('today:empty')}
      </Empty>
      {bad.length > 0 && (
        <ul className={styles.list}>
          {bad.map((rep) => (
            <BadLine key={rep.id} rep={rep} />
          ))}
        </ul>
      )}
    </>
  )
}

/** How many are shown before the user asks for the rest. */
const first = 12

/** How many have a key. */
const withKey = 9

interface DueListProps {
  due: readonly DueOf[]
  /** Workbooks that cannot be read, including the manager's own. */
  bad: readonly RepSummary[]
  reps: readonly RepSummary[]
  names: ReadonlyMap<Id, string>
}

function DueList({ due, bad, reps, names }: DueListProps) {
  const t = useT()
  const today = useToday()
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const shown = all ? due : due.slice(0, first)
  const title = t(due.length + bad.length > 0 ? 'today:due' : 'today:next')
  const openNth = (nth: number) => {
    const one = due[nth]
    if (one) void go(actOf(one.due, one.rep, today, t).to)
  }
  useKeys(
    Array.from({ length: Math.min(withKey, due.length) }, (_, nth) => ({
      keys: String(nth + 1),
      run: () => openNth(nth),
      shown: () => list.current?.children[nth]
    }))
  )
  return (
    <section aria-label={title}>
      <SectionTitle>{title}</SectionTitle>
      {due.length > 1 && <p className={hidden.hidden}>{t('today:keysHelp')}</p>}
      {due.length + bad.length > 0 ? (
        <ul ref={list} className={styles.list}>
          {shown.map((one, nth) => (
            <DueLine key={keyOf(one)} one={one} nth={nth} name={names.get(one.rep) ?? ''} />
          ))}
          {bad.map((rep) => (
            <BadLine key={rep.id} rep={rep} />
          ))}
        </ul>
      ) : (
        <Quiet reps={reps} />
      )}
      {shown.length < due.length && (
        <Button look="link" onPress={() => setAll(true)}>
          {t('today:more', { count: due.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

const keyOf = ({ rep, due }: DueOf) =>
  [rep, due.what, 'id' in due ? due.id : 'type' in due ? due.type : '', dateOf(due.since)].join(' ')

function DueLine({ one: { rep, due }, nth, name }: { one: DueOf; nth: number; name: string }) {
  const t = useT()
  const now = useMinute()
  const short = useShortDate()
  const wait = waitOf(due, { t, now })
  const { title, text } = wordsOf(due, { t, name, short, now })
  const { label, to } = actOf(due, rep, dateOf(now), t)
  return (
    <li className={styles.line}>
      <span className={styles.wait}>
        <span aria-hidden="true">{wait.eye}</span>
        <span className={hidden.hidden}>{wait.ear}</span>
      </span>
      <span className={styles.words}>
        <Link to={due.what === 'group' ? to : paths.rep(rep)} className={styles.title}>
          {title}
        </Link>
        <span className={styles.text}>{text}</span>
      </span>
      <Button
        onPress={() => go(to)}
        {...(nth < withKey ? { keys: String(nth + 1), 'aria-keyshortcuts': String(nth + 1) } : {})}
      >
        {label}
        <span className={hidden.hidden}>: {title}</span>
      </Button>
    </li>
  )
}

/** The line of a workbook that cannot be read or waits for files; other lines are not affected. */
function BadLine({ rep }: { rep: RepSummary }) {
  const t = useT()
  const { name } = rep
  const title = isOnTheWay(rep)
    ? rep.own
      ? t('today:awaitedOwn')
      : t('today:awaited', { name })
    : rep.own
      ? t('today:unreadOwn')
      : t('today:unread', { name })
  return (
    <li className={styles.line}>
      <span />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.problem}>{isUnread(rep) ? <RepProblem rep={rep} /> : t('today:awaitedText')}</span>
      </span>
      {!isUnread(rep) ? (
        <Button onPress={() => go(paths.rep(rep.id))}>{t('today:do.open')}</Button>
      ) : rep.own ? (
        <Button onPress={() => go(paths.own)}>{t('own:place')}</Button>
      ) : (
        <Button onPress={() => go(paths.team)}>{t('today:do.team')}</Button>
      )}
    </li>
  )
}

/** Nothing is due: suggests what to do next. */
function Quiet({ reps }: { reps: readonly RepSummary[] }) {
  const t = useT()
  const fresh = reps.find(({ observations }) => observations === 0)
  if (!fresh) return <p className={styles.quiet}>{t('today:quiet')}</p>
  return (
    <Empty
      action={
        <Button look="primary" onPress={() => go(paths.rep(fresh.id))}>
          {t('today:firstDo')}
        </Button>
      }
    >
      {t('today:firstOne', { name: fresh.name })}
    </Empty>
  )
}

/** Mentions quietly that a workbook has been in the archive for as long as it is kept. */
function RetentionLine() {
  const t = useT()
  const count = useDueToErase().length
  const records = useRecordsDue().reduce((sum, { counts }) => counts.reduce((all, one) => all + one.count, sum), 0)
  if (count + records === 0) return null
  return (
    <p className={styles.backups}>
      {count > 0 && t('today:retention', { count })} {records > 0 && t('today:retentionRecords', { count: records })}{' '}
      <Link to={paths.team}>{t('today:retentionDo')}</Link>
    </p>
  )
}

/** Mentions quietly that the backups are on the same disk as the library. */
function BackupsLine() {
  const t = useT()
  const [beside, setBeside] = useState(false)
  useEffect(() => {
    let here = true
    call('backups.list', {})
      .then(({ apart }) => {
        if (here) setBeside(!apart)
      })
      .catch(noteFault)
    return () => {
      here = false
    }
  }, [])
  if (!beside) return null
  return (
    <p className={styles.backups}>
      {t('today:backups')} <Link to={paths.backups}>{t('today:backupsDo')}</Link>
    </p>
  )
}
