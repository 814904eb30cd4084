import { expect, test } from 'vitest'
import { anna, freshDisk, rep } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { type OpenedLibrary, start } from '../../../../support/library-in-memory'

const cadence = countedId(70)
const set = {
  type: 'rhythm.set',
  id: cadence,
  session: 'weekly',
  from: '2026-11-22',
  every: 1,
  weekday: 4,
  at: null
} as const

test('S1-7 the rhythm of the reps is known without opening a workbook, and a change is told', async () => {
  const files = await freshDisk()
  const first = await start(files)
  await first.workbooks.create(rep)
  await first.workbooks.rhythms()
  const before = first.listChanges()
  await first.workbooks.dispatch(anna, set)
  expect(first.listChanges()).toBe(before + 1)
  expect(await first.workbooks.rhythms()).toMatchObject([{ rep: anna, facts: { cadences: [{ id: cadence }] } }])
  await first.workbooks.closeAll()
  await first.library.close()

  const reads: string[] = []
  files.failing = (operation, path) => {
    if (operation === 'read') reads.push(path)
    return null
  }
  const second = await start(files)
  expect(await second.workbooks.rhythms()).toMatchObject([{ rep: anna, facts: { cadences: [{ id: cadence }] } }])
  expect(reads.filter((path) => path.includes('/reps/'))).toEqual([])
})

test('S1-7 the index says what stands of each of several workbooks, also of one that changed while others stayed', async () => {
  const files = await freshDisk()
  const first = await start(files)
  const bea = countedId(71)
  await first.workbooks.create(rep)
  await first.workbooks.create({ ...rep, id: bea, name: 'Bea "Bee" Brandt' })
  await first.workbooks.list()
  await first.workbooks.dispatch(bea, set)
  await first.workbooks.dispatch(anna, { type: 'rep.describe', name: 'Anna Novak', role: '', territory: '' })
  await first.workbooks.closeAll()
  await first.workbooks.dispatch(anna, { type: 'rep.describe', name: 'Anna Nova', role: '', territory: '' })
  await first.workbooks.closeAll()
  const index = JSON.parse((await files.read('/library/library.json')).toString())
  const kept = Object.values<{ summary: { name: string }; rhythm: { cadences: unknown[] } }>(index.workbooks)
  expect(kept.map(({ summary, rhythm }) => [summary.name, rhythm.cadences.length]).sort()).toEqual([
    ['Anna Nova', 0],
    ['Bea "Bee" Brandt', 1]
  ])
})

test('S1-7 an index of an earlier version is read anew and keeps how far each workbook reached', async () => {
  const files = await freshDisk()
  const first = await start(files)
  await first.workbooks.create(rep)
  await first.workbooks.dispatch(anna, set)
  await first.workbooks.closeAll()
  await first.library.close()
  const index = JSON.parse((await files.read('/library/library.json')).toString())
  for (const standing of Object.values<{ seq: number }>(index.workbooks)) {
    Reflect.deleteProperty(standing, 'rhythm')
    standing.seq = 40
  }
  await files.write('/library/library.json', Buffer.from(JSON.stringify(index)))
  const second = await start(files)
  expect(await second.workbooks.rhythms()).toMatchObject([{ rep: anna, facts: { cadences: [{ id: cadence }] } }])
  const kept = JSON.parse((await files.read('/library/library.json')).toString())
  expect(Object.values(kept.workbooks)).toMatchObject([{ seq: 40 }])
})

test('S1-7 a workbook that cannot be read is left out, the others are there', async () => {
  const files = await freshDisk()
  const opened = await start(files)
  await opened.workbooks.create(rep)
  await files.makeFolder('/library/reps/broken')
  await files.write('/library/reps/broken/workbook.json', Buffer.from('{'))
  expect((await opened.workbooks.rhythms()).map(({ rep }) => rep)).toEqual([anna])
})

test('S1-7 reps stand by name in Today and patterns as in the list, whatever their folders are called, also after a restart', async () => {
  const files = await freshDisk()
  const first = await start(files)
  await first.workbooks.create({ ...rep, name: 'Zoe Berg' })
  await first.workbooks.create({ ...rep, id: countedId(71), name: 'Bo Lind' })
  await first.workbooks.dispatch(anna, { type: 'rep.describe', name: 'Anna Berg' })
  const inOrder = async ({ workbooks }: OpenedLibrary) => {
    expect((await workbooks.list()).map(({ name }) => name)).toEqual(['Anna Berg', 'Bo Lind'])
    for (const shown of [await workbooks.rhythms(), await workbooks.patterns()])
      expect(shown.map((one) => one.rep)).toEqual([anna, countedId(71)])
  }
  await inOrder(first)
  await first.workbooks.closeAll()
  await first.library.close()
  await inOrder(await start(files))
})
