import { describe, expect, test } from 'vitest'
import { beginning, type Change, type JournalEntry } from '../../../../../electron/services/storage/journal-format'
import { replay } from '../../../../../electron/services/storage/replay'
import type { Snapshot } from '../../../../../electron/services/storage/snapshot-format'
import { migrate, versions } from '../../../../../shared/model/migrations'
import { countedId } from '../../../../support/large-workbook'

const start = beginning(countedId(1))

const snapshotOf = (text: string, version = 1): Snapshot => ({ version, position: start, data: () => JSON.parse(text) })

function entry(seq: number, patches: Change['patches'], v = 1): JournalEntry {
  const change = { v, at: '2026-11-22T09:30:00+01:00', actor: '', type: 'x', patches, inverse: [] }
  return { seq, prev: `${seq - 1}`, hash: `${seq}`, change }
}

const set = (path: string[], value: unknown) => ({ op: 'replace' as const, path, value })

describe('changes on a snapshot', () => {
  test('are applied in their order', () => {
    const replayed = replay(snapshotOf('{"a":1}'), [entry(1, [set(['a'], 2)]), entry(2, [set(['a'], 3)])], versions)
    expect(replayed).toEqual({ data: { a: 3 }, version: 1, position: { seq: 2, hash: '2' }, misfit: null })
  })

  test('N-4 one that fits only in part leaves nothing of itself, and nothing after it is applied', () => {
    const half = entry(2, [set(['a'], 9), set(['gone', 'b'], 9)])
    const replayed = replay(
      snapshotOf('{"a":1}'),
      [entry(1, [set(['a'], 2)]), half, entry(3, [set(['a'], 4)])],
      versions
    )
    expect(replayed).toEqual({ data: { a: 2 }, version: 1, position: { seq: 1, hash: '1' }, misfit: half })
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
    const replayed = replay(snapshotOf('{"name":"Anna"}'), changes, { current: 3, migrations: steps })
    expect(replayed).toMatchObject({ data: { names: ['Ben', 'Cem'], schemaVersion: 2 }, version: 2, misfit: null })
  })
})
