import type { SignedPlan } from '../../shared/model/plan'
import { shortName } from '../../shared/rules/names'
import { planState } from '../../shared/rules/plan-state'
import { planWords } from '../../shared/rules/plan-words'
import { useToday } from '../core/clock'
import { useWorkbook } from '../core/replica'
import { useTranslator } from '../core/translator'
import { Button } from './Button'
import { Dialog, DialogButtons } from './Dialog'
import { WithWritten } from './ShortDate'
import styles from './UnderPlan.module.css'

interface UnderPlanProps {
  title: string
  /** What stays as it is, and what is lost. */
  text: string
  /** The sealed plans that are based on it. */
  plans: readonly SignedPlan[]
  /** The label of the button that continues anyway. */
  go: string
  onGo: () => void
  onKeep: () => void
}

/** Asks before something is removed or changed that sealed plans are based on; lists the plans and their states. */
export function UnderPlan({ title, text, plans, go, onGo, onKeep }: UnderPlanProps) {
  const translator = useTranslator()
  const { t } = translator
  const workbook = useWorkbook()
  const told = { name: shortName(workbook.rep.name), today: useToday() }
  return (
    <Dialog title={title} onClose={onKeep}>
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <WithWritten
              say={(written) =>
                t('ui:underPlanOne', {
                  title: plan.behavior.title,
                  stands: planWords(translator, 'link', planState(workbook, plan), { ...told, written })
                })
              }
            />
          </li>
        ))}
      </ul>
      <p>{text}</p>
      <DialogButtons>
        <Button onPress={onGo}>{go}</Button>
        <Button look="primary" onPress={onKeep}>
          {t('ui:underPlanKeep')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
