import { expect, test } from 'vitest'
import { asJson, type Carried, unpacked } from '../../../shared/carried'
import type { Workbook } from '../../../shared/model/workbook'
import { largeWorkbook } from '../../support/large-workbook'

test('a workbook that travels as JSON arrives as one that is copied record by record', () => {
  const value = largeWorkbook(40)
  const carried: Carried<Workbook> = structuredClone(asJson(value))
  expect('json' in carried && typeof carried.json).toBe('string')
  expect(unpacked(carried)).toEqual({ ok: true, value: structuredClone(value) })
})

test('a value and a refusal arrive as they were sent', () => {
  const refused: Carried<string> = { ok: false, error: { code: 'workbook.gone', message: 'It is gone.' } }
  expect(unpacked(refused)).toBe(refused)
  expect(unpacked<string>({ ok: true, value: '{"json":1}' })).toEqual({ ok: true, value: '{"json":1}' })
})
