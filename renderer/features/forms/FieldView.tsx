import type { Field, FieldValue } from '../../../shared/model/template'
import { Chosen } from '../../app/Chosen'
import { useT } from '../../app/translator'
import { DateInput } from '../../ui/DateInput'
import { TextArea, TextInput } from '../../ui/TextInput'
import { ChoiceField, isChoice } from './fields/ChoiceField'
import { FactsField } from './fields/FactsField'
import { Guidance } from './fields/Guidance'
import { NumberField } from './fields/NumberField'
import { TableField } from './fields/TableField'
import type { Form } from './form'
import { dateValue, numberValue, rowsValue, textValue } from './values'

/** A free field of a form, whatever its type; what needs a core record stands in `form.bound` and gives nothing here. */
export function FieldView({ form, field }: { form: Form; field: Field }) {
  const t = useT()
  const { readOnly } = form
  const value = form.values[field.id]
  const put = (next: FieldValue | null) => form.write(field.id, next)
  const putText = (text: string) => put(text === '' ? null : text)
  const about = {
    label: field.label,
    help: field.help || undefined,
    aside: field.writtenBy === 'rep' ? t('forms:repWrites', { name: form.names.rep }) : undefined
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
    case 'facts':
      return <FactsField {...about} rows={rowsValue(value)} onCommit={put} readOnly={readOnly} />
    case 'guidance':
      return <Guidance title={field.label} text={field.text} />
    default:
      return null
  }
}
