import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AsideChange } from '../../../../../electron/services/storage/set-aside'
import { anna, notesOf } from '../../../../support/annas-library'
import { type Computer, pair, pathIn } from '../../../../support/computers'

/** A change of the territory that was set aside. */
async function setAside(computer: Computer, value: string, key: string): Promise<AsideChange> {
  const { workbook } = await (await computer.open()).workbooks.open(anna)
  return {
    key: key.repeat(64),
    seq: 1,
    reason: 'damage',
    change: {
      v: workbook.schemaVersion,
      at: '2026-11-22T09:30:00Z',
      actor: 'Jonas Ek',
      type: 'rep.describe',
      patches: [{ op: 'replace', path: ['rep', 'territory'], value }],
      inverse: [{ op: 'replace', path: ['rep', 'territory'], value: workbook.rep.territory }]
    }
  }
}

test('what is set aside on two devices apart from each other waits on both, and is answered on one for both', async () => {
  const { laptop, desk, tool } = await pair()
  for (const [computer, place, key] of [
    [laptop, 'South', 'a'],
    [desk, 'West', 'b']
  ] as const) {
    await (await computer.open()).workbooks.offer(anna, [await setAside(computer, place, key)])
    await computer.close()
  }
  await tool.sync()
  for (const computer of [laptop, desk]) {
    expect(await computer.told()).toEqual({ waiting: 2, losses: 0 })
    await computer.close()
    await tool.sync()
  }
  const { workbooks } = await laptop.open()
  await workbooks.applyAside(anna, 'b'.repeat(64))
  await workbooks.leaveOut(anna, ['a'.repeat(64)], true)
  await workbooks.dispatch(anna, { type: 'rep.describe', territory: 'East' })
  await laptop.close()
  await tool.sync()
  expect(await desk.told()).toEqual({ waiting: 0, losses: 0 })
  const files = (await readdir(await desk.place())).filter((name) => name.startsWith('aside'))
  expect(files).toEqual(['aside.on-desk.json', 'aside.on-laptop.json'])
})

test('a loss that only one device was told of is a hole for both, and a torn file of the other takes nothing', async () => {
  const { laptop, desk, tool } = await pair()
  await laptop.add(1)
  await laptop.add(2)
  laptop.crash()
  await tool.sync()
  await desk.add(3)
  const journal = await pathIn(desk, 'journal.on-laptop.jsonl')
  desk.crash()
  const text = await readFile(journal)
  await rm(journal)
  expect(await desk.told()).toEqual({ waiting: 1, losses: 1 })
  const place = await desk.place()
  await desk.close()
  await writeFile(join(place, 'aside.on-laptop.json'), '{"format":"coachbook.as')
  expect(await desk.told()).toEqual({ waiting: 1, losses: 1 })
  await desk.close()
  await writeFile(journal, text)
  expect((await notesOf(await desk.open())).notices).toContain('losses.back')
  expect((await desk.told()).losses).toBe(0)
  const words = await desk.words()
  for (const count of [1, 2, 3]) expect(words).toContain(`Account ${count}`)
})

test('what waits in a copy of what was set aside is offered once, and not where the workbook says it', async () => {
  const { laptop } = await pair()
  await laptop.note('Before.')
  const { workbooks } = await laptop.open()
  const { workbook } = await workbooks.open(anna)
  const territory = (value: string, key: string) => setAside(laptop, value, key)
  await workbooks.offer(anna, [await territory('South', 'a'), await territory(workbook.rep.territory, 'b')])
  const place = await laptop.place()
  await laptop.close()
  await rename(join(place, 'aside.on-laptop.json'), join(place, 'aside-DESK-7.json'))
  const before = await readFile(join(place, 'aside-DESK-7.json'), 'utf8')
  expect(await laptop.told()).toEqual({ waiting: 1, losses: 0 })
  const again = await laptop.open()
  await again.workbooks.applyAside(anna, 'a'.repeat(64))
  expect((await again.workbooks.open(anna)).workbook.rep.territory).toBe('South')
  await again.workbooks.dispatch(anna, { type: 'rep.describe', territory: 'East' })
  await laptop.close()
  expect(await laptop.told()).toEqual({ waiting: 0, losses: 0 })
  expect(await readFile(join(place, 'aside-DESK-7.json'), 'utf8')).toBe(before)
})
