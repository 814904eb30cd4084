import type { Dialogs } from './ports'

/**
 * The same dialogs; one that was open when the library was locked counts as left, whatever is chosen in it. Whoever sits
 * there then may not be the one who asked. `locks`: how often it was locked so far.
 */
export function untilLocked(dialogs: Dialogs, locks: () => number): Dialogs {
  async function answer(ask: () => Promise<string | null>): Promise<string | null> {
    const before = locks()
    const path = await ask()
    return locks() === before ? path : null
  }
  return {
    chooseFolder: () => answer(dialogs.chooseFolder),
    saveFolder: () => answer(dialogs.saveFolder),
    savePdf: (name) => answer(() => dialogs.savePdf(name)),
    openPdf: () => answer(dialogs.openPdf),
    saveFile: (kind, name) => answer(() => dialogs.saveFile(kind, name)),
    openFile: (kind) => answer(() => dialogs.openFile(kind))
  }
}
