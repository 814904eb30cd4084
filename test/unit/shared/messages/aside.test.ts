import { expect, test } from 'vitest'
import { z } from 'zod'
import { aside } from '../../../../shared/messages/en/aside'
import { Workbook } from '../../../../shared/model/workbook'

test('N-6 each kind of record has a name where changes and merges are told', () => {
  const kinds = Object.entries(Workbook.shape)
    .filter(([, schema]) => (schema instanceof z.ZodOptional ? schema.unwrap() : schema) instanceof z.ZodRecord)
    .map(([kind]) => kind)
  // Merges themselves are not records that anybody is asked about.
  const unnamed = kinds.filter((kind) => kind !== 'merged' && !Object.hasOwn(aside, `record.${kind}`))
  expect(kinds.length).toBeGreaterThan(15)
  expect(unnamed).toEqual([])
})
