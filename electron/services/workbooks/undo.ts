import { isUndoable } from '../../../shared/commands'
import type { Patch } from '../../../shared/commands/patch'
import type { Change, JournalEntry } from '../storage/journal-format'

/** A change that can be taken back or brought back. `seq` is where it was first made. */
export interface Step {
  seq: number
  patches: Patch[]
  inverse: Patch[]
}

/** More steps than this are not kept: a person who goes back further reads the history. */
const most = 200

/**
 * What can be undone and redone, read off the changes as they come. What cannot be undone is a wall: nothing before it
 * can be taken back either, because people rely on what they saw when they signed.
 */
export class UndoStacks {
  private done: Step[] = []
  private undone: Step[] = []

  /** The stacks after these changes; those of another version of the workbook do not fit any more. */
  static of(entries: readonly JournalEntry[], version: number): UndoStacks {
    const stacks = new UndoStacks()
    for (const { seq, change } of entries) {
      if (change.v === version) stacks.note(seq, change)
      else stacks.clear()
    }
    return stacks
  }

  get nextUndo(): Step | undefined {
    return this.done.at(-1)
  }

  get nextRedo(): Step | undefined {
    return this.undone.at(-1)
  }

  note(seq: number, change: Pick<Change, 'type' | 'patches' | 'inverse' | 'undoes' | 'redoes'>): void {
    const { patches, inverse } = change
    if (change.undoes !== undefined) {
      this.done = without(this.done, change.undoes)
      this.undone = [...this.undone, { seq: change.undoes, patches: inverse, inverse: patches }]
    } else if (change.redoes !== undefined) {
      this.undone = without(this.undone, change.redoes)
      this.done = [...this.done, { seq: change.redoes, patches, inverse }]
    } else if (isUndoable(change.type)) {
      this.done = [...this.done, { seq, patches, inverse }].slice(-most)
      this.undone = []
    } else this.clear()
  }

  private clear() {
    this.done = []
    this.undone = []
  }
}

const without = (steps: readonly Step[], seq: number) => steps.filter((step) => step.seq !== seq)
