import { createLazyRoute, Outlet, useLocation } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { openCycle } from '../../../shared/rules/gaps'
import { nextStep } from '../../../shared/rules/next-step'
import { stageNow } from '../../../shared/rules/steps'
import { useToday } from '../../core/clock'
import { useLibrary } from '../../core/library'
import { useToldApart } from '../../core/namesakes'
import { paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { LinkRow } from '../../ui/LinkRow'
import { PageHead } from '../../ui/Page'
import { Tabs } from '../../ui/Tabs'
import { FormPicker } from '../forms/FormPicker'
import { startObservation } from '../observation/start'
import { StepHelp } from '../parts/StepHelp'
import { StartTalk } from '../session/StartTalk'
import { RepMenu } from '../team/RepMenu'
import { CycleSteps } from './CycleSteps'
import { NextAfterSeeing } from './NextAfterSeeing'
import { placesOf, whereabouts } from './pages'
import styles from './RepPage.module.css'
import { WorkbookNotices } from './WorkbookNotices'

export const route = createLazyRoute('/rep/$rep')({ component: RepPage })

/** The head of a workbook and the steps that link to its pages; the page is inside. */
function RepPage() {
  const t = useT()
  const workbook = useWorkbook()
  const { rep, id } = workbook
  const path = useLocation().pathname.replace(/\/$/, '')
  const here = whereabouts(id, path)
  const onOverview = path === paths.rep(id)
  const today = useToday()
  const next = useMemo(() => nextStep(workbook, today), [workbook, today])
  /** Each page has one main button. On the overview it belongs to the next step, so it is not offered twice. */
  const isNext =
    path === paths.observations(id) && next.step !== 'rate' && next.step !== 'train' && next.step !== 'choose'
  const observes =
    next.step === 'observe' ||
    next.step === 'follow-up' ||
    (next.step === 'observe-first' && !openCycle(workbook)?.focus)
  const isOffered = onOverview && observes && next.draft === null
  /** These pages have a picker of their own, so it is not offered twice. */
  const picksBelow =
    isOffered ||
    path === paths.documents(id) ||
    path === paths.deals(id) ||
    (path === paths.observations(id) && Object.keys(workbook.observations).length === 0)
  const talks = next.step === 'go-on-talk' || next.step === 'talk'
  const [planning, setPlanning] = useState(false)
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const apart = useToldApart(id)
  const own = useLibrary((library) => (library.own?.id === id ? library.own : null))
  const facts = workbook.own
    ? t('own:coachedBy', { name: workbook.own.coach })
    : (apart ?? [rep.role, rep.territory].filter(Boolean).join(' · '))
  const links = placesOf(id).map(({ to, label }) => ({ to, label: t(label) }))
  return (
    <>
      <WorkbookNotices />
      <PageHead
        title={rep.name}
        subtitle={facts}
        links={<LinkRow label={t('rep:tabs')} more={t('rep:more')} links={links} here={here.place} />}
      >
        {!readOnly && !isOffered && (
          <Button
            look={isNext ? 'primary' : 'normal'}
            onPress={() => startObservation(id)}
            aria-keyshortcuts="Control+L"
          >
            {t('rep:logObservation')}
          </Button>
        )}
        {!readOnly && !picksBelow && (
          <FormPicker inRow place="observation" onPick={(form) => startObservation(id, form)} />
        )}
        {!readOnly &&
          !(onOverview && talks) &&
          (path !== paths.sessions(id) || Object.keys(workbook.sessions).length > 0) && (
            <Button onPress={() => setPlanning(true)}>{t('session:start')}</Button>
          )}
        {own && !readOnly && <RepMenu rep={own} />}
      </PageHead>
      {planning && <StartTalk onClose={() => setPlanning(false)} />}
      <CycleSteps open={here.stage} />
      <div className={here.siblings.length > 0 ? styles.bar : `${styles.bar} ${styles.alone}`}>
        {here.siblings.length > 0 ? (
          <Tabs label={t('rep:pages')} tabs={here.siblings.map(({ to, label }) => ({ to, label: t(label) }))} />
        ) : (
          <span />
        )}
        <StepHelp stage={here.stage ?? stageNow(workbook)} />
      </div>
      {path === paths.observations(id) && !readOnly && <NextAfterSeeing next={next} />}
      <Outlet />
    </>
  )
}
