import { v7 as newId } from 'uuid'
import { RuleError } from '../../../shared/errors'
import type { Id } from '../../../shared/model/scalars'

/** What was removed lately and how to restore it, until the program ends. */
export interface UndoList {
  keep(bringBack: () => Promise<void>): Id
  /** Throws a `RuleError` for what can no longer be restored. */
  bringBack(undo: Id): Promise<void>
}

/** How many can be restored at most, because an installed pack can be large. */
const most = 20

export function createUndoList(): UndoList {
  const waiting = new Map<Id, () => Promise<void>>()
  return {
    keep(bringBack) {
      const undo = newId()
      waiting.set(undo, bringBack)
      for (const old of [...waiting.keys()].slice(0, -most)) waiting.delete(old)
      return undo
    },
    async bringBack(undo) {
      const bringBack = waiting.get(undo)
      if (!bringBack) throw new RuleError('undo.gone')
      await bringBack()
      waiting.delete(undo)
    }
  }
}
