import { type ReactNode, useState } from 'react'
import { dateOf } from '../../../shared/dates'
import type { Plan, SignedPlan } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import { addendumState } from '../../../shared/rules/addenda'
import { addendumWords } from '../../../shared/rules/addendum-words'
import { openCycle } from '../../../shared/rules/gaps'
import { agreedDates } from '../../../shared/rules/kept-dates'
import { shortName } from '../../../shared/rules/names'
import { type NextStep, planOfStep } from '../../../shared/rules/next-step'
import { planState } from '../../../shared/rules/plan-state'
import { planWords } from '../../../shared/rules/plan-words'
import { isSigned, missingBeforeSigning } from '../../../shared/rules/plans'
import { openPurpose } from '../../../shared/rules/sessions'
import type { DueMark } from '../../../shared/rules/training'
import { useToday } from '../../core/clock'
import { useOtherCoach } from '../../core/coach'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { NextButton } from '../../ui/NextButton'
import { WithDates, WithWritten } from '../../ui/ShortDate'
import { RefineButton } from '../cycle/RefineButton'
import { StartPlan } from '../cycle/StartPlan'
import { FormPicker } from '../forms/FormPicker'
import { startObservation } from '../observation/start'
import { StartTalk } from '../session/StartTalk'
import { holdTalk } from '../session/start'
import styles from './Aside.module.css'

/** What comes next, with the one large button for it; the bar of the steps shows the same step. */
export function NextCard({ next }: { next: NextStep }) {
  const plan = planOfStep(useWorkbook(), next)
  switch (next.step) {
    case 'go-on-talk':
      return <OpenTalkCard session={next.session} />
    case 'talk':
      return <TalkCard planned={next.planned} refused={next.refused} />
    case 'record-agreement':
      return <AnswerCard />
    case 'start-plan':
      return <PlanCard refused={next.refused} />
    case 'write-plan':
    case 'sign':
      return plan ? <DraftCard plan={plan} sign={next.step === 'sign'} /> : null
    case 'ink':
      return plan ? <InkCard plan={plan.id} /> : null
    case 'addendum':
      return <AddendumCard addendum={next.addendum} />
    case 'rate':
      return <RateCard observation={next.observation} />
    case 'train':
      return <TrainCard />
    case 'refine':
      return plan && isSigned(plan) ? <SlippedCard plan={plan} /> : null
    case 'observe':
      return plan ? <DatesCard plan={plan} draft={next.draft} /> : null
    case 'close':
      return <CloseCard />
    case 'follow-up':
      return <FollowUpCard mark={next.mark} />
    case 'observe-first':
    case 'choose':
      return null
  }
}

interface CardProps {
  label?: string
  title: ReactNode
  text: ReactNode
  /** The page's one main button. */
  button?: ReactNode
}

function Card({ label, title, text, button }: CardProps) {
  const t = useT()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const name = label ?? t('overview:next')
  return (
    <section className={styles.next} aria-label={name}>
      <p className={styles.label}>{name}</p>
      <h3 className={styles.big}>{title}</h3>
      {text && <p>{text}</p>}
      {button && !readOnly && <div className={styles.button}>{button}</div>}
    </section>
  )
}

function useWords() {
  const { t } = useTranslator()
  const today = useToday()
  const workbook = useWorkbook()
  return { t, today, workbook, name: shortName(workbook.rep.name), coach: useOtherCoach() }
}

/** The state of a plan, as a sentence. */
function useStanding() {
  const translator = useTranslator()
  const { today, workbook, name, coach } = useWords()
  return (plan: Plan, written: (day: string) => string) =>
    planWords(translator, 'status', planState(workbook, plan), { name, coach, today, written })
}

function OpenTalkCard({ session: id }: { session: Id }) {
  const { t, workbook } = useWords()
  const session = workbook.sessions[id]
  if (!session) return null
  const to = session.template === null ? paths.session(workbook.id, id) : paths.talk(workbook.id, id)
  return (
    <Card
      title={t('overview:openTalkTitle')}
      text={<bdi>{openPurpose(session)}</bdi>}
      button={<NextButton onPress={() => go(to)}>{t('session:goOn')}</NextButton>}
    />
  )
}

