import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { decodeFile } from '../../../../shared/bring/decode'

const words = 'Name;Größe\r\nŁukasz Żak;3 €\r\n'

const utf16 = (text: string, first: 'little' | 'big', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le')
  return new Uint8Array(first === 'little' ? bytes : bytes.swap16())
}

test.each([
  ['UTF-8', Buffer.from(words), 'utf-8'],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${words}`), 'utf-8'],
  ['UTF-16, the smaller byte first, with its mark', utf16(words, 'little', true), 'utf-16le'],
  ['UTF-16, the larger byte first, with its mark', utf16(words, 'big', true), 'utf-16be'],
  ['UTF-16, the smaller byte first, without a mark', utf16(words, 'little', false), 'utf-16le'],
  ['UTF-16, the larger byte first, without a mark', utf16(words, 'big', false), 'utf-16be']
])('D-3 a file in %s is read', (_, bytes, encoding) => {
  expect(decodeFile(new Uint8Array(bytes))).toEqual({ is: 'text', text: words, encoding })
})

test('D-3 what is no UTF-8 is read as Windows-1252, with its euro and quotes', () => {
  const bytes = Uint8Array.from([0x93, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x94, 0x3b, 0x35, 0x20, 0x80])
  expect(decodeFile(bytes)).toEqual({ is: 'text', text: '“Müller”;5 €', encoding: 'windows-1252' })
})

test('D-5 a spreadsheet is told by its first bytes, whatever it is called', () => {
  expect(decodeFile(zipSync({ 'xl/workbook.xml': new Uint8Array(1) }))).toEqual({ is: 'xlsx' })
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  expect(decodeFile(old)).toEqual({ is: 'other', what: 'old-excel' })
})

test('D-3 a file without a word is empty, and one of zeros is no text', () => {
  expect(decodeFile(new Uint8Array())).toEqual({ is: 'empty' })
  expect(decodeFile(Buffer.from('\uFEFF \r\n\r\n'))).toEqual({ is: 'empty' })
  expect(decodeFile(Uint8Array.from({ length: 200 }, (_, at) => (at % 7 === 0 ? 0 : 200)))).toEqual({
    is: 'other',
    what: 'binary'
  })
})
