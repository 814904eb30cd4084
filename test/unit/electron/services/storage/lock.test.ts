import { describe, expect, test } from 'vitest'
import { type Here, type Lock, type LockAnswer, takeLock } from '../../../../../electron/services/storage/lock'
import { MemoryFiles } from '../../../../support/memory-files'

const path = '/library/library.lock'
const minute = 60_000

async function library() {
  const files = new MemoryFiles()
  await files.makeFolder('/library')
  return files
}

const program = (facts: Partial<Here> & { at?: number; running?: number[] } = {}): Here => ({
  host: facts.host ?? 'laptop',
  pid: facts.pid ?? 100,
  now: () => facts.at ?? 1_000_000,
  isRunning: (pid) => (facts.running ?? []).includes(pid),
  startedAt: facts.startedAt ?? (() => null),
  rest: facts.rest ?? (async () => {})
})

function held(answer: LockAnswer): Lock {
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.lock
}

describe('one writer per library', () => {
  test('a second start is refused while the first one runs, and let in when it has ended', async () => {
    const files = await library()
    const lock = held(await takeLock(files, path, 'a', program({ pid: 100 })))
    const second = program({ pid: 200, running: [100] })
    expect(await takeLock(files, path, 'b', second)).toEqual({ refused: 'locked' })
    await lock.release()
    expect(await takeLock(files, path, 'b', second)).toHaveProperty('lock')
  })

  test('a lock whose program was killed is taken over', async () => {
    const files = await library()
    await takeLock(files, path, 'a', program({ pid: 100 }))
    const lock = held(await takeLock(files, path, 'b', program({ pid: 200, running: [] })))
    expect(await lock.beat()).toBe(true)
    expect(await files.list('/library')).toEqual(['library.lock'])
  })

  test('a lock of another machine is taken over after ten minutes without a sign of life', async () => {
    const files = await library()
    const first = held(await takeLock(files, path, 'a', program({ host: 'desk', at: 0 })))
    expect(await takeLock(files, path, 'b', program({ at: 9 * minute }))).toEqual({ refused: 'locked' })
    expect(await takeLock(files, path, 'b', program({ at: 11 * minute }))).toHaveProperty('lock')
    expect(await first.beat()).toBe(false)
    await first.release()
    expect(await files.list('/library')).toEqual(['library.lock'])
  })

  test('a number that went to another program after a restart does not keep anybody out for long', async () => {
    const files = await library()
    await takeLock(files, path, 'a', program({ pid: 100, at: 0 }))
    const another = { running: [100], startedAt: () => 5 * minute }
    expect(await takeLock(files, path, 'b', program({ ...another, at: 9 * minute }))).toEqual({ refused: 'locked' })
    expect(await takeLock(files, path, 'b', program({ ...another, at: 11 * minute }))).toHaveProperty('lock')
  })

  test('a program that runs on this machine keeps its lock, however long it slept', async () => {
    const files = await library()
    const first = held(await takeLock(files, path, 'a', program({ pid: 100, at: minute })))
    for (const startedAt of [() => null, () => 0]) {
      const second = program({ pid: 200, running: [100], at: 600 * minute, startedAt })
      expect(await takeLock(files, path, 'b', second)).toEqual({ refused: 'locked' })
    }
    expect(await first.isOurs()).toBe(true)
  })

  test('half a minute after the last look, the disk is asked again before anything is changed', async () => {
    const files = await library()
    let at = 0
    const first = held(await takeLock(files, path, 'a', { ...program({ host: 'desk' }), now: () => at }))
    await files.write(path, Buffer.from('{"host":"x","pid":7,"id":"b","beat":0}'))
    at = 29_000
    expect([await first.confirm(), await first.confirm(true)]).toEqual([true, false])
    at = 31_000
    expect(await first.confirm()).toBe(false)
  })

  test('a clock that was put back does not put off the look', async () => {
    const files = await library()
    let at = 10 * minute
    const first = held(await takeLock(files, path, 'a', { ...program(), now: () => at }))
    await files.remove(path)
    await files.write('/library/library.json', Buffer.from('{}'))
    at = 0
    expect(await first.confirm()).toBe(false)
  })

  test('a lock that is gone is lost; a library that is gone is only not there', async () => {
    const files = await library()
    const first = held(await takeLock(files, path, 'a', program()))
    await files.remove(path)
    await expect(first.isOurs()).rejects.toMatchObject({ reason: 'missing' })
    await files.write('/library/library.json', Buffer.from('{}'))
    expect(await first.isOurs()).toBe(false)
  })

  test('a full disk takes no sign of life and leaves the lock whole', async () => {
    const files = await library()
    const first = held(await takeLock(files, path, 'a', program()))
    const before = await files.read(path)
    files.capacity = before.length
    expect(await first.beat()).toBe(true)
    expect([await files.read(path), await first.isOurs()]).toEqual([before, true])
  })

  test('a lock that another took between the look and the sign of life is not written over', async () => {
    const files = await library()
    const other = Buffer.from(JSON.stringify({ host: 'desk', pid: 7, id: 'other', beat: 1_000_000 }))
    const slow = Object.assign(Object.create(files), {
      rewrite: async (name: string, change: (bytes: Buffer) => Uint8Array | null) => {
        await files.rename(path, `${path}.other`)
        await files.create(path, other)
        return files.rewrite(name, change)
      }
    })
    const first = held(await takeLock(slow, path, 'a', program()))
    expect(await first.beat()).toBe(false)
    expect(await files.read(path)).toEqual(other)
  })

  test('a sign of life keeps a lock', async () => {
    const files = await library()
    let at = 0
    const first = held(await takeLock(files, path, 'a', { ...program({ host: 'desk' }), now: () => at }))
    at = 9 * minute
    await first.beat()
    expect(await takeLock(files, path, 'b', program({ at: 15 * minute }))).toEqual({ refused: 'locked' })
  })

  test.each(['', '{"host"'])('half a lock (%j) that a killed start left is no holder', async (half) => {
    const files = await library()
    await files.write(path, Buffer.from(half))
    const lock = held(await takeLock(files, path, 'a', program()))
    expect([await lock.isOurs(), await files.list('/library')]).toEqual([true, ['library.lock']])
  })

  test('half a lock that is just being written is waited for', async () => {
    const files = await library()
    await files.write(path, Buffer.from(''))
    const whole = Buffer.from(JSON.stringify({ host: 'laptop', pid: 100, id: 'other', beat: 1_000_000 }))
    const rest = () => files.write(path, whole)
    expect(await takeLock(files, path, 'a', program({ running: [100], rest }))).toEqual({ refused: 'locked' })
    expect(await files.read(path)).toEqual(whole)
  })

  test.each(['read-only', 'disk-full'] as const)('a folder that takes no lock is refused: %s', async (reason) => {
    const files = await library()
    files.failing = (operation) => (operation === 'create' ? reason : null)
    expect(await takeLock(files, path, 'a', program())).toEqual({ refused: reason })
  })

  test('of two that find the same old lock, one gets it', async () => {
    const files = await library()
    await takeLock(files, path, 'old', program({ pid: 1 }))
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((id, index) => takeLock(files, path, id, program({ pid: index + 10, running: [10, 11, 12] })))
    )
    expect(answers.filter((answer) => 'lock' in answer)).toHaveLength(1)
    expect(await files.list('/library')).toEqual(['library.lock'])
  })
})
