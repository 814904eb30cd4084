import { useState } from 'react'
import type { Translate } from '../../../../shared/messages'
import type { Template } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { moveBy, moveTo } from './change'
import { OutlineList, type OutlineRow } from './OutlineList'
import { fieldLabel, sectionLabel, useParts } from './parts'
import { type Found, find, ofField, ofSection, type Row, rowOf } from './row'
import type { Editor } from './use-editor'

function rowsOf(draft: Template, t: Translate): OutlineRow[] {
  const form: OutlineRow = {
    id: 'form',
    label: t('templates:wholeForm'),
    type: '',
    level: 'form',
    spoken: t('templates:wholeForm')
  }
  return [
    form,
    ...draft.sections.flatMap((section): OutlineRow[] => {
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
        ...section.fields.map((field): OutlineRow => {
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

/** The position of a row after it was moved, in words. */
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

/** Sections and fields as one list: select, reorder by mouse or keys, remove. */
export function Outline({ editor }: { editor: Editor }) {
  const t = useT()
  const { draft, selected, select, change } = editor
  const { removeSelected } = useParts(editor)
  const [announced, announce] = useState('')
  const rowFrom = (key: string): Row => rowOf(find(draft, key))

  function move(next: Template, row: Row) {
    if (next === draft) return
    change(() => next)
    select(row)
    announce(standing(find(next, row), next, t))
  }
  return (
    <OutlineList
      label={t('templates:outline')}
      rows={rowsOf(draft, t)}
      selected={selected}
      announced={announced}
      onSelect={(key) => select(rowFrom(key))}
      onMoveTo={(key, target, side) => move(moveTo(draft, rowFrom(key), target, side), rowFrom(key))}
      onMoveBy={(by) => move(moveBy(draft, selected, by), selected)}
      onRemove={removeSelected}
    />
  )
}
