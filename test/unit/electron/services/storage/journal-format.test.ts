import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginning,
  type Change,
  continuing,
  decodeJournal,
  encodeEntry,
  isTorn,
  type Position
} from '../../../../../electron/services/storage/journal-format'
import { countedId } from '../../../../support/large-workbook'

const start = beginning(countedId(1))

const changeTo = (notes: string): Change => ({
  v: 1,
  at: '2026-11-22T09:30:00+01:00',
  actor: 'Jonas Ek',
  type: 'notes.write',
  patches: [{ op: 'replace', path: ['private', 'notes'], value: notes }],
  inverse: [{ op: 'replace', path: ['private', 'notes'], value: '' }]
})

/** A journal of these notes, and where each of its lines begins. */
function journalOf(notes: readonly string[], from: Position = start) {
  let position = from
  const lines = notes.map((text) => {
    const { bytes, position: next } = encodeEntry(position, changeTo(text))
    position = next
    return bytes
  })
  return { bytes: Buffer.concat(lines), lines, position }
}

const notesIn = (bytes: Buffer, from: Position = start) =>
  continuing(decodeJournal(bytes), from).entries.map(({ change }) => change.patches[0]?.value)

/** Without control characters: those can be written in more than one way. */
const note = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{C}/u.test(text))
const someNotes = fc.array(note, { minLength: 1, maxLength: 6 })

describe('N-4 the chain of changes', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const { bytes, position } = journalOf(notes)
        const found = continuing(decodeJournal(bytes), start)
        expect(found.entries.map(({ change }) => change)).toEqual(notes.map(changeTo))
        expect(found).toMatchObject({ position, brokenAt: null })
      })
    )
  })

  test('cut off at any byte, it has the changes whose lines are whole', () => {
    fc.assert(
      fc.property(someNotes, fc.nat(), (notes, at) => {
        const { bytes, lines } = journalOf(notes)
        const cut = bytes.subarray(0, at % bytes.length)
        let end = 0
        const whole = lines.filter((line) => {
          end += line.length
          return end <= cut.length
        })
        expect(notesIn(cut)).toEqual(notes.slice(0, whole.length))
      })
    )
  })

  test('with any byte changed, it has the changes before that line and no other', () => {
    fc.assert(
      fc.property(someNotes, fc.nat(), fc.integer({ min: 1, max: 255 }), (notes, at, flip) => {
        const { bytes, lines } = journalOf(notes)
        const place = at % bytes.length
        const damaged = Buffer.from(bytes)
        damaged[place] = (damaged[place] ?? 0) ^ flip
        let end = 0
        const line = lines.findIndex((text) => {
          end += text.length
          return place < end
        })
        expect(notesIn(damaged)).toEqual(notes.slice(0, line))
      }),
      { numRuns: 500 }
    )
  })

  test('ends where a line is missing, doubled in another place, or from another workbook', () => {
    const { lines } = journalOf(['one', 'two', 'three'])
    const [one, two, three] = lines as [Buffer, Buffer, Buffer]
    const other = journalOf(['other'], beginning(countedId(2))).bytes
    expect(notesIn(Buffer.concat([one, three]))).toEqual(['one'])
    expect(notesIn(Buffer.concat([two, one, three]))).toEqual(['one'])
    expect(notesIn(other)).toEqual([])
    expect(notesIn(Buffer.concat([one, other, two]))).toEqual(['one', 'two'])
  })

  test('passes over what the workbook has already, also where that is damaged', () => {
    const { lines } = journalOf(['one', 'two', 'three'])
    const afterTwo = journalOf(['one', 'two']).position
    const damaged = Buffer.from(lines[0] ?? '')
    damaged[40] = 0x78
    const found = continuing(decodeJournal(Buffer.concat([damaged, ...lines.slice(1)])), afterTwo)
    expect({ seqs: found.entries.map(({ seq }) => seq), brokenAt: found.brokenAt }).toEqual({
      seqs: [3],
      brokenAt: null
    })
  })

  test('a piece without its end, and zeros, were cut off by a crash; a whole line that is wrong was damaged', () => {
    const { bytes } = journalOf(['one'])
    expect(isTorn(bytes.subarray(0, 50))).toBe(true)
    expect(isTorn(Buffer.concat([bytes.subarray(0, 50), Buffer.alloc(20), Buffer.from('\n')]))).toBe(true)
    expect(isTorn(Buffer.from('{"seq":1,"prev":"x"}\n'))).toBe(false)
  })
})
