import type { Document } from '../../../shared/model/document'
import type { Template } from '../../../shared/model/template'
import { useDispatch } from '../../core/replica'
import type { Form } from '../forms/form'
import { useShortNames } from './people'

/** A document seen through its form; every change is sent as it is made. */
export function useDocumentForm(document: Document, template: Template, readOnly: boolean): Form {
  const dispatch = useDispatch()
  const names = useShortNames(document)
  return {
    template,
    values: { ...document.values, ...document.private.values },
    write: (field, value) =>
      dispatch({ type: 'document.edit', id: document.id, changes: { values: { [field]: value } } }),
    readOnly,
    names,
    bound: {}
  }
}
