import type { Field, FieldValue } from '../../../shared/model/template'
import { useT } from '../../core/translator'
import { Chosen } from '../../ui/Chosen'
import { DateInput } from '../../ui/DateInput'
import { TextArea, TextInput } from '../../ui/TextInput'
import { ChoiceField, isChoice } from './fields/ChoiceField'
import { FactsField } from './fields/FactsField'
import { Guidance } from './fields/Guidance'
import { ItemsField } from './fields/ItemsField'
import { NumberField } from './fields/NumberField'
import { TableField } from './fields/TableField'
import type { Form } from './form'
import { dateValue, numberValue, rowsValue, textValue } from './values'

/**
 * A free field of a form, whatever its type. Without a core record behind them, a behavior, a gap, an account and a place
 * are words and actions and dates are rows; ratings and signatures give nothing.
 */
export function FieldView({ form, field }: { form: Form; field: Field }) {
  const t = useT()
  const { readOnly } = form
  const value = form.values[field.id]
  const put = (next: FieldValue | null) => form.write(field.id, next)
  const putText = (text: string) => put(text === '' ? null : text)
  const about = {
    label: field.label,
    help: field.help || undefined,
    // A label that names the rep says it already.
    aside:
      field.writtenBy === 'rep' && !field.label.includes(form.names.rep)
        ? t('forms:repWrites', { name: form.names.rep })
        : undefined
  }
  if (isChoice(field))
    return (
      <Chosen value={value ?? null} commit={put}>
        {(held, choose) => <ChoiceField {...about} field={field} value={held} onChange={choose} readOnly={readOnly} />}
      </Chosen>
    )
  switch (field.type) {
    case 'text':
    case 'person':
    case 'behavior':
    case 'gap':
    case 'account':
    case 'place':
      return <TextInput {...about} value={textValue(value)} onCommit={putText} readOnly={readOnly} />
    case 'long-text': {
      const rows = Math.min(8, Math.max(2, field.lines))
      return <TextArea {...about} rows={rows} value={textValue(value)} onCommit={putText} readOnly={readOnly} />
    }
    case 'date':
      return <DateInput {...about} value={dateValue(value)} onChange={(date) => void put(date)} readOnly={readOnly} />
    case 'number':
      return <NumberField {...about} field={field} value={numberValue(value)} onCommit={put} readOnly={readOnly} />
    case 'table':
      return (
        <TableField {...about} columns={field.columns} rows={rowsValue(value)} onCommit={put} readOnly={readOnly} />
      )
    case 'actions':
    case 'coaching-dates': {
      const { type } = field
      const rows = rowsValue(value)
      return <ItemsField {...about} type={type} rows={rows} names={form.names} onCommit={put} readOnly={readOnly} />
    }
    case 'facts':
      return <FactsField {...about} rows={rowsValue(value)} onCommit={put} readOnly={readOnly} />
    case 'guidance':
      return <Guidance title={field.label} text={field.text} />
    default:
      return null
  }
}
