import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { TableField } from '../fields/TableField'
import { NumberInput } from '../settings/inputs'
import { OptionList } from '../settings/OptionList'
import { rowsValue } from '../values'
import type { FieldInWindow } from './kind'

export const table: FieldInWindow<FieldOf<'table'>> = {
  View: ({ field, about, value, put, readOnly }) => (
    <TableField {...about} columns={field.columns} rows={rowsValue(value)} onCommit={put} readOnly={readOnly} />
  ),
  Properties({ field, language, set }) {
    const t = useT()
    return (
      <>
        <OptionList
          of="column"
          options={field.columns}
          most={8}
          lang={language}
          onChange={(columns, key) => set({ ...field, columns }, key)}
        />
        <NumberInput
          label={t('templates:rows')}
          value={field.rows}
          min={1}
          max={40}
          whole
          onChange={(rows) => rows !== undefined && set({ ...field, rows })}
        />
      </>
    )
  },
  offered: 'always'
}
