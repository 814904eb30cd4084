import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chain, type Step } from '../../../../../electron/services/storage/chain'
import { gathered, joined } from '../../../../../electron/services/storage/gather'
import {
  beginning,
  type Change,
  decodeJournal,
  encodeEntry,
  type Position
} from '../../../../../electron/services/storage/journal-format'
import { applyInPlace, type Patch, type Splice } from '../../../../../shared/commands/patch'

const path = ['observations', 'one', 'evidence']
const start = beginning('00000001-0000-7000-8000-000000000000')

/** A text with a change of a part of it, and the reverse change. */
function typedAt(text: string, place: number, cutting: number, value: string) {
  const at = place % (text.length + 1)
  const cut = cutting % (text.length - at + 1)
  const patch: Splice = { op: 'splice', path, at, cut, value }
  const inverse: Splice = { op: 'splice', path, at, cut: value.length, value: text.slice(at, at + cut) }
  return { patch, inverse }
}

const after = (text: string, patches: readonly Patch[]) => {
  const state = { observations: { one: { evidence: text } } }
  applyInPlace(state, patches)
  return state.observations.one.evidence
}

const part = fc.tuple(fc.nat(40), fc.nat(12), fc.string({ maxLength: 8 }))

test('two changes of a text that are joined do the same as the one after the other, there and back', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), part, part, (text, [a, b, c], [d, e, f]) => {
      const one = typedAt(text, a, b, c)
      const between = after(text, [one.patch])
      const two = typedAt(between, d, e, f)
      const both = joined(one, two)
      if (!both) return
      const end = after(between, [two.patch])
      expect(after(text, [both.patch])).toBe(end)
      expect(after(end, [both.inverse])).toBe(text)
    })
  )
})

const at = (second: number) =>
  `2026-11-22T09:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}+01:00`

function change(second: number, some: Partial<Change>): Change {
  return { v: 2, at: at(second), actor: 'Jonas', type: 'observation.edit', patches: [], inverse: [], ...some }
}

function journal(changes: readonly Change[]) {
  let position: Position = start
  const lines = changes.map((one) => {
    const made = encodeEntry(position, one)
    position = made.position
    return made.bytes
  })
  return { bytes: Buffer.concat(lines), position }
}

/** Words typed one after the other into one text. */
function typing(words: readonly string[], from = 0): Change[] {
  let text = ''
  return words.map((word, index) => {
    const { patch, inverse } = typedAt(text, text.length, 0, word)
    text += word
    return change(from + index, { patches: [patch], inverse: [inverse] })
  })
}

const seqs = (steps: readonly Step[]) =>
  steps.map((step) =>
    'entry' in step ? [step.entry.first, step.entry.seq] : ['lost', step.loss.first, step.loss.last]
  )

const steps = (bytes: Buffer) => chain(decodeJournal(bytes), start)

describe('a folded journal', () => {
  const words = ['It ', 'costs ', 'us ', 'a ', 'week.']
  const other = change(60, {
    type: 'deal.add',
    patches: [{ op: 'add', path: ['deals', 'x'], value: {} }],
    inverse: [{ op: 'remove', path: ['deals', 'x'] }]
  })

  test('has one line for what was typed in one go, and the chain goes on over it', () => {
    const { bytes, position } = journal([...typing(words), other])
    const after = gathered(decodeJournal(bytes), new Set()) ?? Buffer.alloc(0)
    const found = steps(after)
    expect(seqs(found.steps)).toEqual([
      [1, 5],
      [6, 6]
    ])
    expect(found.position).toEqual(position)
    expect(found.beside).toEqual([])
    const [first] = decodeJournal(after)
    expect(first?.entry?.change).toMatchObject({
      since: at(0),
      at: at(4),
      patches: [{ op: 'splice', path, at: 0, cut: 0, value: 'It costs us a week.' }]
    })
  })

  test('is left alone where it is not whole, and apart at places from which it may be rebuilt', () => {
    const { bytes } = journal(typing(words))
    expect(gathered(decodeJournal(bytes.subarray(0, -20)), new Set())).toBe(null)
    const apart = gathered(decodeJournal(bytes), new Set([2])) ?? Buffer.alloc(0)
    expect(seqs(steps(apart).steps)).toEqual([
      [1, 2],
      [3, 5]
    ])
  })

  test('keeps what was undone, another person, and another day apart', () => {
    const [a, b, c] = typing(words)
    if (!a || !b || !c) throw new Error('no words')
    const lines = (changes: readonly Change[]) =>
      seqs(steps(gathered(decodeJournal(journal(changes).bytes), new Set()) ?? Buffer.alloc(0)).steps)
    const alone = [
      [1, 1],
      [2, 2]
    ]
    expect(lines([a, { ...b, undoes: 1 }])).toEqual(alone)
    expect(lines([a, { ...b, actor: 'Eva' }])).toEqual(alone)
    expect(lines([a, { ...b, at: a.at.replace('-22T', '-23T') }])).toEqual(alone)
    expect(lines([a, { ...b, type: 'call.edit' }])).toEqual(alone)
    expect(lines([a, b, c])).toEqual([[1, 3]])
  })

  test('is read beside the lines that it was made of without a fork, whichever is whole', () => {
    const { bytes, position } = journal([...typing(words), other])
    const after = gathered(decodeJournal(bytes), new Set()) ?? Buffer.alloc(0)
    const last = bytes.subarray(bytes.indexOf('{"seq":3'))
    for (const both of [Buffer.concat([after, bytes]), Buffer.concat([after, last])]) {
      const found = steps(both)
      expect([found.position, found.beside]).toEqual([position, []])
      expect(found.steps.every((step) => 'entry' in step)).toBe(true)
    }
  })

  test('says of a damaged gathered line which changes and which record it costs, and reads on', () => {
    const { bytes } = journal([...typing(words), other])
    const after = gathered(decodeJournal(bytes), new Set()) ?? Buffer.alloc(0)
    after.write('~', after.indexOf('costs'))
    const found = steps(after)
    expect(found.steps[0]).toEqual({ loss: { first: 1, last: 5, touches: ['observations/one'] } })
    expect(seqs(found.steps).at(-1)).toEqual([6, 6])
  })

  test.each(['"seq":5', '"first":1', '"prev":"', '"check":"', '"hash":"'])(
    'reads a line whose %s is damaged',
    (place) => {
      const { bytes, position } = journal([...typing(words), other])
      const after = gathered(decodeJournal(bytes), new Set()) ?? Buffer.alloc(0)
      after.write('~', after.indexOf(place) + place.length - 1 + (place.endsWith('"') ? 3 : 0))
      const found = steps(after)
      expect(seqs(found.steps)).toEqual([
        [1, 5],
        [6, 6]
      ])
      expect(found.position).toEqual(position)
    }
  )
})
