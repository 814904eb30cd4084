import type { Practice } from '../../../shared/model/plan'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import styles from './Reinforce.module.css'

/** The heading of the tries, with their number and how many of them worked. */
export function TriesTitle({ tries }: { tries: readonly Practice[] }) {
  const t = useT()
  const worked = tries.filter((entry) => entry.worked === true).length
  const count = tries.length > 0 && (
    <span className={styles.quiet}>{t('reinforce:practiceCount', { count: tries.length, worked })}</span>
  )
  return <SectionTitle aside={count}>{t('reinforce:practice')}</SectionTitle>
}
