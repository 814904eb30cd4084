import { Button } from '../../ui/Button'
import styles from './MissingLine.module.css'
import type { MissingPart } from './missing'

interface MissingLineProps {
  missing: readonly MissingPart[]
  onGo: (part: MissingPart) => void
  lead: string
  /** What is said when nothing is missing. */
  complete: string
}

/** What is still missing before something can be done, each part a link to its field (S0-9). */
export function MissingLine({ missing, onGo, lead, complete }: MissingLineProps) {
  return (
    <div role="status" className={styles.line}>
      {missing.length === 0 ? (
        <p>{complete}</p>
      ) : (
        <>
          <p>{lead}</p>
          <ul className={styles.parts}>
            {missing.map((part) => (
              <li key={`${part.field} ${part.words}`}>
                <Button look="link" onPress={() => onGo(part)}>
                  {part.words}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
