import { expect, test } from 'vitest'
import { createBatches } from '../../../../electron/ipc/batches'
import type { NamedJob } from '../../../../electron/ipc/ports'
import { createTranslator } from '../../../../shared/messages'
import type { BatchOrder } from '../../../../shared/model/batch'
import type { Template } from '../../../../shared/model/template'
import { MemoryFiles } from '../../../support/memory-files'
import { template } from '../../shared/print/sample-plan'

type Services = Parameters<typeof createBatches>[0]

const hash = 'a'.repeat(64)
const blank = (paper: BatchOrder['paper'] = 'a4', printer: string | null = null): BatchOrder => ({
  sheets: [{ kind: 'blank', template: hash }],
  paper,
  printer
})
const settled = async () => {
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
}

/** A library with one form, a folder to save in and a printer, all in memory. */
async function desk() {
  const files = new MemoryFiles()
  await files.makeFolder('/paper')
  const state = { library: '/library', folder: '/paper' as string | null, held: false, open: true, paused: false }
  const printed: NamedJob[] = []
  const shown: string[] = []
  const waiting: (() => void)[] = []
  let rests = 0
  const services = {
    session: {
      opened: () => ({
        library: { folder: state.library },
        workbooks: { list: async () => [] },
        templates: { list: async () => ({ templates: [{ hash, template: { ...template, title: 'Ride-along' } }] }) }
      })
    },
    forms: {
      fileName: ({ title }: Template) => `${title}.pdf`,
      draw: async () => {
        if (!state.open) await new Promise<void>((resolve) => waiting.push(resolve))
        return { pdf: new Uint8Array([1, 2]), pages: 1, missingGlyphs: [], areas: [] }
      }
    },
    dialogs: { saveFolder: async () => state.folder },
    printing: {
      printers: async () => [{ name: 'Floor-2', label: 'Second floor' }],
      printTo: async (job: NamedJob) => {
        printed.push(job)
        return state.paused ? 'waiting' : 'handed'
      }
    },
    files,
    fileManager: {
      openFolder: async (path: string) => {
        shown.push(path)
      }
    },
    isHeld: () => state.held,
    translator: () => createTranslator('en'),
    now: () => '2026-11-22T09:30:00+01:00',
    log: () => undefined,
    onChanged: () => undefined,
    onRest: async () => {
      rests += 1
    }
  }
  const batches = createBatches(services as unknown as Services)
  const letAll = async () => {
    state.open = true
    for (const go of waiting.splice(0)) go()
    await settled()
  }
  const names = async () => files.list('/paper')
  return { batches, state, printed, shown, names, letAll, rests: () => rests }
}

test('R-7 a batch to a folder asks for it, writes beside what lies there, shows its folder and ends its threads', async () => {
  const { batches, names, shown, rests, state } = await desk()
  state.folder = null
  expect(await batches.start(blank())).toBeNull()
  expect(batches.look()).toBeNull()
  expect(() => batches.current()).toThrow('batch.none')
  await expect(batches.showFolder()).rejects.toThrow('batch.none')
  state.folder = '/paper'
  await batches.start(blank())
  await settled()
  expect(batches.look()).toMatchObject({ state: 'done', to: 'folder', place: 'paper', files: 1, failed: [] })
  expect(await names()).toEqual(['Ride-along.pdf'])
  await batches.showFolder()
  expect(shown).toEqual(['/paper'])
  expect(rests()).toBe(1)
  // A success is not reported twice.
  batches.forget()
  expect(batches.look()).toBeNull()
})

test('R-7 a batch to a printer names it, asks for no folder and waits while the rep has the laptop', async () => {
  const { batches, state, printed } = await desk()
  state.folder = null
  state.held = true
  await batches.start(blank('letter', 'Office'))
  await settled()
  expect(batches.look()).toMatchObject({ to: 'printer', place: 'Office', held: true, settled: 0 })
  expect(printed).toEqual([])
  state.held = false
  batches.nudge()
  await settled()
  expect(printed).toMatchObject([{ printer: 'Office', paper: 'letter', title: 'Ride-along.pdf' }])
  await expect(batches.showFolder()).rejects.toThrow('batch.none')
  expect(batches.look()).toMatchObject({ files: 1, waits: false })
  batches.putAway()
  state.paused = true
  await batches.start(blank('letter', 'Office'))
  await settled()
  expect(batches.look()).toMatchObject({ files: 1, waits: true })
  batches.putAway()
  await batches.start(blank('a4', 'Floor-2'))
  await settled()
  expect(batches.look()).toMatchObject({ place: 'Second floor' })
  expect(printed.at(-1)).toMatchObject({ printer: 'Floor-2', label: 'Second floor' })
})

test('R-7 while one is under way there is no second one and no other library; it is put away only at its end', async () => {
  const { batches, state, letAll } = await desk()
  state.open = false
  await batches.start(blank())
  await settled()
  expect(batches.left()).toBe(1)
  await expect(batches.start(blank())).rejects.toThrow('batch.under-way')
  expect(() => batches.mustBeDone()).toThrow('batch.before-library')
  expect(() => batches.putAway()).toThrow('batch.under-way')
  batches.forget()
  expect(batches.look()).not.toBeNull()
  await letAll()
  expect(batches.left()).toBe(0)
  batches.mustBeDone()
  batches.putAway()
  expect(batches.look()).toBeNull()
})

test('R-7 a batch of another library is not shown in this one, and what failed stays told', async () => {
  const { batches, state, letAll } = await desk()
  state.open = false
  await batches.start({ ...blank(), sheets: [{ kind: 'blank', template: 'b'.repeat(64) }] })
  await letAll()
  expect(batches.look()).toMatchObject({ state: 'done' })
  const told = batches.look()
  expect((told?.failed.length ?? 0) + (told?.nothing.length ?? 0)).toBe(1)
  batches.forget()
  expect(batches.look()).not.toBeNull()
  state.library = '/other'
  expect(batches.look()).toBeNull()
  expect(() => batches.again()).toThrow('batch.none')
})
