import { expect, test } from 'vitest'
import { type BatchPort, createBatch } from '../../../../../electron/services/export/batch'
import type { MadePage } from '../../../../../electron/services/export/batch-sheets'
import type { BatchSheet } from '../../../../../shared/model/batch'
import { countedId } from '../../../../support/large-workbook'

const sheet = (count: number): BatchSheet => ({ kind: 'plan', workbook: countedId(count) })
const named = (name: string): MadePage => ({ name, pdf: new Uint8Array([1]), paper: 'a4', missingGlyphs: [], of: [] })
const settled = () => new Promise(setImmediate)

/** A folder that keeps names, and sheets that are made when the test lets them. */
function desk(some: Partial<BatchPort> = {}) {
  const kept: string[] = []
  let changes = 0
  const waiting: (() => void)[] = []
  let open = true
  const port: BatchPort = {
    to: 'folder',
    place: 'Plans',
    atOnce: 2,
    nameOf: (one) => ('workbook' in one ? `rep ${Number.parseInt(one.workbook.slice(-3), 16)}` : 'form'),
    make: async (one) => {
      if (!open) await new Promise<void>((resolve) => waiting.push(resolve))
      return [named(`${port.nameOf(one)}.pdf`)]
    },
    put: async ({ name }) => {
      kept.push(name)
      return { is: 'put' }
    },
    inWords: (error) => (error instanceof Error ? error.message : 'unknown'),
    isHeld: () => false,
    onChanged: () => {
      changes += 1
    },
    onRest: () => undefined,
    ...some
  }
  return {
    port,
    kept,
    changes: () => changes,
    shut: () => {
      open = false
    },
    letOne: async () => {
      waiting.shift()?.()
      await settled()
    }
  }
}

const sheets = (count: number) => Array.from({ length: count }, (_, index) => sheet(index + 1))

test('R-7 what one of them cannot do keeps none of the others, and each failure says whose it is and why', async () => {
  const fails = new Set([2, 4])
  const place = desk()
  const { make } = place.port
  const batch = createBatch(sheets(5), {
    ...place.port,
    make: async (one) => {
      if ('workbook' in one && fails.has(Number.parseInt(one.workbook.slice(-3), 16))) throw new Error('it is damaged')
      return make(one)
    }
  })
  await batch.run()
  expect(place.kept).toEqual(['rep 1.pdf', 'rep 3.pdf', 'rep 5.pdf'])
  expect(batch.look()).toMatchObject({
    state: 'done',
    all: 5,
    settled: 5,
    files: 3,
    failed: [
      { sheet: sheet(2), of: 'rep 2', why: 'it is damaged' },
      { sheet: sheet(4), of: 'rep 4', why: 'it is damaged' }
    ]
  })
  fails.delete(2)
  await batch.run()
  expect(place.kept.slice(3)).toEqual(['rep 2.pdf'])
  expect(batch.look().failed.map(({ of }) => of)).toEqual(['rep 4'])
})

test('R-7 a page that is there already is not made again when the rest of its plan is tried again', async () => {
  let full = true
  const place = desk({
    make: async () => [named('plan.pdf'), named('addendum.pdf')],
    put: async ({ name }) => {
      if (name === 'addendum.pdf' && full) throw new Error('the disk is full')
      place.kept.push(name)
      return { is: 'put' }
    }
  })
  const batch = createBatch([sheet(1)], place.port)
  await batch.run()
  expect(batch.look()).toMatchObject({ files: 1, failed: [{ why: 'the disk is full' }] })
  full = false
  await batch.run()
  expect(place.kept).toEqual(['plan.pdf', 'addendum.pdf'])
  expect(batch.look()).toMatchObject({ files: 2, failed: [] })
})

test('R-7 that the printer is paused is said as long as it is', async () => {
  let waits = true
  const place = desk({ put: async () => ({ is: 'put', waits }) })
  const batch = createBatch(sheets(1), place.port)
  await batch.run()
  expect(batch.look()).toMatchObject({ files: 1, waits: true })
  waits = false
  const other = createBatch(sheets(1), place.port)
  await other.run()
  expect(other.look()).toMatchObject({ files: 1, waits: false })
})

