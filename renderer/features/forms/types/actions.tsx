import type { FieldOf } from '../../../../shared/model/template'
import { ItemsField } from '../fields/ItemsField'
import { rowsValue } from '../values'
import type { FieldInWindow } from './kind'

export const actions: FieldInWindow<FieldOf<'actions'>> = {
  View: ({ about, value, put, names, readOnly }) => (
    <ItemsField {...about} type="actions" rows={rowsValue(value)} names={names} onCommit={put} readOnly={readOnly} />
  ),
  offered: 'always'
}
