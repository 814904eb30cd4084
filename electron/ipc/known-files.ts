import { v7 as newId } from 'uuid'
import { RuleError } from '../../shared/errors'
import type { Id } from '../../shared/model/scalars'

/** Files that main has written, under ids that do not reveal where they are. A page can name an id, never a path. */
export interface KnownFiles {
  keep(path: string): Id
  /** Throws a `RuleError` for an id that was not given out since the program started. */
  pathOf(file: string): string
}

export function createKnownFiles(): KnownFiles {
  const paths = new Map<string, string>()
  return {
    keep(path) {
      const id = newId()
      paths.set(id, path)
      return id
    },
    pathOf(file) {
      const path = paths.get(file)
      if (path === undefined) throw new RuleError('file.gone')
      return path
    }
  }
}
