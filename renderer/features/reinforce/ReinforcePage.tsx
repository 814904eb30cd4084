import { createLazyRoute } from '@tanstack/react-router'
import { openAddendum } from '../../../shared/rules/addenda'
import { gapOfCycle, hasFocus, openCycle } from '../../../shared/rules/gaps'
import { agreedDates } from '../../../shared/rules/kept-dates'
import { cyclePlans } from '../../../shared/rules/plan-state'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Page'
import { RefineButton } from '../cycle/RefineButton'
import { OnPaper } from '../forms/OnPaper'
import { Measures } from '../measures/Measures'
import { FocusCard } from '../rep/FocusCard'
import { AgreedDates } from './AgreedDates'
import { Confidence } from './Confidence'
import { CycleEnd } from './CycleEnd'
import { EarlierCycles } from './EarlierCycles'
import { PracticeLog } from './PracticeLog'
import styles from './Reinforce.module.css'
import { Visits } from './Visits'

/** Whether the behavior sticks: visits, practice, measures, and the end of the cycle (S0-10). */
function ReinforcePage() {
  const t = useT()
  const workbook = useWorkbook()
  const today = useToday()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const cycle = openCycle(workbook)
  const gap = cycle && gapOfCycle(workbook, cycle)
  if (!cycle || !hasFocus(cycle) || !gap)
    return (
      <>
        <Empty action={<Button onPress={() => go(paths.rep(workbook.id))}>{t('reinforce:goOverview')}</Button>}>
          {t('reinforce:none')}
        </Empty>
        <EarlierCycles />
      </>
    )
  const { inForce: plan, draft, awaiting } = cyclePlans(workbook)
  const shared = { workbook, cycle, readOnly }
  return (
    <div className={styles.columns}>
      <div>
        <FocusCard cycle={cycle} gap={gap} next={plan ? (agreedDates(workbook, plan, today).next?.on ?? null) : null} />
        <Visits {...shared} />
        {plan && <PracticeLog plan={plan} readOnly={readOnly} />}
        <Measures />
      </div>
      <aside>
        <section className={styles.onPaper}>
          <OnPaper record={{ kind: 'cycle', id: cycle.id }} />
        </section>
        <CycleEnd {...shared} />
        {plan && <AgreedDates plan={plan} readOnly={readOnly} />}
        {plan && !draft && !awaiting && !openAddendum(workbook, plan.id) && !readOnly && (
          <section className={styles.section}>
            <RefineButton plan={plan} />
          </section>
        )}
        <Confidence behavior={cycle.focus.behavior} readOnly={readOnly} />
        <EarlierCycles />
      </aside>
    </div>
  )
}

export const route = createLazyRoute('/rep/$rep/reinforce')({ component: ReinforcePage })
