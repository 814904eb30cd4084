import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { limits } from '../../../../shared/limits'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { WrittenLine } from '../../../ui/Written'
import styles from './ListEditor.module.css'

export interface ListItem {
  id: string
  label: string
}

interface ListEditorProps {
  title: string
  items: readonly ListItem[]
  /** `key` is the id of the item whose label was changed; undefined when the list itself was changed. */
  onChange: (items: ListItem[], key?: string) => void
  /** What an item is called, by its number. */
  name: (count: number) => string
  add: string
  most: number
  fresh: () => ListItem
  lang: string
  /** What is shown below the words of an item, by its place. */
  below?: ((at: number) => ReactNode) | undefined
}

/** Options, items, columns or anchors: add, rename, reorder and remove. */
export function ListEditor({ title, items, onChange, name, add, most, fresh, lang, below }: ListEditorProps) {
  const t = useT()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const focusRow = (at: number) =>
    window.requestAnimationFrame(() => list.current?.querySelectorAll('input')[at]?.focus())

  function move(at: number, by: -1 | 1) {
    const item = items[at]
    if (!item || !items[at + by]) return
    const rest = items.filter((_, index) => index !== at)
    onChange([...rest.slice(0, at + by), item, ...rest.slice(at + by)])
    focusRow(at + by)
  }
  function remove(at: number) {
    onChange(items.filter((_, index) => index !== at))
    focusRow(Math.max(0, at - 1))
  }
  function append(at: number) {
    if (items.length >= most) return
    onChange([...items.slice(0, at), fresh(), ...items.slice(at)])
    focusRow(at)
  }
  return (
    <fieldset className={styles.list} aria-labelledby={id}>
      <legend id={id} className={styles.title}>
        {title}
      </legend>
      <ul ref={list}>
        {items.map((item, at) => (
          <li key={item.id} className={styles.row}>
            <WrittenLine
              aria-label={name(at + 1)}
              most={limits.line}
              lang={lang}
              value={item.label}
              onChange={(label) =>
                onChange(
                  items.map((one) => (one === item ? { ...one, label } : one)),
                  item.id
                )
              }
              onKeyDown={(event) => {
                const by = event.altKey ? (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0) : 0
                if (event.key === 'Enter') append(at + 1)
                else if (by !== 0) move(at, by)
                else return
                event.preventDefault()
              }}
            />
            <span className={styles.tools}>
              <Button
                look="plain"
                aria-label={t('templates:up', { name: name(at + 1) })}
                isDisabled={at === 0}
                onPress={() => move(at, -1)}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </Button>
              <Button
                look="plain"
                aria-label={t('templates:down', { name: name(at + 1) })}
                isDisabled={at === items.length - 1}
                onPress={() => move(at, 1)}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </Button>
              <Button look="plain" aria-label={t('templates:drop', { name: name(at + 1) })} onPress={() => remove(at)}>
                <X size={14} aria-hidden="true" />
              </Button>
            </span>
            {below?.(at)}
          </li>
        ))}
      </ul>
      <Button look="link" isDisabled={items.length >= most} onPress={() => append(items.length)}>
        {add}
      </Button>
    </fieldset>
  )
}
