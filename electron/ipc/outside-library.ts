import { RuleError } from '../../shared/errors'
import { isInside } from '../services/library/folder'
import type { Dialogs } from './ports'

/** Throws a `RuleError` for a path in the library's own folder, which is only for what Coachbook keeps there. */
export function needOutside(library: string | null, path: string): void {
  if (library !== null && isInside(library, path)) throw new RuleError('export.in-library')
}

/**
 * The same dialogs, except that a place in the library's own folder is refused. `library` is null while none is open.
 */
export function outsideLibrary(dialogs: Dialogs, library: () => string | null): Dialogs {
  const outside = (path: string | null) => {
    if (path !== null) needOutside(library(), path)
    return path
  }
  return {
    ...dialogs,
    saveFolder: async () => outside(await dialogs.saveFolder()),
    savePdf: async (name) => outside(await dialogs.savePdf(name)),
    saveFile: async (kind, name) => outside(await dialogs.saveFile(kind, name))
  }
}
