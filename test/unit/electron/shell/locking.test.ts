import { expect, test } from 'vitest'
import { createLocking, type LockingPort } from '../../../../electron/shell/locking'
import type { SaveState } from '../../../../shared/model/saving'
import { heardDuring } from '../../../support/heard'

/** A window with a protected library that is unlocked, and what happens to it. */
function scene(change: Partial<LockingPort> = {}) {
  const done: string[] = []
  let time = 0
  let open = true
  const locking = createLocking({
    isOpen: () => open,
    left: () => 0,
    isBringing: () => false,
    async flush() {
      done.push('flush')
      return false
    },
    stay: () => void done.push('stay'),
    async save(): Promise<SaveState> {
      done.push('save')
      open = false
      return { state: 'saved' }
    },
    say: (why) => void done.push(why),
    clear: () => void done.push('clear'),
    now: () => time,
    ...change
  })
  return { locking, done, pass: (minutes: number) => (time += minutes * 60_000) }
}

test('N-5 what is typed is sent and saved before the page is taken away, once, however often it is asked for', async () => {
  const { locking, done } = scene()
  expect(await Promise.all([locking.lock('asked'), locking.lock('sleep')])).toEqual([true, false])
  expect(await locking.lock('asked')).toBe(false)
  expect(done).toEqual(['flush', 'save', 'clear'])
  expect(locking.last()).toBe('asked')
})

test('N-5 what cannot be kept or saved keeps the library open, and says so', async () => {
  const left = scene({ flush: async () => true })
  expect(await left.locking.lock('idle')).toBe(false)
  expect(left.done).toEqual(['stay', 'leftOver'])
  const full = scene({ save: async () => ({ state: 'not-saved', reason: 'disk-full' }) })
  expect(await full.locking.lock('asked')).toBe(false)
  expect(full.done).toEqual(['flush', 'stay', 'notLocked'])
  const fault = new TypeError('a fault of ours')
  const broken = scene({ save: () => Promise.reject(fault) })
  expect(await heardDuring(async () => expect(await broken.locking.lock('sleep')).toBe(false))).toEqual([fault])
  expect(broken.done).toEqual(['flush', 'stay', 'notLocked'])
})

test('N-5 pages that are under way are finished first, unless the machine goes to sleep', async () => {
  const { locking, done } = scene({ left: () => 3 })
  expect(await locking.lock('asked')).toBe(false)
  expect(await locking.lock('idle')).toBe(false)
  expect(done).toEqual(['batch'])
  expect(await locking.lock('sleep')).toBe(true)
})

test('N-5 a file that is being brought is brought to its end first, and its name for that is its own', async () => {
  const { locking, done } = scene({ isBringing: () => true })
  expect(await locking.lock('asked')).toBe(false)
  expect(await locking.lock('idle')).toBe(false)
  expect(done).toEqual(['bringing'])
  expect(await locking.lock('screen')).toBe(true)
})

test('N-5 it locks after minutes in which nobody was there, and never where nobody wants it', async () => {
  const { locking, done, pass } = scene()
  pass(9)
  await locking.look(10)
  locking.stir()
  pass(9)
  await locking.look(10)
  pass(60)
  await locking.look(null)
  expect(done).toEqual([])
  await locking.look(10)
  expect(done).toEqual(['flush', 'save', 'clear'])
  expect(locking.last()).toBe('idle')
})

test('N-5 a lock of the machine that could not be followed is tried again until somebody is there, and said once', async () => {
  let full = true
  const { locking, done } = scene({
    save: async () => (full ? { state: 'not-saved', reason: 'disk-full' } : { state: 'saved' })
  })
  expect(await locking.lock('sleep')).toBe(false)
  await locking.look(null)
  await locking.look(60)
  expect(done).toEqual(['flush', 'stay', 'notLocked', 'flush', 'stay', 'flush', 'stay'])
  full = false
  await locking.look(null)
  expect(done.slice(7)).toEqual(['flush', 'clear'])
  expect(locking.last()).toBe('sleep')
})

test('N-5 who comes back to a library that could not be locked goes on in it, and is told anew the next time', async () => {
  const { locking, done } = scene({ save: async () => ({ state: 'not-saved', reason: 'disk-full' }) })
  await locking.lock('screen')
  locking.stir()
  await locking.look(null)
  expect(done).toEqual(['flush', 'stay', 'notLocked'])
  await locking.lock('screen')
  expect(await locking.lock('asked')).toBe(false)
  expect(done.filter((one) => one === 'notLocked')).toHaveLength(3)
})
