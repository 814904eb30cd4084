import type { Field } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { freshIds } from './change'
import { LineInput, NumberInput, WordsInput } from './inputs'
import { bindOf } from './kinds'
import { ListEditor, type ListItem } from './ListEditor'

interface TypePropertiesProps {
  field: Field
  language: string
  /** `key` names what is written in. */
  set: (next: Field, key?: string) => void
}

const nextOf = (items: readonly ListItem[]) => (): ListItem => ({
  id: freshIds(items.map(({ id }) => id))(),
  label: ''
})

/** What only this type of field has. */
export function TypeProperties({ field, language, set }: TypePropertiesProps) {
  const t = useT()
  const list = (key: string) => (key === '' ? undefined : key)
  switch (field.type) {
    case 'choice':
    case 'choices':
      // The choices of what Coachbook knows are its own.
      if (bindOf(field) !== null) return null
      return (
        <ListEditor
          title={t('templates:options')}
          items={field.options}
          onChange={(options, key = '') => set({ ...field, options }, list(key))}
          name={(count) => t('templates:option', { count })}
          add={t('templates:addOption')}
          most={60}
          fresh={nextOf(field.options)}
          lang={language}
        />
      )
    case 'checklist':
      return (
        <ListEditor
          title={t('templates:items')}
          items={field.items}
          onChange={(items, key = '') => set({ ...field, items }, list(key))}
          name={(count) => t('templates:item', { count })}
          add={t('templates:addItem')}
          most={60}
          fresh={nextOf(field.items)}
          lang={language}
        />
      )
    case 'table':
      return (
        <>
          <ListEditor
            title={t('templates:columns')}
            items={field.columns}
            onChange={(columns, key = '') => set({ ...field, columns }, list(key))}
            name={(count) => t('templates:column', { count })}
            add={t('templates:addColumn')}
            most={8}
            fresh={nextOf(field.columns)}
            lang={language}
          />
          <NumberInput
            label={t('templates:rows')}
            value={field.rows}
            min={1}
            max={40}
            whole
            onChange={(rows) => rows !== undefined && set({ ...field, rows })}
          />
        </>
      )
    case 'rating':
      return (
        <ListEditor
          title={t('templates:anchors')}
          items={field.anchors.map((label, at) => ({ id: String(at + 1), label }))}
          onChange={(items, key = '') => set({ ...field, anchors: items.map(({ label }) => label) }, list(key))}
          name={(count) => t('templates:anchor', { count })}
          add={t('templates:addAnchor')}
          most={10}
          fresh={() => ({ id: 'new', label: '' })}
          lang={language}
        />
      )
    case 'scale':
      return (
        <>
          <LineInput
            label={t('templates:low')}
            value={field.low}
            lang={language}
            onChange={(low) => set({ ...field, low }, 'low')}
          />
          <LineInput
            label={t('templates:high')}
            value={field.high}
            lang={language}
            onChange={(high) => set({ ...field, high }, 'high')}
          />
        </>
      )
    case 'number': {
      const { min, max, ...rest } = field
      const bounds = (low: number | undefined, high: number | undefined) =>
        set({ ...rest, ...(low === undefined ? {} : { min: low }), ...(high === undefined ? {} : { max: high }) })
      return (
        <>
          <LineInput
            label={t('templates:unit')}
            value={field.unit}
            lang={language}
            onChange={(unit) => set({ ...field, unit }, 'unit')}
          />
          <NumberInput label={t('templates:min')} value={min} onChange={(low) => bounds(low, max)} />
          <NumberInput label={t('templates:max')} value={max} onChange={(high) => bounds(min, high)} />
        </>
      )
    }
    case 'guidance':
      return (
        <WordsInput
          label={t('templates:words')}
          help={t('templates:wordsHelp')}
          value={field.text}
          lang={language}
          onChange={(text) => set({ ...field, text }, 'text')}
        />
      )
    default:
      return null
  }
}
