import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import styles from './MissingLine.module.css'
import type { MissingPart } from './missing'

interface MissingLineProps {
  missing: readonly MissingPart[]
  onGo: (part: MissingPart) => void
}

/** What is still missing before both can sign, each part a way to its field (S0-9). */
export function MissingLine({ missing, onGo }: MissingLineProps) {
  const t = useT()
  return (
    <div role="status" className={styles.line}>
      {missing.length === 0 ? (
        <p>{t('plan:complete')}</p>
      ) : (
        <>
          <p>{t('plan:missingLead')}</p>
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
