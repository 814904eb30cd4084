import { useMemo } from 'react'
import { useReplica, workbookOnScreen } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { startDocument } from '../documents/start'
import { type OfferedForm, useForms } from '../forms/form-choice'
import { startObservation } from '../observation/start'
import { startCall } from '../selling/start-call'

/** A form with which a record of the rep on the screen can be begun. */
interface ToFill {
  form: OfferedForm
  run: () => void
}

/** Every form that can be filled in for the rep on the screen; none when nothing can be written. */
export function useFormsToFill(): ToFill[] {
  const { t } = useTranslator()
  const workbook = useReplica(({ replica }) => (replica?.readOnly === null ? replica.workbook.id : null))
  const observations = useForms('observation')
  const calls = useForms('pre-call')
  const documents = useForms('document')
  return useMemo(() => {
    if (workbook === null || workbookOnScreen() !== workbook) return []
    const none = t('errors:template.unknown')
    return [
      ...observations.map((form) => ({ form, run: () => void startObservation(workbook, form) })),
      ...calls.map((form) => ({ form, run: () => void startCall(workbook, { none, chosen: form }) })),
      ...documents.map((form) => ({ form, run: () => void startDocument(workbook, form) }))
    ]
  }, [workbook, observations, calls, documents, t])
}
