import { createLazyRoute, Link } from '@tanstack/react-router'
import type { Plan } from '../../../shared/model/plan'
import { shortSeal } from '../../../shared/print/record'
import { shortName } from '../../../shared/rules/names'
import { nextStep } from '../../../shared/rules/next-step'
import { planState } from '../../../shared/rules/plan-state'
import { planWords } from '../../../shared/rules/plan-words'
import { isSigned } from '../../../shared/rules/plans'
import { useToday } from '../../core/clock'
import { useOtherCoach } from '../../core/coach'
import { paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Empty } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { ShortDate, WithWritten } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { useFirst } from '../../ui/use-first'
import { StartPlan } from '../cycle/StartPlan'
import styles from './PlansPage.module.css'
import { useShortNames } from './people'
import { SetAsideWords, setAsideIn } from './SetAsideWords'

/** All plans of a rep, the latest first. */
function PlansPage() {
  const t = useT()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const plans = Object.values(workbook.plans).sort((a, b) => (a.id < b.id ? 1 : -1))
  const next = nextStep(workbook)
  const canStart = !readOnly && next.step === 'start-plan'
  const again = next.step === 'start-plan' && next.refused !== null
  const discarded = setAsideIn(workbook, ({ plan }) => !Object.hasOwn(workbook.plans, plan))
  if (plans.length === 0 && !canStart && discarded.length === 0) {
    return (
      <Empty action={<PageLink to={paths.rep(workbook.id)}>{t('plan:toOverview')}</PageLink>}>
        {t('plan:listEmpty', { name: shortName(workbook.rep.name) })}
      </Empty>
    )
  }
  return (
    <>
      {plans.length > 0 && <PlanTable plans={plans} />}
      {plans.some(isSigned) && (
        <p className={styles.several}>
          <PageLink to={paths.batchOf(workbook.id)}>{t('batch:open')}</PageLink>
        </p>
      )}
      <SetAsideWords words={discarded} titled />
      {canStart && (
        <Empty action={<StartPlan />}>
          {t(again ? 'plan:canStartAgain' : 'plan:canStart', { name: shortName(workbook.rep.name) })}
        </Empty>
      )}
    </>
  )
}

function PlanTable({ plans }: { plans: readonly Plan[] }) {
  const t = useT()
  const { shown, more } = useFirst(plans, 40, { onScroll: true })
  return (
    <>
      <Table
        className={styles.table}
        aria-label={t('plan:listLabel')}
        aria-rowcount={plans.length + 1}
        columns={[
          { id: 'behavior', name: t('plan:behavior') },
          { id: 'status', name: t('plan:status') },
          { id: 'signed', name: t('plan:signedOn'), className: styles.date },
          { id: 'seal', name: t('plan:seal'), className: styles.seal }
        ]}
      >
        {shown.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </Table>
      {more}
    </>
  )
}

function PlanRow({ plan }: { plan: Plan }) {
  const translator = useTranslator()
  const { t } = translator
  const today = useToday()
  const workbook = useWorkbook()
  const { id: rep } = workbook
  const state = planState(workbook, plan)
  const { rep: name } = useShortNames(plan)
  const coach = useOtherCoach()
  const signed = isSigned(plan)
  return (
    <tr>
      <th scope="row">
        <Link to={paths.plan(rep, plan.id)} className={styles.name}>
          {plan.behavior.title}
        </Link>
        {plan.refines !== null && (
          <span className={styles.because} dir="auto">
            {t('plan:refined', { number: plan.number, because: plan.refinedBecause })}
          </span>
        )}
      </th>
      <td>
        <WithWritten say={(written) => planWords(translator, 'status', state, { name, coach, today, written })} />
      </td>
      <td className={styles.date}>{signed ? <ShortDate on={state.on} /> : t('ui:notYet')}</td>
      <td className={styles.seal}>{signed ? shortSeal(plan.seal.hash) : ''}</td>
    </tr>
  )
}

export const route = createLazyRoute('/rep/$rep/plans')({ component: PlansPage })
