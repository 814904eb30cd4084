import type { Id } from '../../../shared/model/scalars'
import { go, paths } from '../../core/navigation'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import styles from './RepHasSigned.module.css'

/** The rep has signed and the manager has not: go on, or take the signature back to change a word. */
export function RepHasSigned({ kind, id, name }: { kind: 'plan' | 'document'; id: Id; name: string }) {
  const dispatch = useDispatch()
  const t = useT()
  const { id: rep } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const takeBack = () => void dispatch({ type: `${kind}.withdrawSignature`, id })
  const actions = (
    <span className={styles.buttons}>
      <Button onPress={takeBack}>{t('signing:takeBack')}</Button>
      <Button
        look="primary"
        onPress={() => go(kind === 'plan' ? paths.signing(rep, id) : paths.documentSigning(rep, id))}
      >
        {t('plan:goOnSigning')}
      </Button>
    </span>
  )
  return <Banner action={readOnly ? undefined : actions}>{t('plan:repSigned', { name })}</Banner>
}
