import { createLazyRoute, useParams } from '@tanstack/react-router'
import type { DraftPlan, Plan } from '../../../../shared/model/plan'
import type { Signature } from '../../../../shared/model/signature'
import { isSigned, missingBeforeSigning } from '../../../../shared/rules/plans'
import { useOnlyActions } from '../../../core/actions'
import { useToday } from '../../../core/clock'
import { go, paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { BeforeTurn } from './BeforeTurn'
import { Done } from './Done'
import { ManagerTurn } from './ManagerTurn'
import { PlanDesk } from './SigningDesk'
import { Turn } from './Turn'
import { signingActions, usePlanToSign } from './to-sign'

/** The manager's side of signing together. The rep's side is `RepSide`, which replaces the window's content. */
function SigningPage() {
  useOnlyActions(signingActions)
  const { plan: id } = useParams({ strict: false })
  const { plans } = useWorkbook()
  const plan = id ? plans[id] : undefined
  if (!plan) return <NotReady />
  return (
    <PlanDesk key={plan.id} plan={plan}>
      <WhoseTurn plan={plan} />
    </PlanDesk>
  )
}

function WhoseTurn({ plan }: { plan: Plan }) {
  const { templates } = useWorkbook()
  const template = templates[plan.template]
  const today = useToday()
  if (isSigned(plan)) return <Done plan={plan} />
  if (plan.repSignature) return <SealTurn plan={plan} signature={plan.repSignature} />
  if (!template || missingBeforeSigning(plan, template, today).length > 0) return <NotReady plan={plan.id} />
  return <GiveTurn plan={plan} />
}

const SealTurn = ({ plan, signature }: { plan: DraftPlan; signature: Signature }) => (
  <ManagerTurn of={usePlanToSign(plan)} signature={signature} />
)

const GiveTurn = ({ plan }: { plan: DraftPlan }) => <BeforeTurn of={usePlanToSign(plan)} />

/** This page was opened too early, or the plan is gone. */
function NotReady({ plan }: { plan?: string }) {
  const t = useT()
  const { id: rep } = useWorkbook()
  return (
    <Turn title={t('signing:notReadyTitle')} intro={plan ? t('signing:notReady') : t('plan:gone')}>
      <Button size="big" onPress={() => go(plan ? paths.plan(rep, plan) : paths.plans(rep))}>
        {t('signing:toPlan')}
      </Button>
    </Turn>
  )
}

export const route = createLazyRoute('/rep/$rep/sign/$plan')({ component: SigningPage })
