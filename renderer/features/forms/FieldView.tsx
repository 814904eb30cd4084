import type { Field } from '../../../shared/model/template'
import { useT } from '../../core/translator'
import type { Form } from './form'
import { inWindow } from './types'

/** A free field of a form, by its type; nothing for a type that only shows other records. */
export function FieldView({ form, field }: { form: Form; field: Field }) {
  const t = useT()
  const { View } = inWindow(field)
  if (!View) return null
  const about = {
    label: field.label,
    help: field.help || undefined,
    // A label that names the rep already says it.
    aside:
      field.writtenBy === 'rep' && !field.label.includes(form.names.rep)
        ? t('forms:repWrites', { name: form.names.rep })
        : undefined
  }
  return (
    <View
      field={field}
      about={about}
      value={form.values[field.id] ?? null}
      put={(next) => form.write(field.id, next)}
      names={form.names}
      readOnly={form.readOnly && !(field.private && form.privateOpen)}
    />
  )
}
