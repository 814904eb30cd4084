import { createLazyRoute, Link, Outlet, useLocation } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { type Stage, stages } from '../../../shared/model/cycle'
import type { Workbook } from '../../../shared/model/workbook'
import { openCycle } from '../../../shared/rules/gaps'
import { type NextStep, nextStep } from '../../../shared/rules/next-step'
import { stageNow } from '../../../shared/rules/steps'
import { useAction } from '../../core/actions'
import { go, paths } from '../../core/navigation'
import { dismissNotices, useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { startObservation } from '../observation/start'
import { StepHelp } from '../parts/StepHelp'
import { StartTalk } from '../session/StartTalk'
import { CycleSteps } from './CycleSteps'
import styles from './RepPage.module.css'

export const route = createLazyRoute('/rep/$rep')({ component: RepPage })

/** Head, steps and tabs of a workbook; the tab's page lies inside. */
function RepPage() {
  const t = useT()
  const workbook = useWorkbook()
  const { rep, id } = workbook
  const { pathname } = useLocation()
  const onOverview = pathname.replace(/\/$/, '') === paths.rep(id)
  const next = nextStep(workbook)
  /** Each page has one main button; on the overview it is the next step, which is not offered twice. */
  const isNext = !onOverview && pathname === paths.observations(id)
  const observes = next.step === 'observe' || (next.step === 'observe-first' && !openCycle(workbook)?.focus)
  const isOffered = onOverview && observes && next.draft === null
  const talks = next.step === 'go-on-talk' || next.step === 'talk'
  const [planning, setPlanning] = useState(false)
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const log = useCallback(() => void startObservation(id), [id])
  useAction('observation.new', log)
  const facts = [rep.role, rep.territory].filter(Boolean).join(' · ')
  return (
    <>
      <WorkbookNotices />
      <PageHead title={rep.name} subtitle={facts}>
        {!readOnly && !isOffered && (
          <Button look={isNext ? 'primary' : 'normal'} onPress={log} aria-keyshortcuts="Control+L">
            {t('rep:logObservation')}
          </Button>
        )}
        {!readOnly &&
          !(onOverview && talks) &&
          (pathname !== paths.sessions(id) || Object.keys(workbook.sessions).length > 0) && (
            <Button onPress={() => setPlanning(true)}>{t('session:start')}</Button>
          )}
      </PageHead>
      {planning && <StartTalk onClose={() => setPlanning(false)} />}
      <CycleSteps />
      <div className={styles.bar}>
        <Tabs />
        <StepHelp stage={stageOf(pathname.replace(/\/$/, ''), workbook)} />
      </div>
      {pathname === paths.observations(id) && !readOnly && <NextAfterSeeing next={next} />}
      <Outlet />
    </>
  )
}

/** After a first observation: what it still needs, or the choice it makes possible (S0-1). */
function NextAfterSeeing({ next }: { next: NextStep }) {
  const t = useT()
  const { id } = useWorkbook()
  if (next.step === 'rate')
    return (
      <Banner
        action={
          <Button look="primary" size="big" onPress={() => void go(paths.observation(id, next.observation))}>
            {t('overview:rateButton')}
          </Button>
        }
      >
        {t('overview:rateTitle')}
      </Banner>
    )
  if (next.step !== 'choose') return null
  return (
    <Banner
      action={
        <Button look="primary" size="big" onPress={() => void go(paths.rep(id))}>
          {t('overview:nextChoose')}
        </Button>
      }
    >
      {t('overview:nextChooseText')}
    </Banner>
  )
}

/** The step that a page belongs to; where it belongs to none, the one that the cycle is at. */
function stageOf(pathname: string, workbook: Workbook): Stage {
  const { id } = workbook
  const pages = {
    see: [paths.gaps(id), paths.observations(id), paths.deals(id), paths.profile(id)],
    coach: [paths.sessions(id)],
    agree: [paths.plans(id)],
    reinforce: [paths.reinforce(id)]
  }
  const here = stages.find((stage) => pages[stage].includes(pathname))
  return here ?? stageNow(workbook)
}

function WorkbookNotices() {
  const { t, ofCode } = useTranslator()
  const replica = useReplica((state) => state.replica)
  if (!replica) return null
  const { notices, readOnly, workbook } = replica
  return (
    <>
      {readOnly && <Banner>{ofCode('notices', readOnly.code, readOnly.params, 'errors:call.failed')}</Banner>}
      {workbook.rep.archivedAt && <Banner>{t('rep:archivedBanner')}</Banner>}
      <AsideBanner />
      {notices.map((notice) => (
        <Banner key={notice.code} action={<Button onPress={dismissNotices}>{t('ui:putAway')}</Button>}>
          {ofCode('notices', notice.code, notice.params, 'errors:call.failed')}
        </Banner>
      ))}
    </>
  )
}

/** Changes that were set aside, or lost, and that the person has not answered yet. */
function AsideBanner() {
  const t = useT()
  const replica = useReplica((state) => state.replica)
  if (!replica) return null
  const { waiting, losses } = replica.aside
  if (waiting === 0 && losses === 0) return null
  const words =
    waiting === 0 ? t('aside:bannerLost') : t(losses === 0 ? 'aside:banner' : 'aside:bannerBoth', { count: waiting })
  return <Banner action={<PageLink to={paths.aside(replica.workbook.id)}>{t('aside:look')}</PageLink>}>{words}</Banner>
}

function Tabs() {
  const t = useT()
  const { id } = useWorkbook()
  const { pathname } = useLocation()
  const tabs = [
    { to: paths.rep(id), label: t('rep:overview') },
    { to: paths.gaps(id), label: t('rep:gaps') },
    { to: paths.observations(id), label: t('rep:observations') },
    { to: paths.sessions(id), label: t('session:tab') },
    { to: paths.plans(id), label: t('rep:plans') },
    { to: paths.reinforce(id), label: t('reinforce:tab') },
    { to: paths.deals(id), label: t('selling:tab') },
    { to: paths.profile(id), label: t('profile:tab') },
    { to: paths.notes(id), label: t('rep:notes') },
    { to: paths.history(id), label: t('rep:history') }
  ]
  const here = pathname.replace(/\/$/, '')
  return (
    <nav aria-label={t('rep:tabs')} className={styles.tabs}>
      {tabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          className={here === to ? `${styles.tab} ${styles.on}` : styles.tab}
          aria-current={here === to ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
