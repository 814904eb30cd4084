import { expect, test } from 'vitest'
import { anna, freshDisk, notesOf, rep, write } from '../../../../support/annas-library'
import { start } from '../../../../support/library-in-memory'
import type { MemoryFiles, Pick } from '../../../../support/memory-files'

interface Told {
  created: boolean
  /** The last notes that were reported as saved; 0 before the first. */
  saved: number
}

/** Long enough for a write to begin, too short for its flush to end. */
const aMoment = async () => {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve()
}

/**
 * A working day: a rep is added; notes are written, some while others are being flushed; the journal is folded; the
 * workbook is closed and opened again. Every “saved” is recorded.
 */
async function workingDay(files: MemoryFiles, told: Told): Promise<void> {
  const save = async (opened: Awaited<ReturnType<typeof start>>, count: number) => {
    if ((await write(opened, `${count}`)).saving.state === 'saved') told.saved = count
  }
  const morning = await start(files, { checkpointAt: 1500 })
  await morning.workbooks.create(rep)
  told.created = true
  for (const count of [1, 2, 3, 4, 5]) await save(morning, count)
  const staggered: Promise<void>[] = []
  for (const count of [6, 7, 8]) {
    staggered.push(save(morning, count))
    await aMoment()
  }
  await Promise.all(staggered)
  await morning.workbooks.closeAll()
  await morning.library.close()
  const afternoon = await start(files, { checkpointAt: 1500 })
  for (const count of [9, 10]) await save(afternoon, count)
  await afternoon.workbooks.closeAll()
  await save(afternoon, 11)
}

type Day = typeof workingDay

const sentence = 'Asked twice what it costs us, then waited for the answer. '

/** One long note is typed: its changes move to the history and are gathered there, twice, before they are folded. */
async function writingDay(files: MemoryFiles, told: Told): Promise<void> {
  const day = await start(files, { checkpointAt: 12_000 })
  await day.workbooks.create(rep)
  told.created = true
  for (let count = 1; count <= 24; count++)
    if ((await write(day, sentence.repeat(count))).saving.state === 'saved') told.saved = count
  await day.workbooks.closeAll()
  await day.library.close()
}

async function stepsOf(day: Day): Promise<number> {
  const files = await freshDisk()
  await day(files, { created: false, saved: 0 })
  return files.steps
}

/** The same numbers each time for the same seed. */
function picks(seed: number): Pick {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % (most + 1)
  }
}

const extremes: readonly Pick[] = [() => 0, (most) => most]

async function dayWithPowerLoss(step: number, pick: Pick, day: Day = workingDay) {
  const files = await freshDisk()
  const told: Told = { created: false, saved: 0 }
  files.powerEndsAt = step
  await day(files, told).catch(() => {})
  return { told, files: files.afterPowerLoss(pick) }
}

/** The next start must find everything that was reported as saved, and work must be able to continue. */
async function checkNextStart(files: MemoryFiles, told: Told, measure: (notes: string) => number = Number) {
  const next = await start(files)
  const reps = await next.workbooks.list()
  if (!told.created && reps.length === 0) return
  expect(reps).toMatchObject([{ id: anna, problem: null }])
  const { notes, notices, readOnly } = await notesOf(next)
  expect(measure(notes)).toBeGreaterThanOrEqual(told.saved)
  expect(readOnly).toBeUndefined()
  expect(notices.filter((code) => code !== 'journal.torn')).toEqual([])
  expect((await write(next, '100')).saving).toEqual({ state: 'saved' })
  await next.workbooks.closeAll()
  await next.library.close()
  expect(await notesOf(await start(files))).toMatchObject({ notes: '100', notices: [] })
}

test('N-1 the power goes at any step of a day: nothing that was said to be saved is lost', async () => {
  const steps = await stepsOf(workingDay)
  expect(steps).toBeGreaterThan(60)
  for (let step = 1; step <= steps; step++) {
    for (const pick of [...extremes, picks(step), picks(step + 1000), picks(step + 2000)]) {
      const { told, files } = await dayWithPowerLoss(step, pick)
      await checkNextStart(files, told)
    }
  }
})

test('N-1 the power goes at any step of a long note that is gathered while it is written: no saved word of it is lost', async () => {
  const steps = await stepsOf(writingDay)
  const sentences = (notes: string) => {
    const count = notes.length / sentence.length
    expect(notes).toBe(sentence.repeat(count))
    return count
  }
  for (let step = 1; step <= steps; step++)
    for (const pick of [...extremes, picks(step)]) {
      const { told, files } = await dayWithPowerLoss(step, pick, writingDay)
      await checkNextStart(files, told, sentences)
    }
})
