import { createLazyRoute, useParams } from '@tanstack/react-router'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Empty } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { DraftPage } from './DraftPage'
import { FinishedPage } from './FinishedPage'

/** One document: being written, or as it was finished or signed. */
function DocumentPage() {
  const t = useT()
  const { document: id } = useParams({ strict: false })
  const { id: rep, documents, templates } = useWorkbook()
  const document = id ? documents[id] : undefined
  const template = document && templates[document.template]
  if (!document || !template)
    return (
      <Empty action={<PageLink to={paths.documents(rep)}>{t('documents:toAll')}</PageLink>}>
        {t('errors:document.gone')}
      </Empty>
    )
  return document.status === 'draft' ? (
    <DraftPage key={document.id} document={document} template={template} />
  ) : (
    <FinishedPage key={document.id} document={document} template={template} />
  )
}

export const route = createLazyRoute('/rep/$rep/document/$document')({ component: DocumentPage })
