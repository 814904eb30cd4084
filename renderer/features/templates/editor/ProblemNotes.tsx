import type { Template } from '../../../../shared/model/template'
import { problemWords } from '../../../../shared/rules/problem-words'
import type { Problem } from '../../../../shared/rules/template-rules'
import { useT } from '../../../core/translator'
import styles from './Properties.module.css'

/** Open problems of the part whose properties are shown. */
export function ProblemNotes({ problems, draft }: { problems: readonly Problem[]; draft: Template }) {
  const t = useT()
  if (problems.length === 0) return null
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{problemWords(problem, draft, t)}</li>
      ))}
    </ul>
  )
}
