import { createLazyRoute, Link } from '@tanstack/react-router'
import type { Document } from '../../../shared/model/document'
import { documentWords } from '../../../shared/rules/document-words'
import { documentState, documentsOf } from '../../../shared/rules/documents'
import { shortName } from '../../../shared/rules/names'
import { useToday } from '../../core/clock'
import { useOtherCoach } from '../../core/coach'
import { useListTitles } from '../../core/form-titles'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Empty } from '../../ui/Page'
import { ShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { useFirst } from '../../ui/use-first'
import { SetAsideWords } from '../plan/SetAsideWords'
import styles from './DocumentsPage.module.css'
import { useShortNames } from './people'
import { StartDocument } from './StartDocument'

/** How many documents are shown at a time. */
const step = 50

/** Charters and free forms of a rep, the latest first (S2-3). */
function DocumentsPage() {
  const t = useT()
  const workbook = useWorkbook()
  const documents = documentsOf(workbook)
  const gone = (workbook.rep.setAside ?? []).filter(({ document }) => !Object.hasOwn(workbook.documents, document))
  if (documents.length === 0 && gone.length === 0)
    return (
      <Empty action={<StartDocument main />}>
        {workbook.own ? t('own:documents') : t('documents:empty', { name: shortName(workbook.rep.name) })}
      </Empty>
    )
  return (
    <>
      <div className={styles.head}>
        <StartDocument />
      </div>
      {documents.length > 0 && <DocumentTable documents={documents} />}
      <SetAsideWords words={gone} titled />
    </>
  )
}

function DocumentTable({ documents }: { documents: readonly Document[] }) {
  const t = useT()
  const { shown, more } = useFirst(documents, step)
  return (
    <>
      <Table
        className={styles.table}
        aria-label={t('documents:tab')}
        columns={[
          { id: 'title', name: t('documents:title') },
          { id: 'status', name: t('plan:status') },
          { id: 'on', name: t('documents:on'), className: styles.date }
        ]}
      >
        {shown.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </Table>
      {more}
    </>
  )
}

function Row({ document }: { document: Document }) {
  const translator = useTranslator()
  const today = useToday()
  const { id: rep, templates } = useWorkbook()
  const { rep: name } = useShortNames(document)
  const form = templates[document.template]
  const titles = useListTitles()
  const coach = useOtherCoach()
  const title = titles.ofDocument(document, form)
  const ofForm = form && titles.ofForm(form)
  return (
    <tr>
      <th scope="row">
        <Link to={paths.document(rep, document.id)} className={styles.name} dir="auto">
          {title}
        </Link>
        {ofForm !== undefined && ofForm !== title && (
          <span className={styles.form} dir="auto">
            {ofForm}
          </span>
        )}
      </th>
      <td>{documentWords(translator, 'status', documentState(document), { name, coach, today })}</td>
      <td className={styles.date}>
        <ShortDate on={document.on} />
      </td>
    </tr>
  )
}

export const route = createLazyRoute('/rep/$rep/documents')({ component: DocumentsPage })
