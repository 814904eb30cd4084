import type { ReactNode } from 'react'
import type { Option } from '../../../../shared/model/fields/kind'
import { useT } from '../../../core/translator'
import { freshIds } from './fresh-ids'
import { ListEditor } from './ListEditor'

interface OptionListProps {
  of: 'option' | 'item' | 'column'
  options: readonly Option[]
  most: number
  lang: string
  /** `key` is the option whose words were changed; undefined when the list itself was changed. */
  onChange: (options: Option[], key?: string) => void
  /** What is shown below the words of an option, by its place. */
  below?: (at: number) => ReactNode
}

const titles = { option: 'options', item: 'items', column: 'columns' } as const
const adds = { option: 'addOption', item: 'addItem', column: 'addColumn' } as const

/** The answers, items or columns of a field. */
export function OptionList({ of, options, most, lang, onChange, below }: OptionListProps) {
  const t = useT()
  return (
    <ListEditor
      title={t(`templates:${titles[of]}`)}
      items={options}
      onChange={(next, key = '') => onChange(next, key === '' ? undefined : key)}
      name={(count) => t(`templates:${of}`, { count })}
      add={t(`templates:${adds[of]}`)}
      most={most}
      fresh={() => ({ id: freshIds(options.map(({ id }) => id))(), label: '' })}
      lang={lang}
      below={below}
    />
  )
}
