import type { Id } from '../../../shared/model/scalars'
import type { Signature } from '../../../shared/model/signature'
import { useOtherCoach } from '../../core/coach'
import { go } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import styles from './RepHasSigned.module.css'
import { type SignableKind, signingPathOf } from './signing/to-sign'
import { useAnswerOfRep } from './signing/use-answer'

interface RepHasSignedProps {
  kind: SignableKind
  id: Id
  signature: Signature
  /** The rep's short name. */
  name: string
}

/**
 * The rep has answered and the manager has not signed: continue, or let the rep withdraw the answer to change a word
 * (R-1).
 */
export function RepHasSigned({ kind, id, signature, name }: RepHasSignedProps) {
  const t = useT()
  const coach = useOtherCoach()
  const { id: rep } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const { said, label, takeBack } = useAnswerOfRep({ kind, id }, signature)
  const actions = (
    <span className={styles.buttons}>
      <Button onPress={() => takeBack()}>{t(label, { rep: name })}</Button>
      <Button look="primary" onPress={() => go(signingPathOf(rep, { kind, id }))}>
        {t('plan:goOnSigning')}
      </Button>
    </span>
  )
  return (
    <Banner action={readOnly ? undefined : actions}>
      {coach === undefined ? t(`plan:repSaid-${said}`, { name }) : t(`plan:repSaidTo-${said}`, { name, coach })}
    </Banner>
  )
}
