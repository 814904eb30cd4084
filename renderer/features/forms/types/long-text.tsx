import type { FieldOf } from '../../../../shared/model/template'
import { TextArea } from '../../../ui/TextInput'
import { textValue } from '../values'
import type { FieldInWindow } from './kind'

export const longText: FieldInWindow<FieldOf<'long-text'>> = {
  View({ field, about, value, put, readOnly }) {
    const rows = Math.min(8, Math.max(2, field.lines))
    const putText = (text: string) => put(text === '' ? null : text)
    return <TextArea {...about} rows={rows} value={textValue(value)} onCommit={putText} readOnly={readOnly} />
  },
  offered: 'always'
}
