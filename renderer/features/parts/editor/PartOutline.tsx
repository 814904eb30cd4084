import { type ReactNode, useState } from 'react'
import type { Part } from '../../../../shared/model/part'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { OutlineList, type OutlineRow } from '../../templates/editor/OutlineList'
import { ofField, type Row } from '../../templates/editor/row'
import styles from '../../templates/editor/TemplateEditor.module.css'
import type { Writing } from '../../templates/editor/use-editor'
import { itemLabel } from '../part-words'
import { itemAt, itemsOf, itemWords, moveItemBy, moveItemTo } from './items'

interface PartOutlineProps {
  part: Exclude<Part, { kind: 'help-text' }>
  selected: Row
  change: Writing<Part>['change']
  select: (row: Row) => void
  onAdd: () => void
  onRemove: () => void
  /** What must be done before it can be published. */
  points: ReactNode
}

/** Behaviors or questions as one list: select, reorder by mouse or keys, remove. */
export function PartOutline({ part, selected, change, select, onAdd, onRemove, points }: PartOutlineProps) {
  const t = useT()
  const [announced, announce] = useState('')
  const { kind } = part
  const items = itemsOf(part)
  const rowFrom = (key: string): Row => {
    const item = itemAt(part, key)
    return item ? ofField(item.id) : 'form'
  }

  function move(next: Part, row: Row) {
    const item = itemAt(next, row)
    if (next === part || !item) return
    change(() => next)
    select(row)
    const count = itemsOf(next).length
    announce(t('parts:moved', { label: itemLabel(item, t), place: itemsOf(next).indexOf(item) + 1, count }))
  }
  const whole = t(`parts:whole.${kind}`)
  const rows: OutlineRow[] = [
    { id: 'form', label: whole, type: '', level: 'form', spoken: whole },
    ...items.map((item): OutlineRow => {
      const label = itemLabel(item, t)
      const about = 'level' in item ? t(`observation:level.${item.level}`) : t(`parts:width.${item.stage}`)
      return {
        id: ofField(item.id),
        label,
        type: about,
        level: 'field',
        spoken: t('parts:row', { label, about }),
        untitled: itemWords(item).trim() === ''
      }
    })
  ]
  return (
    <>
      <div className={styles.outlineHead}>
        <h3 className={styles.caption}>{t('templates:outline')}</h3>
        <Button look="link" keys="A" aria-keyshortcuts="A" onPress={onAdd}>
          {t(`parts:add.${kind}`)}
        </Button>
      </div>
      <OutlineList
        label={t('templates:outline')}
        rows={rows}
        selected={selected}
        announced={announced}
        onSelect={(key) => select(rowFrom(key))}
        onMoveTo={(key, target, side) => move(moveItemTo(part, key, target, side), rowFrom(key))}
        onMoveBy={(by) => move(moveItemBy(part, selected, by), selected)}
        onRemove={onRemove}
      />
      {points}
      <p className={styles.keys}>{t('parts:outlineKeys')}</p>
    </>
  )
}
