import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ListedPart, Part } from '../../../shared/model/part'
import { useAction } from '../../core/actions'
import { call } from '../../core/bridge'
import { nameOfCopy } from '../../core/fit'
import { useLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { shortVersion } from '../forms/version-words'
import { undoLast } from '../templates/library-actions'
import { PartView } from './PartView'
import styles from './PartView.module.css'
import { startPart } from './part-actions'

/** A framework, guide or help text of the library, read-only. */
function PartPage() {
  const t = useT()
  const { kind, part: id, pack = '' } = useParams({ strict: false })
  const parts = useTemplates()?.parts
  useAction('edit.undo', undoLast)
  if (!parts) return null
  const listed = parts.find((one) => one.kind === kind && one.id === id && one.pack === pack)
  if (listed) return <Shown key={`${pack} ${id}`} listed={listed} />
  return (
    <>
      <PageHead title={t('parts:title')} />
      <Empty action={<PageLink to={paths.parts}>{t('parts:toParts')}</PageLink>}>{t('parts:gone')}</Empty>
    </>
  )
}

function Shown({ listed }: { listed: ListedPart }) {
  const t = useT()
  const { kind, id, pack, title, version, own } = listed
  const [content, setContent] = useState<Part | null>(null)
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  useEffect(() => {
    let left = false
    void attempt(() => call('parts.find', { kind, id, pack })).then((part) => part && !left && setContent(part))
    return () => {
      left = true
    }
  }, [kind, id, pack])
  const copies = kind === 'help-text' && pack !== ''
  function edit() {
    if (own?.draft) return go(paths.partEditor(listed))
    return startPart(
      copies
        ? { from: 'copy', kind, id, pack, title: nameOfCopy(title, t('parts:partTitle'), t) }
        : { from: 'part', kind, id }
    )
  }
  return (
    <>
      <PageHead
        title={title}
        subtitle={
          <>
            <PageLink to={paths.parts}>{t('parts:title')}</PageLink>
            {` · ${t(`parts:one.${kind}`)} · ${shortVersion(version)}`}
          </>
        }
      >
        {!readOnly && (
          <Button look="primary" onPress={() => edit()}>
            {t(own?.draft ? 'templates:editDraft' : own ? 'templates:edit' : 'templates:start')}
          </Button>
        )}
      </PageHead>
      {content && (
        <div className={styles.page}>
          {'description' in content && content.description && (
            <p className={styles.about} lang={content.language} dir="auto">
              {content.description}
            </p>
          )}
          <PartView part={content} />
        </div>
      )}
    </>
  )
}

export const route = createLazyRoute('/templates/parts/$kind/$part')({ component: PartPage })
export const ofPack = createLazyRoute('/templates/parts/$kind/$part/in/$pack')({ component: PartPage })
