import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSnapshot, encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { countedId, largeWorkbook } from '../../../../support/large-workbook'

const workbook = largeWorkbook(3)
const position = { seq: 12, hash: 'ab'.repeat(32) }
const bytes = encodeSnapshot(1, position, workbook)

describe('the snapshot of a workbook', () => {
  test('is JSON with a header in its first line', () => {
    const parsed: unknown = JSON.parse(bytes.toString())
    expect(parsed).toMatchObject({
      header: { format: 'coachbook.workbook', schemaVersion: 1, seq: 12, lastHash: position.hash },
      workbook
    })
    const [firstLine] = bytes.toString().split('\n')
    expect(JSON.parse(`${firstLine?.slice(0, -1)}}`)).toHaveProperty('header.seq', 12)
  })

  test('is read as it was written, with fresh data each time', () => {
    const reading = decodeSnapshot(bytes)
    if (reading.kind !== 'trusted') throw new Error('it was not read')
    const first = reading.snapshot.data()
    expect(first).toEqual(workbook)
    first.id = countedId(99)
    expect(reading.snapshot.data()).toEqual(workbook)
    expect({ kind: reading.kind, version: reading.snapshot.version, position: reading.snapshot.position }).toEqual({
      kind: 'trusted',
      version: 1,
      position
    })
  })

  test('N-4 with any byte changed it is not trusted', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Buffer.from(bytes)
        const place = at % bytes.length
        damaged[place] = (damaged[place] ?? 0) ^ flip
        expect(decodeSnapshot(damaged).kind).not.toBe('trusted')
      }),
      { numRuns: 500 }
    )
  })

  test('N-4 cut off anywhere it is damaged', () => {
    fc.assert(
      fc.property(fc.nat(), (at) => {
        expect(decodeSnapshot(bytes.subarray(0, at % (bytes.length - 1))).kind).toBe('damaged')
      })
    )
  })

  test('laid out anew by an editor it is readable, and known to be changed', () => {
    const tidy = Buffer.from(`\uFEFF${JSON.stringify(JSON.parse(bytes.toString()), null, 2)}`)
    const reading = decodeSnapshot(tidy)
    if (reading.kind !== 'changed') throw new Error('it was not read as changed')
    expect([reading.data(), reading.data(), reading.claim]).toEqual([workbook, workbook, position])
  })

  test('N-4 with any byte of its head changed, its workbook is still read, and nothing its head says is taken as certain', () => {
    const head = bytes.indexOf('"workbook":{')
    for (let at = 0; at < head; at++) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      const reading = decodeSnapshot(damaged)
      expect(reading.kind).toBe('changed')
      if (reading.kind === 'changed') expect(reading.data()).toEqual(workbook)
    }
  })

  test('N-4 a byte order mark before it costs nothing', () => {
    expect(decodeSnapshot(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])).kind).toBe('trusted')
  })

  test.each(['', '{}', 'null', '{"header":1,"workbook":{}}', 'no JSON', '\n\n\n'])('%j is no snapshot', (text) => {
    expect(decodeSnapshot(Buffer.from(text)).kind).toBe('damaged')
  })
})
