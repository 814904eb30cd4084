import { differenceWords } from '../../../shared/rules/difference-words'
import type { Difference } from '../../../shared/rules/template-diff'
import { useT } from '../../core/translator'
import styles from './Changes.module.css'

/** Changes in words, one per line. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const t = useT()
  const lines = new Set(differences.map((difference) => differenceWords(difference, t)))
  return (
    <ul className={styles.differences}>
      {[...lines].map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  )
}