test('R-7 files follow each other without waiting for where the one before is noted; all is done once all are', async () => {
  const noting: (() => void)[] = []
  const place = desk({
    atOnce: 1,
    put: async ({ name }) => {
      place.kept.push(name)
      return { is: 'put', noted: new Promise<void>((resolve) => noting.push(resolve)) }
    }
  })
  const batch = createBatch(sheets(3), place.port)
  const run = batch.run()
  await settled()
  expect(place.kept).toEqual(['rep 1.pdf', 'rep 2.pdf', 'rep 3.pdf'])
  expect(batch.look()).toMatchObject({ state: 'running', files: 3, settled: 0 })
  noting[1]?.()
  await settled()
  expect(batch.look()).toMatchObject({ state: 'running', settled: 1 })
  for (const done of noting) done()
  await run
  expect(batch.look()).toMatchObject({ state: 'done', settled: 3 })
})

test('R-7 what keeps a file from being noted is told as its failure, also where the next ones were put long before', async () => {
  const noting: ((why: Error) => void)[] = []
  const place = desk({
    put: async () => ({ is: 'put', noted: new Promise<void>((_, reject) => noting.push(reject)) })
  })
  const batch = createBatch(sheets(2), place.port)
  const run = batch.run()
  await settled()
  for (const [at, fail] of noting.entries()) fail(new Error(`no room ${at + 1}`))
  await run
  expect(batch.look()).toMatchObject({
    state: 'done',
    failed: [
      { of: 'rep 1', why: 'no room 1' },
      { of: 'rep 2', why: 'no room 2' }
    ]
  })
})

test('R-7 what a rep has not is neither a file nor a failure', async () => {
  const place = desk({ make: async () => [] })
  const batch = createBatch(sheets(2), place.port)
  await batch.run()
  expect(batch.look()).toMatchObject({ files: 0, failed: [], nothing: [{ of: 'rep 1' }, { of: 'rep 2' }] })
})

test('R-7 paused it finishes what is under way and begins nothing, then goes on', async () => {
  const place = desk()
  place.shut()
  const batch = createBatch(sheets(5), place.port)
  const done = batch.run()
  await settled()
  batch.pause()
  await place.letOne()
  await place.letOne()
  expect(batch.look()).toMatchObject({ state: 'paused', settled: 2 })
  expect(batch.isUnderWay()).toBe(true)
  batch.goOn()
  await settled()
  for (let count = 0; count < 3; count++) await place.letOne()
  await done
  expect(batch.look()).toMatchObject({ state: 'done', settled: 5 })
})

test('R-7 stopped it says what lies where and how much is left, and makes only the rest when asked', async () => {
  const place = desk({ atOnce: 1 })
  place.shut()
  const batch = createBatch(sheets(4), place.port)
  const first = batch.run()
  await settled()
  await place.letOne()
  const stopped = batch.stop()
  expect(batch.look().state).toBe('stopping')
  await place.letOne()
  await stopped
  await first
  expect(batch.look()).toMatchObject({ state: 'stopped', place: 'Plans', files: 2, settled: 2, all: 4, failed: [] })
  const rest = batch.run()
  await settled()
  await place.letOne()
  await place.letOne()
  await rest
  expect(place.kept).toEqual(['rep 1.pdf', 'rep 2.pdf', 'rep 3.pdf', 'rep 4.pdf'])
})

test('R-7 stopped while paused it ends', async () => {
  const place = desk()
  place.shut()
  const batch = createBatch(sheets(4), place.port)
  const done = batch.run()
  await settled()
  batch.pause()
  await place.letOne()
  await place.letOne()
  await batch.stop()
  await done
  expect(batch.look()).toMatchObject({ state: 'stopped', settled: 2 })
})

test('R-1 nothing is begun while it is held, and it goes on when it is looked at again', async () => {
  let withRep = true
  const place = desk({ isHeld: () => withRep })
  const batch = createBatch(sheets(2), place.port)
  const done = batch.run()
  await settled()
  expect(batch.look()).toMatchObject({ held: true, settled: 0 })
  withRep = false
  batch.nudge()
  await done
  expect(batch.look()).toMatchObject({ held: false, files: 2 })
})

test('a second wish to run is the first one', async () => {
  const place = desk()
  const batch = createBatch(sheets(3), place.port)
  await Promise.all([batch.run(), batch.run()])
  expect(place.kept).toHaveLength(3)
})
