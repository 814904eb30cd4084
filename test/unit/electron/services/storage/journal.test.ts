import { describe, expect, test } from 'vitest'
import { chain } from '../../../../../electron/services/storage/chain'
import { Journal } from '../../../../../electron/services/storage/journal'
import {
  beginning,
  type Change,
  decodeJournal,
  encodeEntry
} from '../../../../../electron/services/storage/journal-format'
import type { SaveState } from '../../../../../shared/model/saving'
import { countedId } from '../../../../support/large-workbook'
import { WaitingRoom } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'

const now = () => '2026-11-22T09:30:00+01:00'
const start = beginning(countedId(1))

const change = (notes: string): Change => ({
  v: 1,
  at: now(),
  actor: 'Jonas Ek',
  type: 'notes.write',
  patches: [{ op: 'replace', path: ['private', 'notes'], value: notes }],
  inverse: []
})

async function journal(holds = async () => true) {
  const files = new MemoryFiles()
  await files.makeFolder('/book/history')
  await files.syncFolder('/')
  const room = new WaitingRoom()
  const states: SaveState[] = []
  const log: string[] = []
  const opened = new Journal(
    {
      files,
      folder: '/book',
      now,
      later: room.later,
      onSaving: (state) => void states.push(state),
      startOver: async () => void log.push('started over'),
      holds,
      unguarded: files,
      onFork: (name) => void log.push(name)
    },
    start,
    { size: 0, first: null, last: null }
  )
  const notes = async () =>
    chain(decodeJournal(await files.read('/book/journal.jsonl')), start).steps.map((step) =>
      'entry' in step ? step.entry.change.patches[0]?.value : step.loss
    )
  return { files, room, states, log, journal: opened, notes }
}

/** With a disk in memory there is nothing to wait for. */
const allThatCanHappen = () => new Promise<void>((resolve) => setImmediate(resolve))

const saved = { state: 'saved' }
const full = { state: 'not-saved', reason: 'disk-full' }

