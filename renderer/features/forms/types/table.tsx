import { columnHolds } from '../../../../shared/model/fields/table'
import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { BareSelect } from '../../../ui/SelectInput'
import { TableField } from '../fields/TableField'
import { NumberInput } from '../settings/inputs'
import { OptionList } from '../settings/OptionList'
import { rowsValue } from '../values'
import type { FieldInWindow } from './kind'

type Column = FieldOf<'table'>['columns'][number]

/** What a column holds: words, one of the library's sales stages (S4-7), or a day. */
function HoldsSelect({ count, column, set }: { count: number; column: Column; set: (next: Column) => void }) {
  const t = useT()
  const { holds, ...words } = column
  return (
    <BareSelect
      aria-label={t('templates:columnHolds', { count })}
      value={holds ?? null}
      empty={t('templates:holds.words')}
      choices={columnHolds.map((value) => ({ value, label: t(`templates:holds.${value}`) }))}
      onChange={(next) => set(next ? { ...words, holds: next } : words)}
    />
  )
}

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
          below={(at) => {
            const column = field.columns[at]
            const put = (next: Column) =>
              set({ ...field, columns: field.columns.map((one) => (one === column ? next : one)) })
            return column && <HoldsSelect count={at + 1} column={column} set={put} />
          }}
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
