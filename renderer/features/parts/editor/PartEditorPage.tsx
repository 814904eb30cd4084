import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OwnPart } from '../../../../shared/model/part'
import { useLibrary } from '../../../core/library'
import { paths } from '../../../core/navigation'
import { loadTemplates } from '../../../core/templates'
import { useT } from '../../../core/translator'
import { flushTyping } from '../../../core/typing'
import { Empty, PageHead } from '../../../ui/Page'
import { PageLink } from '../../../ui/PageLink'
import { draftsSaved } from '../../templates/editor/use-editor'
import { PartEditor } from './PartEditor'

/** The draft of a part as the library has it; null when there is none. */
async function draftOf(kind: string, id: string): Promise<OwnPart | null> {
  await flushTyping()
  await draftsSaved()
  const offered = await loadTemplates()
  return offered?.parts.find((part) => part.kind === kind && part.id === id && part.own)?.own ?? null
}

/** The editor of a framework, a guide or a help text (T-1). */
function PartEditorPage() {
  const t = useT()
  const { kind = '', part: id = '' } = useParams({ strict: false })
  const place = `${kind} ${id}`
  // The page is loaded anew when this changes; an editor with words in it is not taken away before.
  const [isReadOnly] = useState(() => (useLibrary.getState().state?.readOnly ?? null) !== null)
  const [loaded, setLoaded] = useState<{ place: string; own: OwnPart | null } | null>(null)
  useEffect(() => {
    let left = false
    void draftOf(kind, id).then((own) => left || setLoaded({ place: `${kind} ${id}`, own }))
    return () => {
      left = true
    }
  }, [kind, id])
  if (!loaded || loaded.place !== place) return null
  const { own } = loaded
  if (own?.draft && !isReadOnly) return <PartEditor key={place} own={own} first={own.draft} />
  return (
    <>
      <PageHead title={t('parts:title')} />
      <Empty action={<PageLink to={paths.parts}>{t('parts:toParts')}</PageLink>}>
        {t(own?.draft ? 'templates:onlyRead' : 'parts:gone')}
      </Empty>
    </>
  )
}

export const route = createLazyRoute('/templates/parts/$kind/$part/edit')({ component: PartEditorPage })
