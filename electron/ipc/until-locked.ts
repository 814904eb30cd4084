import type { Dialogs } from './ports'

/**
 * The same dialogs, but one that was open when the library was locked counts as canceled, whatever is chosen in it: the
 * person who chooses may not be the one who asked. `locks`: how often the library was locked so far.
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