/** The one-on-one comes before its answer; if one is planned, that is the one to start. */
function TalkCard({ planned, refused }: { planned: Id | null; refused: Id | null }) {
  const { t, workbook, name } = useWords()
  const stands = useStanding()
  const [planning, setPlanning] = useState(false)
  const on = openCycle(workbook)?.agreement?.on
  const session = planned === null ? undefined : workbook.sessions[planned]
  const purpose = session ? openPurpose(session) : ''
  const plan = refused === null ? undefined : workbook.plans[refused]
  const title = session ? (
    <WithDates on={[dateOf(session.when)]} weekday say={(date) => t('overview:talkPlannedTitle', { date })} />
  ) : (
    t(on ? 'overview:talkAgainTitle' : 'overview:talkTitle')
  )
  const text = plan ? (
    <WithWritten say={(written) => t('overview:talkRefused', { stands: stands(plan, written) })} />
  ) : on ? (
    <WithDates on={[on]} say={(date) => t('overview:talkAgain', { name, date })} />
  ) : (
    t('overview:talk', { name })
  )
  return (
    <>
      <Card
        title={title}
        text={purpose === '' ? text : <bdi>{purpose}</bdi>}
        button={
          <>
            <NextButton onPress={() => (session ? holdTalk(workbook.id, session.id) : setPlanning(true))}>
              {t(session ? 'session:startPlanned' : 'session:start')}
            </NextButton>
            {!plan && (
              <Button look="link" onPress={() => go(paths.agreement(workbook.id))}>
                {t('overview:recordAgreement')}
              </Button>
            )}
          </>
        }
      />
      {planning && <StartTalk onClose={() => setPlanning(false)} />}
    </>
  )
}

function AnswerCard() {
  const { t, workbook, name } = useWords()
  return (
    <Card
      title={t('overview:answerTitle')}
      text={t('overview:answer', { name })}
      button={<NextButton onPress={() => go(paths.agreement(workbook.id))}>{t('overview:recordAgreement')}</NextButton>}
    />
  )
}

function InkCard({ plan }: { plan: Id }) {
  const { t, workbook } = useWords()
  return (
    <Card
      title={t('overview:inkTitle')}
      text={t('overview:ink')}
      button={<NextButton onPress={() => go(paths.plan(workbook.id, plan))}>{t('overview:inkButton')}</NextButton>}
    />
  )
}

/** The addendum waits for words, for both signatures, or for the ink. */
function AddendumCard({ addendum: id }: { addendum: Id }) {
  const translator = useTranslator()
  const { t, today, workbook, name, coach } = useWords()
  const addendum = workbook.addenda[id]
  if (!addendum) return null
  const { number } = addendum
  return (
    <Card
      title={t('addendum:nextTitle', { number })}
      text={
        <WithWritten
          say={(written) =>
            t('addendum:next', {
              stands: addendumWords(translator, 'status', addendumState(addendum), {
                name,
                coach,
                today,
                number,
                written
              })
            })
          }
        />
      }
      button={
        <NextButton onPress={() => go(paths.addendum(workbook.id, id))}>
          {t(addendum.status === 'signed' ? 'addendum:nextInkButton' : 'addendum:nextButton')}
        </NextButton>
      }
    />
  )
}

function TrainCard() {
  const { t, workbook, name } = useWords()
  return (
    <Card
      title={t('overview:trainTitle')}
      text={t('overview:train', { name })}
      button={<NextButton onPress={() => go(paths.profile(workbook.id))}>{t('overview:trainButton')}</NextButton>}
    />
  )
}

export function RateCard({ observation }: { observation: Id }) {
  const { t, workbook } = useWords()
  const first = openCycle(workbook)?.focus == null
  return (
    <Card
      title={t(first ? 'overview:rateTitle' : 'overview:rateVisitTitle')}
      text={t(first ? 'overview:rate' : 'overview:rateVisit')}
      button={
        <NextButton onPress={() => go(paths.observationToWrite(workbook.id, observation))}>
          {t('overview:rateButton')}
        </NextButton>
      }
    />
  )
}

function SlippedCard({ plan }: { plan: SignedPlan }) {
  const { t, name } = useWords()
  return (
    <Card
      title={t('overview:slippedTitle')}
      text={t('overview:slipped', { name })}
      button={<RefineButton plan={plan} main />}
    />
  )
}

