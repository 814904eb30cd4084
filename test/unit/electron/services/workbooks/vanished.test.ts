import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anna } from '../../../../support/annas-library'
import { twoPrograms } from '../../../../support/two-programs'

const gone = { code: 'library.vanished', name: 'Anna Berg', workbook: anna }

describe('the folder of a rep that another program took away', () => {
  test('is told at each start until somebody has read it, and no more once it is back', async () => {
    const { desk } = await twoPrograms()
    await desk.note('one')
    const place = await desk.place()
    await desk.close()
    await rename(place, `${desk.home}/away`)
    for (let start = 1; start <= 2; start++) {
      expect(await desk.reps()).toEqual([])
      expect(await desk.notices(), `${start}`).toEqual([gone])
      await desk.close()
    }
    await cp(`${desk.home}/away`, place, { recursive: true })
    expect(await desk.reps()).toEqual(['Anna Berg'])
    expect(await desk.notices()).toEqual([])
    await desk.close()
    await rm(place, { recursive: true })
    await desk.reps()
    await (await desk.open()).session.opened().workbooks.forgetVanished(anna)
    expect(await desk.notices()).toEqual([])
    await desk.close()
    expect(await desk.reps()).toEqual([])
    expect(await desk.notices()).toEqual([])
  })

  test('is told while the library is open, also where no page is turned', async () => {
    const { desk } = await twoPrograms()
    await desk.reps()
    await rm(join(desk.library, 'reps', 'anna-berg-00000001'), { recursive: true })
    await desk.lookAround()
    expect(await desk.notices()).toEqual([gone])
  })

  test('while the workbook is open is told there; the workbook stays, and is written down whole with the next change', async () => {
    const { desk } = await twoPrograms()
    await desk.note('one')
    await rm(await desk.place(), { recursive: true })
    await desk.lookAround()
    const { workbooks } = (await desk.open()).session.opened()
    expect((await workbooks.open(anna)).notices.map(({ code }) => code)).toEqual(['workbook.folder-gone'])
    expect(await desk.reps()).toEqual(['Anna Berg'])
    expect(await desk.notices()).toEqual([])
    await desk.note('two')
    await desk.close()
    expect((await desk.workbook()).private.notes).toBe('two')
    expect(await desk.notices()).toEqual([])
  })

  test('is not told where only the index of another computer has come so far', async () => {
    const { laptop, desk } = await twoPrograms()
    const folder = join(desk.library, 'reps')
    await laptop.reps()
    await laptop.close()
    await rm(folder, { recursive: true })
    await writeFile(join(desk.library, 'library.json'), await readFile(join(laptop.library, 'library.json')))
    expect(await desk.reps()).toEqual([])
    expect(await desk.notices()).toEqual([])
  })
})

describe('a rep who is erased on another computer', () => {
  test('is gone from a library that is open here as soon as that arrives, with what was written meanwhile, and it is told', async () => {
    const { laptop, desk, tool } = await twoPrograms()
    await desk.note('one')
    const { erasure } = await laptop.open()
    await erasure.erase({ id: anna, name: 'Anna Berg' })
    await laptop.close()
    await tool.sync()
    await desk.lookAround()
    await desk.lookAround()
    expect(desk.asked).toBe(1)
    await desk.note('two')
    const { session } = await desk.open()
    expect(await session.reopen()).toBe(true)
    expect(await desk.reps()).toEqual([])
    expect(await desk.notices()).toEqual([{ code: 'library.rep-erased' }])
    await desk.close()
    await tool.sync()
    for (const machine of [laptop, desk]) {
      expect(await machine.reps(), machine.name).toEqual([])
      expect(await machine.notices(), machine.name).toEqual([])
    }
  })

  test('is not told as erased elsewhere where it was erased here', async () => {
    const { laptop } = await twoPrograms()
    await laptop.reps()
    await (await laptop.open()).erasure.erase({ id: anna, name: 'Anna Berg' })
    expect(await laptop.reps()).toEqual([])
    expect(await laptop.notices()).toEqual([])
  })
})
