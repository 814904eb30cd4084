import { useCallback, useEffect, useState } from 'react'
import type { Template } from '../../../../shared/model/template'
import type { OwnTemplate } from '../../../../shared/model/template-library'
import { publishProblems } from '../../../../shared/rules/template-rules'
import { useAction } from '../../../core/actions'
import { call } from '../../../core/bridge'
import { attempt, useMessages } from '../../../core/messages'
import { go, paths } from '../../../core/navigation'
import { loadTemplates, useTemplates } from '../../../core/templates'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { usePrint } from '../../forms/use-print'
import { shortVersion } from '../../forms/version-words'
import { saveBlank } from '../library-actions'
import { AddField } from './AddField'
import { CopyFrom } from './CopyFrom'
import { EditorBar } from './EditorBar'
import { Outline } from './Outline'
import { type Pane, Panes } from './Panes'
import { Preview } from './Preview'
import { Problems } from './Problems'
import { Properties } from './Properties'
import { useParts } from './parts'
import type { Row } from './row'
import { settleIds } from './slugs'
import styles from './TemplateEditor.module.css'
import { useEditor } from './use-editor'
import { useEditorKeys } from './use-editor-keys'

/** Outline, properties and the live page of a draft. */
export function TemplateEditor({ own, first }: { own: OwnTemplate; first: Template }) {
  const t = useT()
  const editor = useEditor(own.id, first)
  const { draft, change, select, saveNow } = editor
  const say = useMessages((messages) => messages.say)
  const [asking, ask] = useState<'field' | 'copy' | null>(null)
  const [pane, setPane] = useState<Pane>('outline')
  const { addSection, duplicateSelected } = useParts(editor)
  const problems = publishProblems(draft)
  const version = shortVersion(draft.version)
  const before = useTemplates()?.templates.find(({ template }) => template.id === own.id)?.template.version
  useAction('edit.undo', editor.undo)
  useAction('edit.redo', editor.redo)

  useAction(
    'paper.save',
    useCallback(() => saveBlank(draft, t), [draft, t])
  )
  const print = usePrint((paper) => call('templates.printBlank', { template: draft, paper }))

  const addField = useCallback(() => {
    setPane('field')
    ask('field')
  }, [])
  useEditorKeys({ addField, duplicate: duplicateSelected, undo: editor.undo, redo: editor.redo })
  useEffect(() => {
    document.querySelector<HTMLElement>('main h2')?.focus()
  }, [])

  function goTo(row: Row) {
    select(row)
    setPane('field')
  }
  async function publish() {
    if (problems.length > 0) {
      setPane('outline')
      say({ tone: 'problem', text: t('templates:refused', { count: problems.length }) })
      window.requestAnimationFrame(() => document.querySelector<HTMLElement>('#open-points')?.focus())
      return
    }
    change(settleIds)
    if (!(await saveNow())) return
    const published = await attempt(() => call('templates.publish', { id: own.id }))
    if (!published) return
    await loadTemplates()
    await go(paths.template(own.id))
    say({ tone: 'info', text: t('templates:published', { version }) })
  }
  return (
    <div className={styles.editor}>
      <EditorBar
        title={draft.title || t('templates:wholeForm')}
        home={{ to: paths.templates, title: t('templates:title') }}
        about={
          before
            ? t('templates:nextDraft', { version, published: shortVersion(before) })
            : t('templates:firstDraft', { version })
        }
        version={version}
        writing={editor}
        onPublish={publish}
      >
        <Button onPress={print}>{t('templates:printBlank')}</Button>
      </EditorBar>
      <Panes
        pane={pane}
        onPane={setPane}
        outline={
          <>
            <div className={styles.outlineHead}>
              <h3 className={styles.caption}>{t('templates:outline')}</h3>
              <Button look="link" keys="A" aria-keyshortcuts="A" onPress={addField}>
                {t('templates:addField')}
              </Button>
            </div>
            <Outline editor={editor} />
            <div className={styles.more}>
              <Button
                look="link"
                onPress={() => {
                  setPane('field')
                  addSection()
                }}
              >
                {t('templates:addSection')}
              </Button>
              <Button look="link" onPress={() => ask('copy')}>
                {t('templates:copyFrom')}
              </Button>
            </div>
            <Problems draft={draft} problems={problems} onGo={goTo} />
            <p className={styles.keys}>{t('templates:outlineKeys')}</p>
          </>
        }
        field={<Properties editor={editor} problems={problems} />}
        page={<Preview draft={draft} selected={editor.selected} onSelect={select} />}
      />
      {asking === 'field' && <AddField editor={editor} onClose={() => ask(null)} />}
      {asking === 'copy' && <CopyFrom editor={editor} onClose={() => ask(null)} />}
    </div>
  )
}