describe('N-1 the live journal', () => {
  test('moves to history what the snapshot gets, also what is changed while the lock is read', async () => {
    let comes = () => {}
    const { files, journal: it } = await journal(async () => {
      comes()
      return true
    })
    await it.append(change('one'))
    comes = () => {
      comes = () => {}
      void it.append(change('two'))
    }
    const taken: number[] = []
    expect(await it.fold(() => taken.push(it.position.seq))).toBe(true)
    expect(taken).toEqual([2])
    expect(await files.list('/book/history')).toEqual(['1-2.jsonl'])
  })

  test('has a change when it answers, and it outlives a power loss', async () => {
    const { files, journal: it, notes } = await journal()
    expect(await it.append(change('one'))).toEqual(saved)
    expect(await notes()).toEqual(['one'])
    const after = files.afterPowerLoss(() => 0)
    expect(decodeJournal(await after.read('/book/journal.jsonl'))).toHaveLength(1)
  })

  test('shares one flush among changes that come together', async () => {
    const { files, journal: it, notes } = await journal()
    await it.append(change('first'))
    let flushes = 0
    files.failing = (operation) => {
      if (operation === 'flush') flushes += 1
      return null
    }
    await Promise.all(Array.from({ length: 50 }, (_, index) => it.append(change(`${index}`))))
    expect(flushes).toBe(1)
    expect(await notes()).toEqual(['first', ...Array.from({ length: 50 }, (_, index) => `${index}`)])
  })

  test('does not say of a change that comes during a flush that it was saved with it', async () => {
    const { files, journal: it, notes } = await journal()
    let second: Promise<SaveState> | null = null
    files.failing = (operation) => {
      if (operation === 'flush' && !second) second = it.append(change('two'))
      else if (operation === 'append' && second) return 'disk-full'
      return null
    }
    expect(await it.append(change('one'))).toEqual(saved)
    expect(await second).toEqual(full)
    expect(await notes()).toEqual(['one'])
  })

  test('on a full disk says so, keeps the change, and saves it in its place once there is room', async () => {
    const { files, journal: it, notes, states } = await journal()
    await it.append(change('one'))
    files.capacity = it.size + 30
    expect(await it.append(change('two'))).toEqual(full)
    expect(await it.append(change('three'))).toEqual(full)
    files.capacity = null
    expect(await it.append(change('four'))).toEqual(saved)
    expect(await notes()).toEqual(['one', 'two', 'three', 'four'])
    expect(states).toEqual([full, saved])
  })

  test('tries again by itself, with longer and longer pauses', async () => {
    const { files, journal: it, room, notes, states } = await journal()
    files.failing = (operation) => (operation === 'append' ? 'failed' : null)
    await it.append(change('one'))
    const pauses: number[] = []
    for (let round = 0; round < 7; round++) {
      pauses.push(...room.pauses)
      room.pass(60_000)
      await allThatCanHappen()
    }
    expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
    expect(Math.max(...pauses)).toBe(30_000)
    files.failing = () => null
    room.pass(60_000)
    await allThatCanHappen()
    expect({ notes: await notes(), waiting: room.pauses, last: states.at(-1) }).toEqual({
      notes: ['one'],
      waiting: [],
      last: saved
    })
  })

  test('writes again what a failed flush may have lost', async () => {
    const { files, journal: it, notes } = await journal()
    await it.append(change('one'))
    files.failing = (operation) => (operation === 'flush' ? 'failed' : null)
    expect(await it.append(change('two'))).toEqual({ state: 'not-saved', reason: 'failed' })
    files.failing = () => null
    expect(await it.flush()).toEqual(saved)
    expect(await notes()).toEqual(['one', 'two'])
    const afterLoss = files.afterPowerLoss(() => 0)
    expect(decodeJournal(await afterLoss.read('/book/journal.jsonl'))).toHaveLength(2)
  })

  test.each([
    ['read-only', 'read-only'],
    ['missing', 'folder-gone'],
    ['failed', 'failed']
  ] as const)('says why in words a person can act on: %s', async (fault, reason) => {
    const { files, journal: it } = await journal()
    files.failing = (operation) => (operation === 'openAppend' ? fault : null)
    expect(await it.append(change('one'))).toEqual({ state: 'not-saved', reason })
  })

  test.each(['before the file is opened', 'between the look at it and the write'])(
    'what somebody else wrote %s is not mixed with ours: ours lies beside it, under its own numbers',
    async (when) => {
      const { files, journal: it, notes, log } = await journal()
      const open = files.openAppend.bind(files)
      let comes = false
      /** Another program on the same journal, with a change under the number that ours is about to take. */
      const other = async (path: string) => {
        if (!comes) return
        comes = false
        const { bytes } = encodeEntry(start, change('theirs'))
        const theirs = await open(path)
        await theirs.append(bytes)
        await theirs.close()
      }
      files.openAppend = async (path) => {
        if (when === 'before the file is opened') await other(path)
        const ours = await open(path)
        return {
          ...ours,
          append: async (bytes) => {
            await other(path)
            return ours.append(bytes)
          }
        }
      }
      if (when !== 'before the file is opened') {
        await it.append(change('one'))
        expect(await notes()).toEqual(['one'])
      }
      comes = true
      expect(await it.append(change('two'))).toEqual({ state: 'not-saved', reason: 'taken' })
      expect(it.isForked).toBe(true)
      const kept = log[0] ?? ''
      const lines = decodeJournal(await files.read(`/book/${kept}`))
      expect(lines.map(({ entry }) => entry?.change.patches[0]?.value)).toEqual(['two'])
      expect(await it.append(change('three'))).toEqual({ state: 'not-saved', reason: 'taken' })
      const read = (await files.read('/book/journal.jsonl')).toString('utf8')
      expect(read).toContain('theirs')
      expect(read).not.toContain('three')
    }
  )

  test('moves to history with its range in the name, and goes on in a new file', async () => {
    const { files, journal: it, notes } = await journal()
    await Promise.all([it.append(change('one')), it.append(change('two'))])
    let taken = 0
    expect(await it.fold(() => void taken++)).toBe(true)
    await it.append(change('three'))
    await it.fold(() => void taken++)
    expect({
      taken,
      history: await files.list('/book/history'),
      left: await files.look('/book/journal.jsonl')
    }).toEqual({ taken: 2, history: ['1-2.jsonl', '3-3.jsonl'], left: null })
    expect(await notes().catch(() => 'gone')).toBe('gone')
  })

  test('does not move while something is not saved', async () => {
    const { files, journal: it } = await journal()
    await it.append(change('one'))
    files.failing = (operation) => (operation === 'append' ? 'disk-full' : null)
    await it.append(change('two'))
    let taken = 0
    expect(await it.fold(() => void taken++)).toBe(false)
    expect({ taken, history: await files.list('/book/history') }).toEqual({ taken: 0, history: [] })
  })

  test('keeps aside what somebody else wrote behind its end', async () => {
    const { files, journal: it, notes } = await journal()
    await it.append(change('one'))
    await it.close()
    files.change('/book/journal.jsonl', (bytes) => Buffer.concat([bytes, Buffer.from('foreign')]))
    await it.append(change('two'))
    expect(await notes()).toEqual(['one', 'two'])
    expect(await files.list('/book')).toContain('journal.foreign-20261122-093000.jsonl')
  })

  test('N-4 starts over from memory when what it had saved was removed', async () => {
    const { files, journal: it, log } = await journal()
    await it.append(change('one'))
    await files.remove('/book/journal.jsonl')
    expect(await it.append(change('two'))).toEqual(saved)
    expect(log).toEqual(['started over'])
  })
})
