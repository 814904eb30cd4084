import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import {
  Button as DragButton,
  DropIndicator,
  GridList,
  GridListItem,
  type Key,
  useDragAndDrop
} from 'react-aria-components'
import type { Translate } from '../../../../shared/messages'
import type { Template } from '../../../../shared/model/template'
import { useT } from '../../../app/translator'
import hidden from '../../../ui/visually-hidden.module.css'
import { moveBy, moveTo } from './change'
import styles from './Outline.module.css'
import { fieldLabel, sectionLabel, useParts } from './parts'
import { type Found, find, ofField, ofSection, type Place, placeOf } from './place'
import type { Editor } from './use-editor'

interface Row {
  id: Place
  label: string
  /** What kind of field it is; empty for sections and the form. */
  type: string
  level: 'form' | 'section' | 'field'
  spoken: string
  /** A section that was given no title. */
  untitled?: boolean
}

function rowsOf(draft: Template, t: Translate): Row[] {
  const form: Row = {
    id: 'form',
    label: t('templates:wholeForm'),
    type: '',
    level: 'form',
    spoken: t('templates:wholeForm')
  }
  return [
    form,
    ...draft.sections.flatMap((section): Row[] => {
      const title = sectionLabel(section, t)
      return [
        {
          id: ofSection(section.id),
          label: title,
          type: '',
          level: 'section',
          spoken: t('templates:rowSection', { label: title }),
          untitled: section.title.trim() === ''
        },
        ...section.fields.map((field): Row => {
          const label = fieldLabel(field, t)
          const type = t(`templates:type.${field.type}`)
          return {
            id: ofField(field.id),
            label,
            type,
            level: 'field',
            spoken: t('templates:rowField', { label, type })
          }
        })
      ]
    })
  ]
}

/** Where a row stands after it was moved, in words. */
function standing(found: Found, draft: Template, t: Translate): string {
  if (found.is === 'form') return ''
  if (found.is === 'section')
    return t('templates:movedSection', {
      label: sectionLabel(found.section, t),
      place: found.at + 1,
      count: draft.sections.length
    })
  return t('templates:movedField', {
    label: fieldLabel(found.field, t),
    place: found.index + 1,
    count: found.section.fields.length,
    section: sectionLabel(found.section, t)
  })
}

/** Sections and fields as one list: chosen, put in order by mouse or keys, removed. */
export function Outline({ editor }: { editor: Editor }) {
  const t = useT()
  const { draft, selected, select, change } = editor
  const { removeSelected } = useParts(editor)
  const [announced, announce] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const rows = rowsOf(draft, t)
  const placeFrom = (key: Key | undefined): Place => placeOf(find(draft, String(key)))

  function move(next: Template, place: Place) {
    if (next === draft) return
    change(() => next)
    select(place)
    announce(standing(find(next, place), next, t))
  }
  const { dragAndDropHooks } = useDragAndDrop<Row>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
    onReorder({ keys, target }) {
      const place = placeFrom([...keys][0])
      if (target.dropPosition !== 'on') move(moveTo(draft, place, String(target.key), target.dropPosition), place)
    }
  })

  function onKeyDownCapture(event: KeyboardEvent) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.altKey && step !== 0) {
      move(moveBy(draft, selected, step), selected)
      window.requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus()
      )
    } else if (event.key === 'Delete' || event.key === 'Backspace') removeSelected()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <div ref={list} onKeyDownCapture={onKeyDownCapture}>
        <GridList
          aria-label={t('templates:outline')}
          className={styles.list}
          items={rows}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          disallowTypeAhead
          selectedKeys={[selected]}
          onSelectionChange={(keys) => keys !== 'all' && select(placeFrom([...keys][0]))}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(row) => (
            <GridListItem
              textValue={row.spoken}
              className={row.level === 'field' ? styles.row : `${styles.row} ${styles[row.level]}`}
            >
              {row.level === 'form' ? (
                <span className={styles.handle} />
              ) : (
                <DragButton
                  slot="drag"
                  className={row.level === 'section' ? `${styles.handle} ${styles.sectionHandle}` : styles.handle}
                >
                  <GripVertical size={14} aria-hidden="true" />
                </DragButton>
              )}
              <span className={row.untitled ? `${styles.label} ${styles.untitled}` : styles.label} dir="auto">
                {row.label}
              </span>
              {row.type && <span className={styles.type}>{row.type}</span>}
            </GridListItem>
          )}
        </GridList>
      </div>
      <p role="status" className={hidden.hidden}>
        {announced}
      </p>
    </>
  )
}
