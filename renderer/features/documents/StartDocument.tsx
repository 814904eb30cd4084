import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { FormPicker } from '../forms/FormPicker'
import { useForms } from '../forms/form-choice'
import { startDocument } from './start'

/** Begins a charter or a free form: the form used last with one click, or any other. */
export function StartDocument({ main = false }: { main?: boolean }) {
  const t = useT()
  const { id } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const [usual] = useForms('document')
  if (readOnly || !usual) return null
  return (
    <>
      <Button look={main ? 'primary' : undefined} onPress={() => startDocument(id, usual)}>
        {t('documents:start', { form: usual.template.title })}
      </Button>
      <FormPicker place="document" onPick={(form) => startDocument(id, form)} />
    </>
  )
}
