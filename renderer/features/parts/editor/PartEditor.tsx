import { useEffect, useState } from 'react'
import type { OwnPart, Part } from '../../../../shared/model/part'
import { partProblems } from '../../../../shared/rules/part-rules'
import { useAction } from '../../../core/actions'
import { call } from '../../../core/bridge'
import { attempt, useMessages, useSayHere } from '../../../core/messages'
import { go, paths } from '../../../core/navigation'
import { loadTemplates, useTemplates } from '../../../core/templates'
import { useT } from '../../../core/translator'
import { shortVersion } from '../../forms/version-words'
import { EditorBar } from '../../templates/editor/EditorBar'
import { keptParts, partKey } from '../../templates/editor/kept-drafts'
import { type Pane, Panes } from '../../templates/editor/Panes'
import { focusFirst, focusOutline } from '../../templates/editor/parts'
import type { Row } from '../../templates/editor/row'
import styles from '../../templates/editor/TemplateEditor.module.css'
import { useWriting } from '../../templates/editor/use-editor'
import { useEditorKeys } from '../../templates/editor/use-editor-keys'
import { itemLabel } from '../part-words'
import { HelpText } from './HelpText'
import { addItem, duplicateItem, itemAt, knownRow, removeItem, settleItems } from './items'
import { OpenPoints } from './OpenPoints'
import { PartLook } from './PartLook'
import { PartOutline } from './PartOutline'
import { PartProperties } from './PartProperties'

/** Outline, properties and preview of a framework, a guide or a help text. */
export function PartEditor({ own, first }: { own: OwnPart; first: Part }) {
  const t = useT()
  const { kind, id } = own
  const writing = useWriting({
    id: partKey(own),
    first,
    titleOf: ({ title }) => title,
    write: (draft) => call('parts.saveDraft', { id, draft }),
    kept: keptParts
  })
  const { draft, change, saveNow } = writing
  const [chosen, select] = useState<Row>('form')
  const selected = knownRow(draft, chosen)
  const [pane, setPane] = useState<Pane>('outline')
  const say = useMessages((messages) => messages.say)
  const sayHere = useSayHere()
  const problems = partProblems(draft)
  const version = shortVersion(draft.version)
  const before = useTemplates()?.parts.find((part) => part.kind === kind && part.id === id)
  const isOffered = before !== undefined && (before.pack !== '' || (before.own?.published.length ?? 0) > 0)
  useAction('edit.undo', writing.undo)
  useAction('edit.redo', writing.redo)

  function put(next: { part: Part; row: Row } | null) {
    if (!next) return
    change(() => next.part)
    select(next.row)
    setPane('field')
    focusFirst()
  }
  const add = () => put(addItem(draft, selected))
  const duplicate = () => put(duplicateItem(draft, selected))
  function remove() {
    const item = itemAt(draft, selected)
    if (!item) return
    const next = removeItem(draft, selected)
    change(() => next.part)
    select(next.row)
    focusOutline()
    const takeBack = writing.undoOfLast()
    sayHere({
      tone: 'info',
      text: t('parts:removed', { label: itemLabel(item, t) }),
      action: {
        label: t('templates:undo'),
        run: () => takeBack() || say({ tone: 'problem', text: t('templates:undoLate') })
      }
    })
  }
  useEditorKeys({ addField: add, duplicate, undo: writing.undo, redo: writing.redo })
  useEffect(() => {
    document.querySelector<HTMLElement>('main h2')?.focus()
  }, [])

  function goTo(row: Row) {
    select(row)
    setPane('field')
    focusFirst()
  }
  async function publish() {
    if (problems.length > 0) {
      setPane('outline')
      say({ tone: 'problem', text: t('parts:refused', { count: problems.length }) })
      window.requestAnimationFrame(() => document.querySelector<HTMLElement>('#open-points')?.focus())
      return
    }
    change(settleItems)
    if (!(await saveNow())) return
    const published = await attempt(() => call('parts.publish', { kind, id }))
    if (!published) return
    const listed = (await loadTemplates())?.parts.find((part) => part.kind === kind && part.id === id && part.own)
    await go(listed ? paths.part(listed) : paths.parts)
    say({
      tone: 'info',
      text: t(kind === 'behavior-framework' ? 'parts:published' : 'parts:publishedHelp', { version })
    })
  }
  const points = <OpenPoints part={draft} problems={problems} onGo={goTo} />
  return (
    <div className={styles.editor}>
      <EditorBar
        title={draft.title || t(`parts:whole.${kind}`)}
        home={{ to: paths.parts, title: t('parts:title') }}
        about={
          isOffered
            ? t('parts:nextDraft', { version, published: shortVersion(before.version) })
            : t('parts:firstDraft', { version })
        }
        version={version}
        writing={writing}
        onPublish={publish}
      />
      <Panes
        wide
        pane={pane}
        onPane={setPane}
        labels={{
          field: t(`parts:pane.${kind}`),
          page: t('parts:look'),
          ...(kind === 'help-text' ? { outline: t('parts:whole.help-text') } : {})
        }}
        outline={
          draft.kind === 'help-text' ? (
            <>
              <PartProperties part={draft} change={change} problems={problems} />
              {points}
            </>
          ) : (
            <PartOutline
              part={draft}
              selected={selected}
              change={change}
              select={select}
              onAdd={add}
              onRemove={remove}
              points={points}
            />
          )
        }
        field={
          draft.kind === 'help-text' ? (
            <HelpText part={draft} change={change} />
          ) : (
            <PartProperties
              key={selected}
              part={draft}
              item={itemAt(draft, selected)}
              change={change}
              problems={problems}
              onDuplicate={duplicate}
              onRemove={remove}
            />
          )
        }
        page={<PartLook part={draft} item={itemAt(draft, selected)} />}
      />
    </div>
  )
}
