import type { Cycle } from '../../../shared/model/cycle'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { WithDates } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import styles from './Agreement.module.css'

/** The rep's earlier answers, word for word, the latest first (S0-8). */
export function EarlierAnswers({ cycle: { answers = [], focus } }: { cycle: Cycle }) {
  const t = useT()
  const { behaviors } = useWorkbook()
  const { shown, more } = useFirst(answers.toReversed(), 20)
  if (answers.length === 0) return null
  return (
    <section>
      <SectionTitle>{t('cycle:earlierAnswers')}</SectionTitle>
      <ul className={styles.earlier}>
        {shown.map(({ agreed, on, words, behavior, recordedAt }) => (
          <li key={recordedAt}>
            <WithDates on={[on]} say={(date) => t(agreed ? 'cycle:recordedYes' : 'cycle:recordedNotYet', { date })} />
            {behavior !== focus?.behavior && <p dir="auto">{behaviors[behavior]?.title}</p>}
            {words.trim() !== '' && (
              <blockquote>
                <q dir="auto">{words}</q>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
