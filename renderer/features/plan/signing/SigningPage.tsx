import { createLazyRoute, useParams } from '@tanstack/react-router'
import type { Plan } from '../../../../shared/model/plan'
import { isSigned, missingBeforeSigning } from '../../../../shared/rules/plans'
import { useToday } from '../../../core/clock'
import { handToRep } from '../../../core/hand-over'
import { go, paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { useShortNames } from '../people'
import { Done } from './Done'
import { ManagerTurn } from './ManagerTurn'
import { SigningDesk } from './SigningDesk'
import { Turn, TurnButtons } from './Turn'

/** The manager's side of signing together. The rep's is `RepSide`, which has a window of its own. */
function SigningPage() {
  const { plan: id } = useParams({ strict: false })
  const { plans } = useWorkbook()
  const plan = id ? plans[id] : undefined
  if (!plan) return <NotReady />
  return (
    <SigningDesk key={plan.id} plan={plan}>
      <WhoseTurn plan={plan} />
    </SigningDesk>
  )
}

function WhoseTurn({ plan }: { plan: Plan }) {
  const { templates } = useWorkbook()
  const template = templates[plan.template]
  const today = useToday()
  if (isSigned(plan)) return <Done plan={plan} />
  if (plan.repSignature) return <ManagerTurn plan={plan} signature={plan.repSignature} />
  if (!template || missingBeforeSigning(plan, template, today).length > 0) return <NotReady plan={plan.id} />
  return <BeforeTurn plan={plan} />
}

/** The rep signs first, with the laptop in their own hands. */
function BeforeTurn({ plan }: { plan: Plan }) {
  const t = useT()
  const { id: rep } = useWorkbook()
  const names = useShortNames(plan)
  return (
    <Turn title={t('signing:handTitle', names)} intro={t('signing:handIntro', names)}>
      <TurnButtons>
        <Button size="big" onPress={() => go(paths.plan(rep, plan.id))}>
          {t('signing:notNow')}
        </Button>
        <Button size="big" look="primary" onPress={() => handToRep({ workbook: rep, plan: plan.id })}>
          {t('signing:hand', names)}
        </Button>
      </TurnButtons>
    </Turn>
  )
}

/** The way here was taken too early, or the plan is gone. */
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
