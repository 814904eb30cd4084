import { timeOf } from '../../../shared/dates'
import type { Session } from '../../../shared/model/session'
import { handToRep } from '../../core/hand-over'
import { useWorkbookId } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import styles from './MarksOfRep.module.css'

/** The way to the rep's own side, on which the rep rates a one-on-one without the manager (S4-3, R-1). */
export function MarksOfRep({ session, name }: { session: Session; name: string }) {
  const t = useT()
  const workbook = useWorkbookId()
  const marked = session.markedByRep
  return (
    <div className={styles.marks}>
      <p>{marked ? t('session:marksOwn', { name, time: timeOf(marked) }) : t('session:marksText', { name })}</p>
      <Button onPress={() => handToRep({ workbook, session: session.id })}>{t('session:marksHand', { name })}</Button>
    </div>
  )
}
