import { type ReactNode, useState } from 'react'
import type { Plan } from '../../../../shared/model/plan'
import { isSigned } from '../../../../shared/rules/plans'
import { useT } from '../../../core/translator'
import { LivePaper } from '../LivePaper'
import { usePlanPage } from '../use-plan-page'
import styles from './SigningDesk.module.css'

/** The page of the plan on the left, whose turn it is on the right. */
export function SigningDesk({ plan, children }: { plan: Plan; children: ReactNode }) {
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
      {children}
    </div>
  )
}
