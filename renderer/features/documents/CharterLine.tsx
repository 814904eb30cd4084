import { charterStanding, isCharter } from '../../../shared/rules/charter'
import { documentWords } from '../../../shared/rules/document-words'
import { documentState } from '../../../shared/rules/documents'
import { shortName } from '../../../shared/rules/names'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { PageLink } from '../../ui/PageLink'
import { useForms } from '../forms/form-choice'
import styles from './DocumentsPage.module.css'
import { startDocument } from './start'

/**
 * Says quietly that there is no agreed charter with this rep, the state of the latest one, and what to do next (S2-3).
 */
export function CharterLine() {
  const translator = useTranslator()
  const { t } = translator
  const today = useToday()
  const { id, rep, documents, templates, own } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const form = useForms('document').find(({ template }) => isCharter(template))
  const charter = charterStanding({ documents, templates })
  const name = shortName(rep.name)
  // A promise between manager and leader is no charter.
  if (readOnly || own || charter.is === 'agreed') return null
  const write = (words: string) =>
    form && (
      <Button look="link" onPress={() => startDocument(id, form)}>
        {words}
      </Button>
    )
  if (charter.is === 'none')
    return (
      <p className={styles.line}>
        {t('documents:noCharter', { name })} {write(t('documents:noCharterWay'))}
      </p>
    )
  const { document } = charter
  const state = documentWords(translator, 'status', documentState(document), { name, today })
  const way = {
    draft: 'documents:charterGoOn',
    open: 'documents:charterOpen',
    'not-agreed': 'documents:charterSee'
  } as const
  return (
    <p className={styles.line}>
      {t('documents:charterStands', { name, state })}{' '}
      <PageLink to={paths.document(id, document.id)}>{t(way[charter.is])}</PageLink>
      {charter.is === 'not-agreed' && <> {write(t('documents:charterAgain'))}</>}
    </p>
  )
}
