import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import { isUnread } from '../../../shared/rules/own'
import { toldApart } from '../../../shared/rules/told-apart'
import { runAction, useWorkbookActions } from '../../core/actions'
import { followBatch, isUnderWay, useBatch } from '../../core/batch'
import { useLibrary } from '../../core/library'
import { paths } from '../../core/navigation'
import { useReplica } from '../../core/replica'
import { useRhythmAsked } from '../../core/rhythm'
import { useThingsDue } from '../../core/today'
import { useT } from '../../core/translator'
import { keysText } from '../../features/palette/keys'
import { Kbd } from '../../ui/Kbd'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Frame.module.css'
import { LibraryNotices } from './LibraryNotices'
import { SavedMark } from './SavedMark'
import { useArrival } from './use-arrival'

/** The sidebar and the page. */
export function Frame() {
  const main = useRef<HTMLElement>(null)
  const arrived = useArrival(main)
  const { rep } = useParams({ strict: false })
  useEffect(followBatch, [])
  useWorkbookActions(useReplica(({ replica }) => replica !== null))
  const t = useT()
  return (
    <div className={styles.frame} data-frame>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('frame:skip')}
      </button>
      <Sidebar />
      <main ref={main} id="page" className={styles.main} tabIndex={-1}>
        <LibraryNotices />
        <Outlet />
      </main>
      <p className={hidden.hidden} role="status">
        {arrived}
      </p>
      <SavedMark framed rep={rep} />
    </div>
  )
}

function Sidebar() {
  const t = useT()
  const reps = useLibrary((library) => library.reps)
  const own = useLibrary((library) => library.own)
  const { rep } = useParams({ strict: false })
  const { pathname } = useLocation()
  const shown = reps.filter((summary) => !summary.archived)
  const told = useMemo(() => toldApart(reps), [reps])
  return (
    <nav className={styles.nav} aria-label={t('frame:places')}>
      <h1 className={styles.name}>Coachbook</h1>
      <button
        type="button"
        className={styles.find}
        aria-keyshortcuts="Control+K"
        onClick={() => runAction('palette.open')}
      >
        {t('palette:button')}
        <Kbd>{keysText('CmdOrCtrl+K')}</Kbd>
      </button>
      <TodayPlace on={pathname === paths.today} />
      <Place
        to={paths.team}
        on={pathname === paths.team || (rep !== undefined && rep !== own?.id && !shown.some(({ id }) => id === rep))}
      >
        {t('frame:team')}
      </Place>
      <Place to={paths.templates} on={pathname.startsWith(paths.templates)}>
        {t('frame:templates')}
      </Place>
      <RhythmPlace on={pathname.startsWith(paths.rhythm)} />
      <Place
        to={own && !isUnread(own) ? paths.rep(own.id) : paths.own}
        on={pathname === paths.own || (own !== null && rep === own.id)}
      >
        {t('own:place')}
      </Place>
      <Place to={paths.settings} on={pathname === paths.settings}>
        {t('frame:settings')}
      </Place>
      <BatchPlace on={pathname === paths.batch} />
      {shown.length > 0 && (
        <>
          <p id="reps" className={styles.caption}>
            {t('frame:reps')}
          </p>
          <ul aria-labelledby="reps">
            {shown.map((summary) => (
              <li key={summary.id}>
                <Place to={paths.rep(summary.id)} on={summary.id === rep} title={called(summary, told)}>
                  {summary.name}
                  {told.has(summary.id) && <span className={styles.apart}>{told.get(summary.id)}</span>}
                </Place>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  )
}

/** While many pages are made: the entry with the progress. */
function BatchPlace({ on }: { on: boolean }) {
  const t = useT()
  const batch = useBatch((state) => state.batch)
  if (!batch || !isUnderWay(batch)) return null
  return (
    <Place to={paths.batch} on={on}>
      {t('batch:running', { settled: batch.settled, all: batch.all })}
    </Place>
  )
}

/** The entry of Today, with the number of things that wait for the manager. */
function TodayPlace({ on }: { on: boolean }) {
  const t = useT()
  const count = useThingsDue()?.length ?? 0
  return (
    <Place to={paths.today} on={on}>
      {t('today:place')}
      {count > 0 && (
        <>
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
          <span className={hidden.hidden}>, {t('today:count', { count })}</span>
        </>
      )}
    </Place>
  )
}

/** The entry of the rhythm, with the number of sessions that wait for an answer. */
function RhythmPlace({ on }: { on: boolean }) {
  const t = useT()
  const asked = useRhythmAsked()
  return (
    <Place to={paths.rhythm} on={on}>
      {t('frame:rhythm')}
      {asked > 0 && (
        <>
          <span className={styles.count} aria-hidden="true">
            {asked}
          </span>
          <span className={hidden.hidden}>, {t('rhythm:asked', { count: asked })}</span>
        </>
      )}
    </Place>
  )
}

/** The full text for a line of the list that is too narrow for it. */
function called({ id, name }: RepSummary, told: ReadonlyMap<Id, string>): string {
  const apart = told.get(id)
  return apart === undefined ? name : `${name} (${apart})`
}

interface PlaceProps {
  to: string
  on: boolean
  title?: string
  children: React.ReactNode
}

function Place({ to, on, title, children }: PlaceProps) {
  return (
    <Link
      dir="auto"
      to={to}
      title={title}
      className={on ? `${styles.place} ${styles.on}` : styles.place}
      aria-current={on ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
