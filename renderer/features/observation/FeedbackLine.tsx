import { momentOf } from '../../../shared/dates'
import type { Observation } from '../../../shared/model/observation'
import { shortName } from '../../../shared/rules/names'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { WithDates } from '../../ui/ShortDate'
import styles from './ObservationPage.module.css'

/** Whether the rep has heard about what was seen (S0-10), and the one press that says so; Today asks until then. */
export function FeedbackLine({ observation: { id, feedbackAt } }: { observation: Observation }) {
  const dispatch = useDispatch()
  const t = useT()
  const { rep } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const say = (at: string | null) => void dispatch({ type: 'observation.edit', id, changes: { feedbackAt: at } })
  return (
    <p className={styles.feedback}>
      {feedbackAt === null ? (
        t('observation:feedbackOpen', { name: shortName(rep.name) })
      ) : (
        <WithDates on={[feedbackAt.slice(0, 10)]} say={(date) => t('observation:feedbackOn', { date })} />
      )}{' '}
      {!readOnly && (
        <Button look="link" onPress={() => say(feedbackAt === null ? momentOf(new Date()) : null)}>
          {t(feedbackAt === null ? 'reinforce:feedbackGiven' : 'reinforce:takeBack')}
        </Button>
      )}
    </p>
  )
}
