import type { GroupWords } from '../../../shared/model/group'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import styles from './Groups.module.css'

interface SharedPartProps {
  words: Pick<GroupWords, 'subject' | 'behaviors' | 'notes'>
  titleOf: (behavior: string) => string | undefined
}

/** What all participants have in common; it is changed for all of them at once. */
export function SharedPart({ words: { subject, behaviors, notes }, titleOf }: SharedPartProps) {
  const t = useT()
  const titles = behaviors.map((key) => ({ key, title: titleOf(key) })).filter(({ title }) => title !== undefined)
  return (
    <section className={styles.shared}>
      <SectionTitle>{t('group:shared')}</SectionTitle>
      <p className={styles.subject} dir="auto">
        {subject}
      </p>
      {titles.length > 0 && (
        <ul aria-label={t('group:behaviors')}>
          {titles.map(({ key, title }) => (
            <li key={key} dir="auto">
              {title}
            </li>
          ))}
        </ul>
      )}
      {notes.trim() !== '' && (
        <p className={styles.notes} dir="auto">
          {notes}
        </p>
      )}
    </section>
  )
}
