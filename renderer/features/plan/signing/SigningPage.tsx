import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Plan } from '../../../../shared/model/plan'
import { isSigned, missingBeforeSigning } from '../../../../shared/rules/plans'
import { go, paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { LivePaper } from '../LivePaper'
import { usePlanPage } from '../use-plan-page'
import { Done } from './Done'
import { ManagerTurn } from './ManagerTurn'
import { RepTurn } from './RepTurn'
import styles from './SigningPage.module.css'
import { Turn } from './Turn'

/** Signing together: the page on the left, whose turn it is on the right. */
function SigningPage() {
  const { plan: id } = useParams({ strict: false })
  const { plans } = useWorkbook()
  const plan = id ? plans[id] : undefined
  return plan ? <Signing key={plan.id} plan={plan} /> : <NotReady />
}

function Signing({ plan }: { plan: Plan }) {
  const t = useT()
  const page = usePlanPage(plan)
  const [large, setLarge] = useState(false)
  return (
    <div className={styles.page}>
      <div className={styles.desk}>
        <div className={large ? `${styles.sheet} ${styles.large}` : styles.sheet}>
          <LivePaper
            page={page}
            label={t(isSigned(plan) ? 'signing:paperSigned' : 'signing:paper')}
            large={large}
            onLarge={setLarge}
          />
        </div>
      </div>
      <WhoseTurn plan={plan} />
    </div>
  )
}

function WhoseTurn({ plan }: { plan: Plan }) {
  const { templates } = useWorkbook()
  const template = templates[plan.template]
  if (isSigned(plan)) return <Done plan={plan} />
  if (plan.repSignature) return <ManagerTurn plan={plan} signature={plan.repSignature} />
  if (!template || missingBeforeSigning(plan, template).length > 0) return <NotReady plan={plan.id} />
  return <RepTurn plan={plan} />
}

/** The way here was taken too early, or the plan is gone. */
function NotReady({ plan }: { plan?: string }) {
  const t = useT()
  const { id: rep } = useWorkbook()
  return (
    <Turn title={t('signing:notReadyTitle')} intro={plan ? t('signing:notReady') : t('plan:gone')}>
      <Button size="big" onPress={() => void go(plan ? paths.plan(rep, plan) : paths.plans(rep))}>
        {t('signing:toPlan')}
      </Button>
    </Turn>
  )
}

export const route = createLazyRoute('/rep/$rep/sign/$plan')({ component: SigningPage })
