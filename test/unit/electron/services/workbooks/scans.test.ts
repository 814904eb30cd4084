import { describe, expect, test } from 'vitest'
import { HeldScans, scanNamedBy } from '../../../../../electron/services/workbooks/held-scans'
import { sweepScans } from '../../../../../electron/services/workbooks/orphan-scans'
import { keepScan, kindOf, largestScan, scanIn, scanOf } from '../../../../../electron/services/workbooks/scans'
import { RuleError } from '../../../../../shared/errors'
import { newWorkbook } from '../../../../../shared/model/workbook'
import { countedId } from '../../../../support/large-workbook'
import { MemoryFiles } from '../../../../support/memory-files'
import { opens, RepStory } from '../../../../support/rep-story'

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('the sheet')])
const folder = '/library/reps/anna'

/** Chooses a file and files it at once. */
async function keep(files: MemoryFiles, name: string, bytes: Uint8Array) {
  const scan = scanOf(name, bytes)
  await keepScan(files, folder, scan, bytes)
  return scan
}

async function disk() {
  const files = new MemoryFiles()
  await files.makeFolder(folder)
  return files
}

describe('R-1 a scan of the sheet', () => {
  test('is kept beside its workbook under its digest and found again', async () => {
    const files = await disk()
    const scan = await keep(files, 'sheet.png', png)
    expect(scan).toMatchObject({ name: 'sheet.png', kind: 'png', bytes: png.length })
    expect(await keepScan(files, folder, scan, png)).toBe(null)
    expect(await files.list(`${folder}/attachments`)).toEqual([`${scan.hash}.png`])
    expect(await files.read(await scanIn(files, folder, scan))).toEqual(png)
  })

  test('is what its bytes say, whatever it is called', async () => {
    expect(kindOf(Buffer.from('%PDF-1.7'))).toBe('pdf')
    expect(kindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg')
    expect(() => scanOf('sheet.png', Buffer.from('#!/bin/sh'))).toThrow('scan.no-scan')
  })

  test('with a very long name shows that something of it is missing, and its ending', () => {
    const { name } = scanOf(`${'😀'.repeat(120)}.jpeg`, png)
    expect(name).toBe(`${'😀'.repeat(97)}….jpeg`)
  })

  test('of more than twenty megabytes is not kept', () => {
    expect(() => scanOf('sheet.png', Buffer.concat([png, Buffer.alloc(largestScan)]))).toThrow('scan.no-scan')
  })

  test('that was changed or taken away is said to be so, and is not shown', async () => {
    const files = await disk()
    const scan = await keep(files, 'sheet.png', png)
    const path = await scanIn(files, folder, scan)
    await files.write(path, Buffer.from(png).reverse())
    await expect(scanIn(files, folder, scan)).rejects.toThrow('scan.gone')
    await files.remove(path)
    await expect(scanIn(files, folder, scan)).rejects.toThrow('scan.gone')
  })
})

describe('a scan that was chosen', () => {
  const anna = countedId(1)
  const places = async (files: MemoryFiles) => Object.keys(files.snapshot()).filter((path) => path.includes('attach'))

  test('lies nowhere until a change names it; a refused change leaves nothing either', async () => {
    const files = await disk()
    const scans = new HeldScans(files)
    const scan = scans.hold(anna, 'sheet.png', png)
    expect(await places(files)).toEqual([])
    const refused = async () => {
      throw new RuleError('plan.no-ink')
    }
    await expect(scans.within(anna, folder, scan, refused)).rejects.toThrow('plan.no-ink')
    expect(await places(files)).toEqual([])
    expect(await scans.within(anna, folder, scan, async () => (await places(files)).length)).toBe(1)
    expect(await scans.within(anna, folder, scan, async () => 'again')).toBe('again')
  })

  test('and a checked PDF wait beside each other: neither takes the place of the other', async () => {
    const files = await disk()
    const scans = new HeldScans(files)
    const scan = scans.hold(anna, 'sheet.png', png)
    const copy = scans.hold(anna, 'copy.pdf', Buffer.from('%PDF-1.7'), 'copy')
    await scans.within(anna, folder, copy, async () => 'filed')
    await scans.within(anna, folder, scan, async () => 'told')
    expect(await places(files)).toHaveLength(2)
  })

  test('is of its own workbook, and one that was never chosen is not taken', async () => {
    const files = await disk()
    const scans = new HeldScans(files)
    const scan = scans.hold(countedId(2), 'sheet.png', png)
    await expect(scans.within(anna, folder, scan, async () => 'taken')).rejects.toThrow('scan.gone')
    expect(await places(files)).toEqual([])
    const named = ['plan.ink', 'document.ink', 'addendum.ink'].map((type) =>
      scanNamedBy({ type, id: anna, on: '2026-03-02', stance: 'agreed', comment: '', scan })
    )
    expect(scanNamedBy({ type: 'copy.file', id: anna, scan, differs: true })).toEqual(scan)
    expect([...named, scanNamedBy({ type: 'notes.write', scan })]).toEqual([scan, scan, scan, null])
  })
})

describe('at the opening of a workbook', () => {
  const rep = { name: 'Anna', role: '', territory: '' }
  const workbook = newWorkbook(countedId(1), countedId(2), rep, '2026-03-02T10:00:00+01:00', {})
  const left = (files: MemoryFiles) => files.list(`${folder}/attachments`)

  test('a scan that nothing names goes once the workbook was written since; other files stay', async () => {
    const files = await disk()
    await keep(files, 'sheet.png', png)
    await files.write(`${folder}/attachments/note.txt`, Buffer.from('mine'))
    await sweepScans(files, folder, workbook)
    expect(await left(files)).toHaveLength(2)
    await files.write(`${folder}/journal.jsonl`, Buffer.from('{}\n'))
    await sweepScans(files, folder, workbook)
    expect(await left(files)).toEqual(['note.txt'])
  })

  test.each(['journal.jsonl', 'history/1-4.jsonl', 'workbook.damaged-20260302-100000.json'])(
    'one that %s names stays: what was undone can be done again',
    async (name) => {
      const files = await disk()
      const { hash } = await keep(files, 'sheet.png', png)
      await files.makeFolder(`${folder}/history`)
      await files.write(`${folder}/${name}`, Buffer.from(JSON.stringify({ ink: { scan: { hash } } })))
      await files.write(`${folder}/workbook.json`, Buffer.from('{}'))
      await sweepScans(files, folder, workbook)
      expect(await left(files)).toEqual([`${hash}.png`])
    }
  )

  test('the scan of an addendum and its kept PDF stay, as those of any signed record', async () => {
    const files = await disk()
    const scan = await keep(files, 'sheet.png', png)
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens).answer('2026-09-03', true)
    const plan = story.plan('2026-09-03', ['2026-10-01'])
    story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
    const id = story.addendum('2026-09-10', plan)
    const paper = { method: 'paper' } as const
    story.signAddendum('2026-09-10', id, 'rep', 'agreed', paper).signAddendum('2026-09-10', id, 'manager')
    story.run('2026-09-11', { type: 'addendum.ink', id, on: '2026-09-11', stance: 'agreed', comment: '', scan })
    const copy = scanOf('copy.pdf', Buffer.from('%PDF-1.7'))
    await keepScan(files, folder, copy, Buffer.from('%PDF-1.7'))
    story.run('2026-09-12', { type: 'copy.file', id: plan, scan: copy, differs: true })
    await files.write(`${folder}/journal.jsonl`, Buffer.from('{}\n'))
    await sweepScans(files, folder, story.workbook)
    expect([...(await left(files))].sort()).toEqual([`${scan.hash}.png`, `${copy.hash}.pdf`].sort())
  })
})

test('N-5 a sheet that was chosen and belongs to nothing yet is forgotten with the lock', async () => {
  const files = await disk()
  const scans = new HeldScans(files)
  const workbook = countedId(1)
  const scan = scans.hold(workbook, 'sheet.png', png)
  scans.forget()
  await expect(scans.within(workbook, folder, scan, async () => 'done')).rejects.toThrow('scan.gone')
})
