import { expect, test } from 'vitest'
import { outsideLibrary } from '../../../../electron/ipc/outside-library'
import type { Dialogs } from '../../../../electron/ipc/ports'

/** A user who chooses this place, whatever is asked. */
const choosing = (place: string | null): Dialogs => ({
  chooseFolder: async () => place,
  saveFolder: async () => place,
  savePdf: async () => place,
  openPdf: async () => place,
  saveFile: async () => place,
  openFile: async () => place
})

const asked = (place: string | null, library: string | null) => {
  const dialogs = outsideLibrary(choosing(place), () => library)
  return [dialogs.saveFolder(), dialogs.savePdf('plan.pdf'), dialogs.saveFile('csv', 'log.csv')]
}

test('R-7 nothing is saved into the library’s own folder, at whatever depth; beside it everything is', async () => {
  for (const place of ['/home/jonas/Coachbook', '/home/jonas/Coachbook/plan.pdf', '/home/jonas/Coachbook/reps/a/b.pdf'])
    await Promise.all(
      asked(place, '/home/jonas/Coachbook').map((answer) =>
        expect(answer).rejects.toMatchObject({ code: 'export.in-library' })
      )
    )
  for (const place of ['/home/jonas/plan.pdf', '/home/jonas/Coachbook 2/plan.pdf', '/home/jonas/..Coachbook/plan.pdf'])
    expect(await Promise.all(asked(place, '/home/jonas/Coachbook'))).toEqual([place, place, place])
})

test('a person who thinks better of it is not told off, and without a library everything goes', async () => {
  expect(await Promise.all(asked(null, '/home/jonas/Coachbook'))).toEqual([null, null, null])
  expect(await Promise.all(asked('/home/jonas/plan.pdf', null))).toHaveLength(3)
})

test('what is opened may lie in the library', async () => {
  const dialogs = outsideLibrary(choosing('/library/scan.png'), () => '/library')
  expect(await dialogs.openFile('scan')).toBe('/library/scan.png')
  expect(await dialogs.openPdf()).toBe('/library/scan.png')
})
