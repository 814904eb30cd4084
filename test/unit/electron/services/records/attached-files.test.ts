import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { attachedFiles } from '../../../../../electron/services/records/attached-files'
import { readRecord } from '../../../../../electron/services/records/read-record'
import { largestPdf } from '../../../../../shared/limits'
import { handMadePdf, pdfOf, pdfWith, recordText } from './forged'

const text = Buffer.from('{"one":1}')
const found = (pdf: Uint8Array) => attachedFiles(pdf).map((file) => file?.toString('utf8') ?? null)

test('R-6 the record is found in our own PDF', async () => {
  expect(found(await pdfOf())).toEqual([recordText()])
})

test('packed, unpacked, with a length elsewhere or none at all', () => {
  const packed = deflateSync(text)
  expect(found(handMadePdf('/Filter /FlateDecode', packed))).toEqual([text.toString()])
  expect(found(handMadePdf('/Filter [ /FlateDecode ] /Length 3', packed))).toEqual([text.toString()])
  expect(found(handMadePdf('/Filter/FlateDecode/Params<</Size 9>>', packed))).toEqual([text.toString()])
  expect(found(handMadePdf(`/Length ${text.length}`, text))).toEqual([text.toString()])
  const elsewhere = Buffer.concat([
    handMadePdf('/Length 9 0 R', text),
    Buffer.from(`\n9 0 obj\n${text.length}\nendobj\n`)
  ])
  expect(found(elsewhere)).toEqual([text.toString()])
  expect(found(handMadePdf('', text))).toEqual([`${text}\n`])
})

test('N-9 a stream that unfolds without end is given up', () => {
  const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024), { level: 9 })
  expect(found(handMadePdf('/Filter /FlateDecode', bomb))).toEqual([null])
})

test('N-9 many streams are given up after a number of them', () => {
  const many = Buffer.concat(Array.from({ length: 400 }, () => handMadePdf('', text)))
  expect(found(many).length).toBeLessThan(100)
})

test('N-9 lengths that lie, unknown filters and dictionaries without end are not followed', () => {
  expect(found(handMadePdf('/Length 99999999', text))).toEqual([null])
  expect(found(handMadePdf('/Filter /LZWDecode', text))).toEqual([null])
  expect(found(handMadePdf('/Filter [/ASCIIHexDecode /FlateDecode]', text))).toEqual([null])
  expect(found(handMadePdf('x'.repeat(20_000), text))).toEqual([])
  expect(found(Buffer.from('%PDF-1.7 /EmbeddedFile stream'))).toEqual([])
})

test('N-9 a PDF of more than 50 MB is not read', () => {
  const large = Buffer.alloc(largestPdf + 1)
  handMadePdf('', text).forEach((byte, index) => {
    large[index] = byte
  })
  expect(found(large)).toEqual([])
})

test('N-9 data nested so deeply that walking it would end the process is damaged', async () => {
  const deep = `{"format":"coachbook.plan","plan":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  expect(readRecord(await pdfWith(deep, { blocks: [] }))).toEqual({ found: 'damaged' })
})

test('N-9 what is not JSON, or not a record, is damaged in our file', async () => {
  expect(readRecord(await pdfWith('{', { blocks: [] }))).toEqual({ found: 'damaged' })
  expect(readRecord(await pdfWith('[]', { blocks: [] }))).toEqual({ found: 'damaged' })
})
