import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isDamage, jsonAs, jsonIn, soundOrNull } from '../../../../../electron/services/storage/damage'
import { FileFault } from '../../../../../electron/services/storage/files'
import { isRefusal, unlessRefused } from '../../../../../electron/services/storage/refusal'
import { RuleError } from '../../../../../shared/errors'

const Named = z.object({ name: z.string() })
const bytes = (text: string) => Buffer.from(text)
const fault = new TypeError('of ours')
const thrown = (error: unknown) => () => {
  throw error
}

describe('what bytes from a disk say', () => {
  test('is taken where it has the shape, and is nothing where it is no JSON, or of another shape', () => {
    expect(jsonAs(Named, bytes('{"name":"Mira"}'))).toEqual({ name: 'Mira' })
    for (const text of ['', '{ torn', '{"name":7}', '[]', 'null']) expect(jsonAs(Named, bytes(text))).toBeNull()
    expect(jsonIn(bytes('[1]'))).toEqual([1])
    expect(jsonIn(bytes('{ torn'))).toBeNull()
  })

  test('is nothing where it is nested too deep to be walked, or too long for a text', () => {
    const deeper = (levels: number): number => (levels === 0 ? 0 : 1 + deeper(levels - 1))
    expect(soundOrNull(() => deeper(10_000_000))).toBeNull()
    expect(isDamage(Object.assign(new Error('too long'), { code: 'ERR_STRING_TOO_LONG' }))).toBe(true)
  })

  test('is not called damaged where the fault is ours', () => {
    expect(() => soundOrNull(thrown(fault))).toThrow(fault)
    const Broken = z.string().transform(thrown(fault))
    expect(() => jsonAs(Broken, bytes('"Mira"'))).toThrow(fault)
    for (const error of [new Error('of ours'), fault, 'of ours']) expect(isDamage(error)).toBe(false)
  })
})

describe('what the disk or a rule refuses', () => {
  test('comes to what was said for that case, and a fault of ours goes on', async () => {
    const refusals = [new FileFault('missing', '/a', 'is gone'), new RuleError('workbook.gone')]
    for (const refusal of refusals) {
      expect(await unlessRefused(Promise.reject(refusal), 'otherwise')).toBe('otherwise')
      expect(isRefusal(refusal)).toBe(true)
    }
    expect(await unlessRefused(Promise.resolve('done'), 'otherwise')).toBe('done')
    await expect(unlessRefused(Promise.reject(fault), null)).rejects.toBe(fault)
    expect(isRefusal(fault)).toBe(false)
  })
})
