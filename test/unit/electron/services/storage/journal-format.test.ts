import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain } from '../../../../../electron/services/storage/chain'
import {
  beginning,
  type Change,
  decodeJournal,
  encodeEntry,
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

/** The notes in the order of their changes; for a lost one the records it touched. */
const notesIn = (bytes: Buffer, from: Position = start) =>
  chain(decodeJournal(bytes), from).steps.map((step) =>
    'entry' in step ? step.entry.change.patches[0]?.value : (step.loss.touches ?? 'unknown')
  )

/** Without control characters: those can be written in more than one way. */
const note = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{C}/u.test(text))
const someNotes = fc.array(note, { minLength: 1, maxLength: 6 })

describe('N-4 the chain of changes', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const { bytes, position } = journalOf(notes)
        const found = chain(decodeJournal(bytes), start)
        const changes = found.steps.map((step) => 'entry' in step && step.entry.change)
        expect(changes).toEqual(notes.map(changeTo))
        expect(found).toMatchObject({ position, beside: [] })
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
          // The closing brace and the line break are not part of the change: its text and its hash come before them.
          return end - 2 <= cut.length
        })
        expect(notesIn(cut).filter((found) => !Array.isArray(found))).toEqual(notes.slice(0, whole.length))
      })
    )
  })

  test('with any byte changed, at most the change of that line is lost, and what it touched is known', () => {
    fc.assert(
      fc.property(someNotes, fc.nat(), fc.integer({ min: 1, max: 255 }), (notes, at, flip) => {
        const { bytes, lines } = journalOf([...notes, 'last'])
        const place = at % (bytes.length - (lines.at(-1)?.length ?? 0))
        const damaged = Buffer.from(bytes)
        damaged[place] = (damaged[place] ?? 0) ^ flip
        let end = 0
        const line = lines.findIndex((text) => {
          end += text.length
          return place < end
        })
        const found = notesIn(damaged)
        const [note] = found.splice(line, 1)
        expect(found).toEqual([...notes, 'last'].filter((_, index) => index !== line))
        expect([notes[line], ['private/notes']]).toContainEqual(note)
      }),
      { numRuns: 500 }
    )
  })

  test('in any order, with lines doubled, without the last line break, after a byte order mark: all of it is read', () => {
    const { lines } = journalOf(['one', 'two', 'three'])
    const [one, two, three] = lines as [Buffer, Buffer, Buffer]
    const all = ['one', 'two', 'three']
    for (const order of [
      [two, one, three],
      [three, two, one],
      [one, one, two, three, two]
    ])
      expect(notesIn(Buffer.concat(order))).toEqual(all)
    expect(notesIn(Buffer.concat([one, two, three.subarray(0, -1)]))).toEqual(all)
    expect(notesIn(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), one, two, three]))).toEqual(all)
    expect(notesIn(Buffer.from(Buffer.concat(lines).toString().replaceAll('\n', '\r\n')))).toEqual(all)
    expect(notesIn(Buffer.concat([one, Buffer.alloc(64), Buffer.from('\n'), two, three]))).toEqual(all)
  })

  test('a line of the first version, which names no records, is read; damaged, nobody knows what it touched', () => {
    const { lines } = journalOf(['one', 'two', 'three'])
    const old = lines.map((line) =>
      line
        .toString()
        .replace(/,"v":2/, '')
        .replace(/,"touches":\[[^\]]*\],"check":"[0-9a-f]+"/, '')
    )
    expect(old.join('')).not.toContain('touches')
    expect(notesIn(Buffer.from(old.join('')))).toEqual(['one', 'two', 'three'])
    expect(notesIn(Buffer.from(old.join('').replace('two', 'tvo')))).toEqual(['one', 'unknown', 'three'])
  })

  test('where a line is missing the rest is found, and nobody knows what the missing one touched', () => {
    const { lines } = journalOf(['one', 'two', 'three'])
    const [one, , three] = lines as [Buffer, Buffer, Buffer]
    expect(notesIn(Buffer.concat([one, three]))).toEqual(['one', 'unknown', 'three'])
  })

  test('where two programs continued the same change, the longer way is the chain and the other lies beside', () => {
    const { lines, position } = journalOf(['one'])
    const here = journalOf(['two', 'three'], position).bytes
    const there = journalOf(['other'], position).bytes
    const found = chain(decodeJournal(Buffer.concat([...lines, there, here])), start)
    expect(found.steps).toHaveLength(3)
    expect(found.beside.map(({ change }) => change.patches[0]?.value)).toEqual(['other'])
  })

  test('passes over what the workbook has already, also where that is damaged', () => {
    const { lines } = journalOf(['one', 'two', 'three'])
    const afterTwo = journalOf(['one', 'two']).position
    const damaged = Buffer.from(lines[0] ?? '')
    damaged[40] = 0x78
    expect(notesIn(Buffer.concat([damaged, ...lines.slice(1)]), afterTwo)).toEqual(['three'])
  })
})
