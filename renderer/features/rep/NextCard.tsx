import type { ReactNode } from 'react'
import { dateOf, shortDate, weekdayDate } from '../../../shared/dates'
import type { Plan } from '../../../shared/model/plan'
import { openCycle } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { agreedDates, type NextStep } from '../../../shared/rules/next-step'
import { missingBeforeSigning } from '../../../shared/rules/plans'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { StartPlan } from '../cycle/StartPlan'
import styles from './Aside.module.css'

interface NextCardProps {
  next: NextStep
  plan: Plan | undefined
}

/** What comes next: the agreed date once a plan is signed, and before that the step that leads there. */
export function NextCard({ next, plan }: NextCardProps) {
  switch (next.step) {
    case 'record-agreement':
      return <TalkCard />
    case 'start-plan':
      return <PlanCard />
    case 'write-plan':
    case 'sign':
      return plan ? <DraftCard plan={plan} sign={next.step === 'sign'} /> : null
    default:
      return plan ? <DatesCard plan={plan} /> : null
  }
}

interface CardProps {
  label?: string
  title: string
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
  const { t, language } = useTranslator()
  const today = useToday()
  const workbook = useWorkbook()
  return { t, language, today, workbook, name: shortName(workbook.rep.name) }
}

function TalkCard() {
  const { t, language, today, workbook, name } = useWords()
  const on = openCycle(workbook)?.agreement?.on
  return (
    <Card
      title={t(on ? 'overview:talkAgainTitle' : 'overview:talkTitle')}
      text={on ? t('overview:talkAgain', { name, date: shortDate(on, language, today) }) : t('overview:talk', { name })}
      button={
        <Button look="primary" onPress={() => go(paths.agreement(workbook.id))}>
          {t('overview:recordAgreement')}
        </Button>
      }
    />
  )
}

function PlanCard() {
  const { t, language, today, workbook, name } = useWords()
  const on = openCycle(workbook)?.agreement?.on
  const date = on ? shortDate(on, language, today) : ''
  return <Card title={t('overview:planTitle')} text={t('overview:plan', { name, date })} button={<StartPlan />} />
}

function DraftCard({ plan, sign }: { plan: Plan; sign: boolean }) {
  const { t, language, today, workbook, name } = useWords()
  const template = workbook.templates[plan.template]
  if (sign)
    return (
      <Card
        title={t('overview:signTitle')}
        text={t('overview:sign', {
          name,
          date: plan.repSignature ? shortDate(dateOf(plan.repSignature.at), language, today) : ''
        })}
        button={
          <Button look="primary" onPress={() => go(paths.signing(workbook.id, plan.id))}>
            {t('overview:signButton')}
          </Button>
        }
      />
    )
  const missing = plan.status === 'draft' && template ? missingBeforeSigning(plan, template, today).length : 0
  return (
    <Card
      title={t('overview:draftTitle')}
      text={missing > 0 ? t('overview:draftMissing', { count: missing }) : t('overview:draftReady')}
      button={
        <Button look="primary" onPress={() => go(paths.plan(workbook.id, plan.id))}>
          {t('overview:goOnPlan')}
        </Button>
      }
    />
  )
}

function DatesCard({ plan }: { plan: Plan }) {
  const { t, language, today } = useWords()
  const { next, last } = agreedDates(plan, today)
  if (next) {
    const title = t('overview:dateAndKind', {
      date: weekdayDate(next.on, language),
      kind: t(`print:dates.${next.kind}`)
    })
    return <Card label={t('overview:nextDate')} title={title} text={next.note && <bdi>{next.note}</bdi>} />
  }
  const text = last ? t('overview:noDateAheadWhy', { date: shortDate(last.on, language, today) }) : ''
  return <Card label={t('overview:nextDate')} title={t('overview:noDateAhead')} text={text} />
}
