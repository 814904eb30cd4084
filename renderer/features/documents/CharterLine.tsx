import { shortName } from '../../../shared/rules/names'
import { paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { PageLink } from '../../ui/PageLink'
import styles from './DocumentsPage.module.css'

/** Says quietly that there is no charter with this rep yet (S2-3). */
export function CharterLine() {
  const t = useT()
  const { id, rep, documents } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  if (readOnly || Object.values(documents).some(({ kind }) => kind === 'charter')) return null
  return (
    <p className={styles.line}>
      {t('documents:noCharter', { name: shortName(rep.name) })}{' '}
      <PageLink to={paths.documents(id)}>{t('documents:noCharterWay')}</PageLink>
    </p>
  )
}
