import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OwnTemplate } from '../../../../shared/model/template-library'
import { useLibrary } from '../../../core/library'
import { paths } from '../../../core/navigation'
import { loadTemplates } from '../../../core/templates'
import { useT } from '../../../core/translator'
import { flushTyping } from '../../../core/typing'
import { Empty, PageHead } from '../../../ui/Page'
import { PageLink } from '../../../ui/PageLink'
import { TemplateEditor } from './TemplateEditor'
import { draftsSaved } from './use-editor'

/** The draft of a form as the library has it; null when there is none. */
async function draftOf(id: string): Promise<OwnTemplate | null> {
  await flushTyping()
  await draftsSaved()
  const offered = await loadTemplates()
  return offered?.own.find((own) => own.id === id) ?? null
}

/** The editor of one form's draft (T-2). */
function EditorPage() {
  const t = useT()
  const { template: id = '' } = useParams({ strict: false })
  // The page is loaded anew when this changes; an editor with words in it is not taken away before.
  const [isReadOnly] = useState(() => (useLibrary.getState().state?.readOnly ?? null) !== null)
  const [loaded, setLoaded] = useState<{ id: string; own: OwnTemplate | null } | null>(null)
  useEffect(() => {
    let left = false
    void draftOf(id).then((own) => left || setLoaded({ id, own }))
    return () => {
      left = true
    }
  }, [id])
  if (!loaded || loaded.id !== id) return null
  const { own } = loaded
  if (own?.draft && !isReadOnly) return <TemplateEditor key={id} own={own} first={own.draft} />
  return (
    <>
      <PageHead title={t('templates:title')} />
      <Empty action={<PageLink to={paths.templates}>{t('templates:toTemplates')}</PageLink>}>
        {t(own?.draft ? 'templates:onlyRead' : 'templates:gone')}
      </Empty>
    </>
  )
}

export const route = createLazyRoute('/templates/$template/edit')({ component: EditorPage })
