import { describe, expect, test } from 'vitest'
import type { Step } from '../../../../../electron/services/storage/chain'
import { beginning, type Change } from '../../../../../electron/services/storage/journal-format'
import { replay } from '../../../../../electron/services/storage/replay'
import type { Snapshot } from '../../../../../electron/services/storage/snapshot-format'
import { migrate, versions } from '../../../../../shared/model/migrations'
import { countedId } from '../../../../support/large-workbook'

const start = beginning(countedId(1))

const snapshotOf = (text: string, version = 1): Snapshot => ({
  version,
  position: start,
  data: () => JSON.parse(text),
  text
})

function entry(seq: number, patches: Change['patches'], v = 1): Step {
  const change = { v, at: '2026-11-22T09:30:00+01:00', actor: '', type: 'x', patches, inverse: [] }
  return { entry: { first: seq, seq, prev: `${seq - 1}`, hash: `${seq}`, change }, bytes: Buffer.alloc(0) }
}

const lost = (touches: string[] | null): Step => ({ loss: { first: 1, last: 1, touches } })

const set = (path: string[], value: unknown) => ({ op: 'replace' as const, path, value })
const add = (path: string[], value: unknown) => ({ op: 'add' as const, path, value })

/** The result for `{"a":{},"b":{},"c":1}`: the workbook, and which changes were set aside. */
function replayed(steps: readonly Step[]) {
  const { data, aside } = replay(snapshotOf('{"a":{},"b":{},"c":1}'), steps, versions)
  return { data, aside: aside.map(({ seq }) => seq) }
}

describe('changes on a snapshot', () => {
  test('are applied in their order', () => {
    const steps = [entry(1, [set(['c'], 2)]), entry(2, [set(['c'], 3)])]
    expect(replayed(steps)).toEqual({ data: { a: {}, b: {}, c: 3 }, aside: [] })
  })

  test('N-4 one that fits only in part leaves nothing of itself and is set aside, with what touches the same', () => {
    const half = entry(2, [add(['a', 'x'], 9), set(['gone', 'b'], 9)])
    const steps = [entry(1, [set(['c'], 2)]), half, entry(3, [set(['a', 'x'], 4)]), entry(4, [add(['b', 'y'], 5)])]
    expect(replayed(steps)).toEqual({ data: { a: {}, b: { y: 5 }, c: 2 }, aside: [2, 3] })
  })

  test('N-4 after a lost one whose records are known, all others are applied', () => {
    const steps = [lost(['a/x']), entry(2, [add(['a', 'y'], 1)]), entry(3, [add(['a', 'x', 'z'], 1)])]
    expect(replayed(steps)).toEqual({ data: { a: { y: 1 }, b: {}, c: 1 }, aside: [3] })
  })

  test('N-4 one that names a record which may be missing is set aside, and what builds on that one, too', () => {
    const steps = [lost(['a/x']), entry(2, [add(['b', 'y'], { of: 'x' })]), entry(3, [set(['b', 'y', 'of'], 'z')])]
    expect(replayed(steps)).toEqual({ data: { a: {}, b: {}, c: 1 }, aside: [2, 3] })
    const there = [entry(1, [add(['a', 'x'], 1)]), lost(['a/x']), entry(3, [add(['b', 'y'], { of: 'x' })])]
    expect(replayed(there)).toEqual({ data: { a: { x: 1 }, b: { y: { of: 'x' } }, c: 1 }, aside: [] })
  })

  test('N-4 after a lost one that nothing is known of, nothing is certain', () => {
    expect(replayed([lost(null), entry(2, [set(['c'], 2)])])).toEqual({ data: { a: {}, b: {}, c: 1 }, aside: [2] })
  })
})

describe('versions of a workbook', () => {
  const steps = [
    { from: 1, migrate: ({ name, ...rest }: Record<string, unknown>) => ({ ...rest, names: [name] }) },
    { from: 2, migrate: (workbook: Record<string, unknown>) => ({ ...workbook, color: 'blue' }) }
  ]

  test('are brought on step by step', () => {
    expect(migrate({ schemaVersion: 1, name: 'Anna' }, 1, 3, steps)).toEqual({
      schemaVersion: 3,
      names: ['Anna'],
      color: 'blue'
    })
  })

  test('stay as they are when there is nothing to do, and a missing step is an error', () => {
    const workbook = { schemaVersion: 3 }
    expect(migrate(workbook, 3, 3, steps)).toBe(workbook)
    expect(() => migrate(workbook, 3, 4, steps)).toThrow('no migration leads on from version 3')
  })

  test('a change is applied to the version that it was made for', () => {
    const changes = [entry(1, [set(['name'], 'Ben')]), entry(2, [set(['names'], ['Ben', 'Cem'])], 2)]
    const result = replay(snapshotOf('{"name":"Anna"}'), changes, { current: 3, migrations: steps })
    expect(result).toMatchObject({ data: { names: ['Ben', 'Cem'], schemaVersion: 2 }, version: 2, aside: [] })
  })
})
