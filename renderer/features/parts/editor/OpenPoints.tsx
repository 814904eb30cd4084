import type { Part } from '../../../../shared/model/part'
import type { PartProblem } from '../../../../shared/rules/part-rules'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import styles from '../../templates/editor/Problems.module.css'
import { ofField, type Row } from '../../templates/editor/row'
import { partProblemWords } from '../part-words'

/** How many are shown; nobody reads more at once. */
const shown = 8

interface OpenPointsProps {
  part: Part
  problems: readonly PartProblem[]
  onGo: (row: Row) => void
}

/** What keeps a part from being published, each a link to its row; or that nothing does. */
export function OpenPoints({ part, problems, onGo }: OpenPointsProps) {
  const t = useT()
  return (
    <div id="open-points" role="status" tabIndex={-1} className={styles.problems}>
      {problems.length === 0 ? (
        <p>{t('parts:ready')}</p>
      ) : (
        <>
          <p>{t('parts:open', { count: problems.length })}</p>
          <ul>
            {problems.slice(0, shown).map((problem) => (
              <li key={JSON.stringify(problem)}>
                <Button look="link" onPress={() => onGo('at' in problem ? ofField(problem.at) : 'form')}>
                  {partProblemWords(problem, part, t)}
                </Button>
              </li>
            ))}
          </ul>
          {problems.length > shown && <p>…</p>}
        </>
      )}
    </div>
  )
}
