import type { Field, FieldValue } from '../../../shared/model/template'
import { useT } from '../../app/translator'
import { DateInput } from '../../ui/DateInput'
import { RatingCards } from '../../ui/RatingCards'
import { SelectInput } from '../../ui/SelectInput'
import { TextArea, TextInput } from '../../ui/TextInput'
import { FactsField } from './fields/FactsField'
import { FieldGroup } from './fields/FieldGroup'
import { Guidance } from './fields/Guidance'
import { NumberField } from './fields/NumberField'
import { PickMany, PickOne } from './fields/Picks'
import { ScaleInput } from './fields/ScaleInput'
import { TableField } from './fields/TableField'
import type { Form } from './form'
import { checkedItems, dateValue, numberValue, rowsValue, textValue } from './values'

/** More choices than this are a list to open. */
const mostChips = 6

/** A free field of a form, whatever its type; what needs a core record stands in `form.bound` and gives nothing here. */
export function FieldView({ form, field }: { form: Form; field: Field }) {
  const t = useT()
  const { readOnly } = form
  const { label, help } = field
  const value = form.values[field.id]
  const put = (next: FieldValue | null) => form.write(field.id, next)
  const putText = (text: string) => put(text === '' ? null : text)
  const about = { label, help: help || undefined, aside: field.writtenBy === 'rep' ? repMark(form, t) : undefined }
  switch (field.type) {
    case 'text':
    case 'person':
      return <TextInput {...about} value={textValue(value)} onCommit={putText} readOnly={readOnly} />
    case 'long-text':
      return (
        <TextArea {...about} rows={rowsOf(field)} value={textValue(value)} onCommit={putText} readOnly={readOnly} />
      )
    case 'date':
      return <DateInput {...about} value={dateValue(value)} onChange={(date) => void put(date)} readOnly={readOnly} />
    case 'number':
      return <NumberField {...about} field={field} value={numberValue(value)} onCommit={put} readOnly={readOnly} />
    case 'choice':
      return field.options.length > mostChips ? (
        <SelectInput
          {...about}
          value={textValue(value) || null}
          choices={field.options.map((option) => ({ value: option.id, label: option.label }))}
          onChange={(id) => void put(id)}
          empty={t('forms:choose')}
          disabled={readOnly}
        />
      ) : (
        <PickOne {...about} options={field.options} value={textValue(value)} onChange={put} readOnly={readOnly} />
      )
    case 'yes-no':
      return (
        <PickOne
          {...about}
          options={[
            { id: 'true', label: t('forms:yes') },
            { id: 'false', label: t('forms:no') }
          ]}
          value={typeof value === 'boolean' ? String(value) : ''}
          onChange={(id) => put(id === null ? null : id === 'true')}
          readOnly={readOnly}
        />
      )
    case 'choices':
    case 'checklist': {
      const options = field.type === 'choices' ? field.options : field.items
      const held = checkedItems(value)
      const look = field.type === 'choices' ? 'chips' : 'list'
      return <PickMany {...about} look={look} options={options} value={held} onChange={put} readOnly={readOnly} />
    }
    case 'scale':
      return (
        <ScaleInput
          {...about}
          low={field.low}
          high={field.high}
          value={numberValue(value)}
          onChange={(step) => void put(step)}
          readOnly={readOnly}
        />
      )
    case 'rating':
      return (
        <FieldGroup {...about}>
          {() => (
            <RatingCards
              label={label}
              anchors={field.anchors}
              value={numberValue(value)}
              onChange={(rating) => void put(rating)}
              readOnly={readOnly}
            />
          )}
        </FieldGroup>
      )
    case 'table':
      return (
        <TableField {...about} columns={field.columns} rows={rowsValue(value)} onCommit={put} readOnly={readOnly} />
      )
    case 'facts':
      return <FactsField {...about} rows={rowsValue(value)} onCommit={put} readOnly={readOnly} />
    case 'guidance':
      return <Guidance title={label} text={field.text} />
    default:
      return null
  }
}

const rowsOf = (field: Field) => Math.min(8, Math.max(2, field.lines))

const repMark = (form: Form, t: ReturnType<typeof useT>) => t('forms:repWrites', { name: form.names.rep })
