import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { table } from '../../../../shared/model/fields/table'
import type { FieldOf } from '../../../../shared/model/template'
import { freeTable } from '../../../../shared/print/field-tables'
import type { PrintSetting } from '../../../../shared/print/form'

test('a column of days is written as days are on paper; words in it and in the other columns stay as they are', () => {
  const field = table.schema(1).parse({
    id: 'ties',
    type: 'table',
    columns: [
      { id: 'step', label: 'Next step' },
      { id: 'by', label: 'By when', holds: 'date' }
    ]
  }) as FieldOf<'table'>
  const setting = { t: createTranslator('en').t, language: 'en', year: '2026-11-28' } as unknown as PrintSetting
  const rows = [
    { step: '2026-12-08', by: '2026-12-08' },
    { step: 'Call her', by: 'soon' }
  ]
  expect(freeTable(field, rows, setting).rows).toEqual([
    ['2026-12-08', [expect.objectContaining({ text: '8 Dec' })]],
    ['Call her', 'soon']
  ])
})
