import { createLazyRoute } from '@tanstack/react-router'
import { useReplica, useWorkbookId } from '../../core/replica'
import { OnPaper } from '../forms/OnPaper'
import { CoverageMap } from './CoverageMap'
import styles from './Profile.module.css'
import { RoutedProblems } from './RoutedProblems'
import { TrainedOn } from './TrainedOn'
import { Trainings } from './Trainings'
import { TwoViews } from './TwoViews'

/** The rep apart from the observations: two views, coverage, training, and what coaching does not solve. */
function ProfilePage() {
  const workbook = useWorkbookId()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  return (
    <div className={styles.columns}>
      <div>
        <TwoViews key={workbook} readOnly={readOnly} />
        <Trainings readOnly={readOnly} />
        <RoutedProblems readOnly={readOnly} />
      </div>
      <aside>
        <section className={styles.onPaper}>
          <OnPaper record={{ kind: 'profile', id: workbook }} />
        </section>
        <CoverageMap />
        <TrainedOn readOnly={readOnly} />
      </aside>
    </div>
  )
}

export const route = createLazyRoute('/rep/$rep/profile')({ component: ProfilePage })
