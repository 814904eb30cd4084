import type { ReactNode } from 'react'
import { shortSeal } from '../../../../shared/print/record'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import type { Export } from '../use-export'
import styles from './Sealed.module.css'
import { Turn, TurnButtons } from './Turn'

interface SealedProps {
  /** Whether both agree with it; a refusal is sealed without thanking both. */
  agreed: boolean
  title: string
  text: string
  /** The hash of the seal. */
  seal: string
  file: Export
  onBack: () => unknown
  children?: ReactNode
}

/** Both have signed: the seal, and the page to take along. */
export function Sealed({
  agreed,
  title,
  text,
  seal,
  file: { written, save, show, print },
  onBack,
  children
}: SealedProps) {
  const t = useT()
  return (
    <Turn kicker={t(agreed ? 'signing:doneKicker' : 'signing:doneKickerOther')} title={title} intro={text}>
      <dl className={styles.seal}>
        <dt>{t('plan:seal')}</dt>
        <dd>{shortSeal(seal)}</dd>
      </dl>
      <div className={styles.file}>
        <Button size="big" look="primary" onPress={print}>
          {t('forms:print')}
        </Button>
        <Button size="big" onPress={() => save()}>
          {t('plan:savePdf')}
        </Button>
        {written && (
          <Button size="big" onPress={() => show()}>
            {t('plan:showInFolder')}
          </Button>
        )}
      </div>
      {children}
      <TurnButtons>
        <Button size="big" onPress={onBack}>
          {t('signing:toWorkbook')}
        </Button>
      </TurnButtons>
    </Turn>
  )
}