function PlanCard({ refused }: { refused: Id | null }) {
  const { t, workbook, name } = useWords()
  const stands = useStanding()
  const on = openCycle(workbook)?.agreement?.on
  const plan = refused === null ? undefined : workbook.plans[refused]
  const text = plan ? (
    <WithWritten say={(written) => t('overview:planAgain', { stands: stands(plan, written) })} />
  ) : (
    <WithDates on={on ? [on] : []} say={(date = '') => t('overview:plan', { name, date })} />
  )
  return <Card title={t('overview:planTitle')} text={text} button={<StartPlan />} />
}

function DraftCard({ plan, sign }: { plan: Plan; sign: boolean }) {
  const translator = useTranslator()
  const { t, today, workbook, name, coach } = useWords()
  const template = workbook.templates[plan.template]
  if (sign)
    return (
      <Card
        title={t('overview:signTitle')}
        text={
          <WithWritten
            say={(written) =>
              t('overview:sign', {
                stands: planWords(translator, 'status', planState(workbook, plan), { name, coach, today, written })
              })
            }
          />
        }
        button={
          <NextButton onPress={() => go(paths.signing(workbook.id, plan.id))}>{t('overview:signButton')}</NextButton>
        }
      />
    )
  const missing = plan.status === 'draft' && template ? missingBeforeSigning(plan, template, today).length : 0
  return (
    <Card
      title={t('overview:draftTitle')}
      text={missing > 0 ? t('overview:draftMissing', { count: missing }) : t('overview:draftReady')}
      button={
        <NextButton onPress={() => go(paths.planToWrite(workbook.id, plan.id))}>{t('overview:goOnPlan')}</NextButton>
      }
    />
  )
}

/** A check after a training comes before the next agreed date (S2-13). */
function FollowUpCard({ mark: { behavior, training, weeks, due } }: { mark: DueMark }) {
  const { t, workbook } = useWords()
  return (
    <Card
      title={t('overview:followTitle', { title: workbook.behaviors[behavior]?.title ?? '' })}
      text={<WithDates on={[due]} say={(date) => t('overview:follow', { count: weeks, training, date })} />}
      button={<NextButton onPress={() => startObservation(workbook.id)}>{t('rep:logObservation')}</NextButton>}
    />
  )
}

/** The behavior sticks: links to the place where the cycle is closed. */
function CloseCard() {
  const { t, workbook } = useWords()
  return (
    <Card
      title={t('overview:closeTitle')}
      text={t('overview:closeText')}
      button={<NextButton onPress={() => go(paths.reinforce(workbook.id))}>{t('overview:closeButton')}</NextButton>}
    />
  )
}

/** The next agreed date, with buttons to hold it or to write down what was seen. */
function DatesCard({ plan, draft }: { plan: Plan; draft: Id | null }) {
  const { t, today, workbook } = useWords()
  const { next, last } = agreedDates(workbook, plan, today)
  const [talking, setTalking] = useState(false)
  const button =
    draft !== null ? (
      <NextButton onPress={() => go(paths.observation(workbook.id, draft))}>{t('overview:goOnObservation')}</NextButton>
    ) : next?.kind === 'one-on-one' ? (
      <NextButton onPress={() => setTalking(true)}>{t('session:start')}</NextButton>
    ) : (
      <>
        <NextButton onPress={() => startObservation(workbook.id)}>{t('rep:logObservation')}</NextButton>
        <FormPicker place="observation" onPick={(form) => startObservation(workbook.id, form)} />
      </>
    )
  if (next) {
    const kind = t(`print:dates.${next.kind}`)
    const title = <WithDates on={[next.on]} weekday say={(date) => t('overview:dateAndKind', { date, kind })} />
    return (
      <>
        <Card label={t('overview:nextDate')} title={title} text={next.note && <bdi>{next.note}</bdi>} button={button} />
        {talking && <StartTalk onClose={() => setTalking(false)} />}
      </>
    )
  }
  const why = last?.kept === 'kept' ? 'overview:noDateAheadKept' : 'overview:noDateAheadWhy'
  const text = last && <WithDates on={[last.on]} say={(date) => t(why, { date })} />
  return <Card label={t('overview:nextDate')} title={t('overview:noDateAhead')} text={text} button={button} />
}
