import { dateOf } from '../../../../shared/dates'
import { gapOfBehavior, openCycle } from '../../../../shared/rules/gaps'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { useShortDate } from '../../../ui/ShortDate'
import styles from './KnownLevel.module.css'

/** The last rating of the #1 behavior, in the words of that level; a click takes them into the field (S2-6, S3-13). */
export function KnownLevel({ onTake }: { onTake: (words: string) => void }) {
  const t = useT()
  const short = useShortDate()
  const workbook = useWorkbook()
  const focus = openCycle(workbook)?.focus
  const behavior = focus && workbook.behaviors[focus.behavior]
  const gap = focus && gapOfBehavior(workbook, focus.behavior)
  const seen = workbook.observations[gap?.evidence.at(-1) ?? '']
  if (!behavior || !gap || gap.now === null || !seen) return null
  const anchor = behavior.anchors[gap.now - 1] ?? ''
  const words = t('session:levelKnown', { rating: gap.now, date: short(dateOf(seen.when)), anchor })
  return (
    <p className={styles.known}>
      <span dir="auto">{words}</span>{' '}
      <Button look="link" onPress={() => onTake(words)}>
        {t('session:levelTake')}
      </Button>
    </p>
  )
}
