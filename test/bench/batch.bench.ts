import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Workbook } from '../../shared/model/workbook'
import { countedId } from '../support/large-workbook'
import { opens, RepStory } from '../support/rep-story'
import type { Bench, Row } from './measure'
import { type Opened, openCoachbook, prepareWindows } from './windows'

const count = 200
const rounds = 3

/** Reps with a signed plan each, whose page has to be drawn: none was kept. */
function reps(): { workbooks: Workbook[]; plan: string } {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const plan = story.plan('2026-09-10', ['2026-09-20', '2026-09-27'])
  story.sign('2026-09-10', plan, 'rep').sign('2026-09-10', plan, 'manager')
  const { workbook } = story
  const workbooks = Array.from({ length: count }, (_, index) => ({
    ...workbook,
    id: countedId(100_000 + index),
    rep: { ...workbook.rep, name: `Rep ${index + 1}` }
  }))
  return { workbooks, plan }
}

const answerWith = ({ electron }: Opened, folder: string) =>
  electron.evaluate(({ dialog }, path) => {
    Reflect.set(dialog, 'showOpenDialog', async () => ({ canceled: false, filePaths: [path] }))
  }, folder)

interface Run {
  /** Milliseconds until all files were there. */
  all: number
  /** Milliseconds that each other call took in the meantime. */
  calls: number[]
}

/** Saves a plan of each rep, and asks for the settings all the while. */
const saved = (page: Page, workbooks: readonly string[]): Promise<Run> =>
  page.evaluate(async (ids) => {
    const sheets = ids.map((workbook) => ({ kind: 'plan' as const, workbook }))
    const start = performance.now()
    await window.coachbook.call('batch.start', { sheets, paper: 'a4', printer: null })
    const calls: number[] = []
    for (;;) {
      const before = performance.now()
      const reply = await window.coachbook.call('batch.look', {})
      calls.push(performance.now() - before)
      if (!('value' in reply) || reply.value === null) throw new Error('the batch is gone')
      if (reply.value.state === 'done') {
        if (reply.value.failed.length > 0) throw new Error(reply.value.failed[0]?.why)
        break
      }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const all = performance.now() - start
    await window.coachbook.call('batch.putAway', {})
    return { all, calls }
  }, workbooks)

/** Milliseconds of one plan after the other through the window's own call, without a file. */
const oneByOne = (page: Page, workbooks: readonly string[], plan: string): Promise<number> =>
  page.evaluate(
    async ({ ids, plan }) => {
      const start = performance.now()
      for (const workbook of ids) await window.coachbook.call('plan.page', { workbook, plan, paper: 'a4' })
      return performance.now() - start
    },
    { ids: workbooks, plan }
  )

/** Many plans to files by two threads, beside the window's own calls. */
export const batchBench: Bench = {
  name: 'batch',
  async run(): Promise<Row[]> {
    const stop = await prepareWindows()
    const { workbooks, plan } = reps()
    const ids = workbooks.map(({ id }) => id)
    const ours = await openCoachbook(...workbooks)
    const samples = { each: [] as number[], single: [] as number[], longest: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      const folder = await mkdtemp(join(tmpdir(), 'coachbook-batch-'))
      await answerWith(ours, folder)
      const { all, calls } = await saved(ours.page, ids)
      const files = (await readdir(folder)).length
      if (files !== count) throw new Error(`${files} files of ${count}`)
      samples.each.push(all / count)
      samples.longest.push(Math.max(...calls))
      samples.single.push((await oneByOne(ours.page, ids, plan)) / count)
      await rm(folder, { recursive: true })
    }
    await ours.close()
    stop()
    return [
      {
        what: `each of ${count} plans to files, opening the workbooks and starting the threads included`,
        ours: samples.each,
        yardstick: { name: 'one after the other to the window, without files', sample: samples.single },
        target: 1,
        limit: 1000 / 60
      },
      { what: 'the longest other call meanwhile', ours: samples.longest, limit: 50 }
    ]
  }
}
