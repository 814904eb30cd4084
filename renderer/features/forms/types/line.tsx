import type { Field } from '../../../../shared/model/template'
import { TextInput } from '../../../ui/TextInput'
import { textValue } from '../values'
import type { FieldInWindow, Filled } from './kind'

/** Types that are one line of words when they are not bound to a core record. */
export const line: Pick<FieldInWindow<Field>, 'View'> = {
  View({ about, value, put, readOnly }: Filled<Field>) {
    const putText = (text: string) => put(text === '' ? null : text)
    return <TextInput {...about} value={textValue(value)} onCommit={putText} readOnly={readOnly} />
  }
}
