import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from '../../../../shared/rules/apportion'

test('S3-8 parts of what several had together are whole and add up', () => {
  expect(apportion([22.5, 22.5], 45)).toEqual([23, 22])
  expect(apportion([1, 1, 1], 100)).toEqual([34, 33, 33])
  expect(apportion([0.3, 0, 0.6, 0.1], 100)).toEqual([30, 0, 60, 10])
  expect(apportion([0, 0], 100)).toEqual([0, 0])
  expect(apportion([], 100)).toEqual([])
})

test('each part is its exact one, rounded up or down', () => {
  const parts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 5000 }), (values, total) => {
      const sum = values.reduce((all, value) => all + value, 0)
      const whole = apportion(values, total)
      expect(whole.reduce((all, part) => all + part, 0)).toBe(sum === 0 ? 0 : total)
      for (const [at, part] of whole.entries())
        if (sum > 0) expect(Math.abs(part - ((values[at] ?? 0) / sum) * total)).toBeLessThan(1.000001)
    })
  )
})
