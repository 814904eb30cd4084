import { expect, test } from 'vitest'
import { createSeal } from '../../../../../electron/services/storage/seal'

const nonce = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWX')
const words = Buffer.from('XAES-256-GCM')

test.each([
  [1, '', 'ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271'],
  [3, 'c2sp.org/XAES-256-GCM', '986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d']
])('N-5 what is sealed is what C2SP says of XAES-256-GCM (key of %i)', (byte, bound, sealed) => {
  const seal = createSeal(Buffer.alloc(32, byte), () => nonce)
  expect(seal.seal(words, bound).toString('hex')).toBe(nonce.toString('hex') + sealed)
})

test('N-5 nothing opens under another key, bound to something else, or with a bit that is not as it was', () => {
  const seal = createSeal(Buffer.alloc(32, 1))
  const sealed = seal.seal(words, 'Anna')
  expect(seal.open(sealed, 'Anna')).toEqual(words)
  expect(seal.open(sealed, 'Mehmet')).toBeNull()
  expect(createSeal(Buffer.alloc(32, 2)).open(sealed, 'Anna')).toBeNull()
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(seal.open(changed, 'Anna')).toBeNull()
  }
  for (let length = 0; length < sealed.length; length++)
    expect(seal.open(sealed.subarray(0, length), 'Anna')).toBeNull()
})

test('N-5 the same words are never sealed to the same bytes, and a key that was forgotten seals and opens nothing', () => {
  const seal = createSeal(Buffer.alloc(32, 1))
  const found = new Set(Array.from({ length: 1000 }, () => seal.seal(words, '').toString('hex')))
  expect(found.size).toBe(1000)
  const sealed = seal.seal(words, '')
  seal.forget()
  expect(() => seal.seal(words, '')).toThrow()
  expect(() => seal.open(sealed, '')).toThrow()
})
