import { createLazyRoute } from '@tanstack/react-router'
import { useMemo } from 'react'
import { gapOfCycle, hasFocus, openCycle } from '../../../shared/rules/gaps'
import { agreedDates } from '../../../shared/rules/kept-dates'
import { shortName } from '../../../shared/rules/names'
import { type NextStep, nextStep, seeing } from '../../../shared/rules/next-step'
import { cyclePlans } from '../../../shared/rules/plan-state'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { NextButton } from '../../ui/NextButton'
import { Empty } from '../../ui/Page'
import { ChooseBehavior, ChooseUnrated } from '../cycle/ChooseBehavior'
import { CharterLine } from '../documents/CharterLine'
import { FormPicker } from '../forms/FormPicker'
import { startObservation } from '../observation/start'
import { DueMarks } from './DueMarks'
import { FocusCard } from './FocusCard'
import { Latest } from './Latest'
import { NextCard } from './NextCard'
import styles from './OverviewPage.module.css'
import { ParkingLot } from './ParkingLot'
import { PlanActions } from './PlanActions'
import { WaitingTalk } from './WaitingTalk'

/** The present step, the #1 behavior, what was agreed, what comes next, and whether it is getting better. */
function OverviewPage() {
  const workbook = useWorkbook()
  const today = useToday()
  const next = useMemo(() => nextStep(workbook, today), [workbook, today])
  if (openCycle(workbook)?.focus) return <OneBehavior next={next} />
  const first = seeing(workbook)
  return (
    <>
      {next.step === 'go-on-talk' ? <NextCard next={next} /> : <WaitingTalk />}
      <DueMarks />
      <CharterLine />
      {first.step === 'observe-first' ? <First draft={first.draft} /> : <Choose next={first} />}
    </>
  )
}

/** A behavior is chosen from what was rated; if nothing was rated, that comes first. */
function Choose({ next }: { next: NextStep }) {
  return (
    <>
      {(next.step === 'rate' || next.step === 'train') && <NextCard next={next} />}
      <ChooseBehavior />
    </>
  )
}

function First({ draft }: { draft: string | null }) {
  const t = useT()
  const { id, rep, own } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const button =
    draft === null ? (
      <>
        <NextButton onPress={() => startObservation(id)}>{t('rep:logObservation')}</NextButton>
        <FormPicker place="observation" onPick={(form) => startObservation(id, form)} />
      </>
    ) : (
      <NextButton onPress={() => go(paths.observation(id, draft))}>{t('overview:goOnObservation')}</NextButton>
    )
  return (
    <section className={styles.first}>
      <h3 className={styles.title}>{t('overview:firstTitle')}</h3>
      <Empty action={readOnly ? undefined : button}>
        {draft !== null
          ? t('overview:firstDraft')
          : own
            ? t('own:first', { name: shortName(own.coach) })
            : t('overview:first', { name: shortName(rep.name) })}
      </Empty>
      <ChooseUnrated />
    </section>
  )
}

function OneBehavior({ next }: { next: NextStep }) {
  const workbook = useWorkbook()
  const today = useToday()
  const cycle = openCycle(workbook)
  const gap = cycle && gapOfCycle(workbook, cycle)
  if (!cycle || !hasFocus(cycle) || !gap) return null
  const { inForce, draft } = cyclePlans(workbook)
  const plan = inForce ?? draft
  const date = inForce ? agreedDates(workbook, inForce, today).next : null
  return (
    <div className={styles.columns}>
      <div className={styles.next}>
        <NextCard next={next} />
      </div>
      <div className={styles.main}>
        <FocusCard cycle={cycle} gap={gap} next={date?.on ?? null} />
        {plan && <PlanActions plan={plan} />}
      </div>
      <aside className={styles.aside}>
        {!(next.step === 'talk' && next.planned !== null) && <WaitingTalk />}
        <DueMarks next={next.step === 'follow-up' ? next.mark : undefined} />
        <CharterLine />
        <ParkingLot />
        <Latest />
      </aside>
    </div>
  )
}

export const route = createLazyRoute('/rep/$rep')({ component: OverviewPage })
