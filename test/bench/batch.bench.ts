import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { type CommandInput, runCommand } from '../../shared/commands'
import { newWorkbook, type Workbook } from '../../shared/model/workbook'
import { countedId } from '../support/large-workbook'
import type { Bench, Row } from './measure'
import { type Opened, openCoachbook, prepareWindows } from './windows'

const count = 200
const rounds = 3

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const day = '2026-09-10'
const mark = { method: 'typed', text: 'Mira Lindqvist' } as const

/** Reps with a signed plan each; no PDF was kept, so the page must be drawn. */
async function reps(): Promise<{ workbooks: Workbook[]; plan: string }> {
  const { templates, behaviors } = await readBuiltInContent(join(process.cwd(), 'resources', 'packs'))
  const hashOf = (id: string) => templates.find(({ template }) => template.id === id)?.hash ?? ''
  const key = behaviors.find((one) => one.key === 'b2b/asks-before-showing')?.key ?? ''
  const [seen, talk, plan] = [countedId(11), countedId(12), countedId(13)]
  const names = { name: 'Mira Lindqvist', role: '', territory: '' }
  const begun = `${day}T08:00:00+02:00`
  const workbook = newWorkbook(countedId(1), countedId(2), names, begun, { b2b: '2026-01-01' })
  const offers = {
    template: (hash: string) => templates.find((one) => one.hash === hash)?.template,
    behavior: (wanted: string) => behaviors.find((one) => one.key === wanted)?.behavior
  }
  const action = { text: 'Write three openers', owner: 'rep', sign: '', by: day, proposedBy: 'rep' } as const
  const date = { kind: 'joint-visit', note: 'Northfield Clinic', proposedBy: 'rep' } as const
  const story: CommandInput[] = [
    { type: 'observation.start', id: seen, template: hashOf('four-step-observation'), when: begun },
    { type: 'observation.rate', id: seen, behavior: key, rating: 2 },
    { type: 'observation.record', id: seen },
    { type: 'cycle.chooseFocus', behavior: key, why: 'They stop talking.', impact: '' },
    { type: 'cycle.recordAgreement', session: talk, agreed: true, on: day, words: 'Yes.', minutes: 20 },
    { type: 'plan.start', id: plan, template: hashOf('four-step-action-plan') },
    {
      type: 'plan.edit',
      id: plan,
      changes: {
        how: 'Before each visit I write down two questions.',
        actions: [{ ...action, id: countedId(21) }],
        coachingDates: [{ ...date, id: countedId(22), on: '2026-09-20' }]
      }
    },
    { type: 'plan.sign', id: plan, party: 'rep', stance: 'agreed', comment: '', mark },
    { type: 'plan.sign', id: plan, party: 'manager', stance: 'agreed', comment: '', mark }
  ]
  const at = { now: `${day}T10:00:00+02:00`, actor: 'Jonas Ek' }
  for (const command of story) runCommand(workbook, command, { ...at, ...offers, digest })
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
  /** Milliseconds until all files were written. */
  all: number
  /** Milliseconds that each other call took meanwhile. */
  calls: number[]
}

/** Saves a plan of each rep, and asks for the settings all the time. */
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

/** Milliseconds for one plan after the other by the window's own call, without a file. */
const oneByOne = (page: Page, workbooks: readonly string[], plan: string): Promise<number> =>
  page.evaluate(
    async ({ ids, plan }) => {
      const start = performance.now()
      for (const workbook of ids) await window.coachbook.call('plan.page', { workbook, plan, paper: 'a4' })
      return performance.now() - start
    },
    { ids: workbooks, plan }
  )

/** Many plans to files, while the window makes its own calls. */
export const batchBench: Bench = {
  name: 'batch',
  async run(): Promise<Row[]> {
    const stop = await prepareWindows()
    const { workbooks, plan } = await reps()
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
        what: `each of ${count} plans to files, opening the workbooks and starting what draws included`,
        ours: samples.each,
        yardstick: { name: 'one after the other to the window, without files', sample: samples.single },
        target: 1,
        limit: 1000 / 60
      },
      { what: 'the longest other call meanwhile', ours: samples.longest, limit: 50 }
    ]
  }
}
