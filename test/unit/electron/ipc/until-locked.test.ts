import { expect, test } from 'vitest'
import type { Dialogs } from '../../../../electron/ipc/ports'
import { untilLocked } from '../../../../electron/ipc/until-locked'

test('N-5 a dialog that was open when the library was locked counts as left, whatever is chosen in it', async () => {
  let locks = 0
  let choose = (_: string) => {}
  const ask = () => new Promise<string>((resolve) => (choose = resolve))
  const system: Dialogs = {
    chooseFolder: ask,
    saveFolder: ask,
    savePdf: ask,
    openPdf: ask,
    saveFile: ask,
    openFile: ask
  }
  const dialogs = untilLocked(system, () => locks)
  const asking = [
    dialogs.chooseFolder,
    dialogs.saveFolder,
    () => dialogs.savePdf('plan.pdf'),
    dialogs.openPdf,
    () => dialogs.saveFile('csv', 'log.csv'),
    () => dialogs.openFile('table')
  ]
  for (const each of asking) {
    const open = each()
    choose('/home/jonas/plan.pdf')
    expect(await open).toBe('/home/jonas/plan.pdf')
    const interrupted = each()
    locks += 1
    choose('/home/jonas/plan.pdf')
    expect(await interrupted).toBeNull()
  }
})
