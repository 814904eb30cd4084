import type { FieldOf } from '../../../../shared/model/template'
import { FactsField } from '../fields/FactsField'
import { rowsValue } from '../values'
import type { FieldInWindow } from './kind'

export const facts: FieldInWindow<FieldOf<'facts'>> = {
  View: ({ about, value, put, readOnly }) => (
    <FactsField {...about} rows={rowsValue(value)} onCommit={put} readOnly={readOnly} />
  ),
  offered: 'always'
}
