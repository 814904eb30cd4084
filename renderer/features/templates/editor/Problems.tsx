import type { Template } from '../../../../shared/model/template'
import { problemWords } from '../../../../shared/rules/problem-words'
import type { Problem } from '../../../../shared/rules/template-rules'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import styles from './Problems.module.css'
import { focusFirst } from './parts'
import { type Row, rowOfId } from './row'

interface ProblemsProps {
  draft: Template
  problems: readonly Problem[]
  onGo: (row: Row) => void
}

const isAbout = (problem: Problem, draft: Template): Row => ('at' in problem ? rowOfId(draft, problem.at) : 'form')

/** What keeps the form from being published, each a link to its row; or that nothing does (T-2). */
export function Problems({ draft, problems, onGo }: ProblemsProps) {
  const t = useT()
  function go(problem: Problem) {
    onGo(isAbout(problem, draft))
    focusFirst()
  }
  return (
    <div id="open-points" role="status" tabIndex={-1} className={styles.problems}>
      {problems.length === 0 ? (
        <p>{t(draft.kind === 'action-plan' ? 'templates:mustHaves' : 'templates:ready')}</p>
      ) : (
        <>
          <p>{t('templates:open', { count: problems.length })}</p>
          <ul>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                <Button look="link" onPress={() => go(problem)}>
                  {problemWords(problem, draft, t)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
