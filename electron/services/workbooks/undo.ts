import { isUndoable } from '../../../shared/commands'
import type { Patch } from '../../../shared/commands/patch'
import { RuleError } from '../../../shared/errors'
import type { Change, JournalEntry } from '../storage/journal-format'

/** A change that can be undone or redone. `seq` is that of its first occurrence. */
export interface Step {
  seq: number
  /** The first of the changes of one text that were gathered into it. */
  first?: number
  patches: Patch[]
  inverse: Patch[]
  /** The import that it is a part of. */
  import?: string
}

/** The most steps that are kept: a person who goes back further reads the history. */
const most = 200

/**
 * What can be undone and redone, worked out from the changes as they come. A change that cannot be undone also protects
 * everything before it, because people rely on what they saw when they signed.
 */
export class UndoStacks {
  private done: Step[] = []
  private undone: Step[] = []

  /**
   * The stacks after these changes; those of another version of the workbook do not count, because they no longer fit.
   */
  static of(entries: readonly JournalEntry[], version: number): UndoStacks {
    const stacks = new UndoStacks()
    for (const { first, seq, change } of entries) {
      if (change.v !== version) stacks.clear()
      else {
        if (stacks.takesApart(change)) stacks.done = []
        stacks.note(seq, change, first)
      }
    }
    return stacks
  }

  /** The change that an undo concerns. */
  get nextUndo(): number | null {
    return this.done.at(-1)?.seq ?? null
  }

  /** The change that a redo concerns. */
  get nextRedo(): number | null {
    return this.undone.at(-1)?.seq ?? null
  }

  /** The step that undoes this change; any but the next one is refused, with the reason. */
  toUndo(change: number): Step {
    const step = this.done.at(-1)
    if (step?.seq === change) return step
    if (this.undone.some(({ seq }) => seq === change)) throw new RuleError('workbook.undone-before')
    if (this.done.some(({ seq }) => seq === change)) throw new RuleError('workbook.undo-late')
    throw new RuleError(change === 0 ? 'workbook.nothing-to-undo' : 'workbook.undo-gone')
  }

  /** The step that redoes this change; any but the next one is refused. */
  toRedo(change: number): Step {
    const step = this.undone.at(-1)
    if (step?.seq === change) return step
    throw new RuleError('workbook.nothing-to-redo')
  }

  note(
    seq: number,
    change: Pick<Change, 'type' | 'patches' | 'inverse' | 'undoes' | 'redoes' | 'applies'>,
    first = seq
  ): void {
    const { patches, inverse } = change
    if (change.undoes !== undefined) {
      this.done = without(this.done, change.undoes)
      this.undone = [...this.undone, { seq: change.undoes, patches: inverse, inverse: patches }]
    } else if (change.redoes !== undefined) {
      this.undone = without(this.undone, change.redoes)
      this.done = [...this.done, { seq: change.redoes, patches, inverse }]
    } else if (onlyClock(patches)) {
      // What was done before and after it can be undone as if it were not there.
      return
    } else if (canBeUndone(change)) {
      const step = { ...stepOf(seq, change), ...(first < seq ? { first } : {}) }
      const last = this.done.at(-1)
      // The parts of an import are one step.
      const joins = step.import !== undefined && last?.import === step.import
      this.done = [...(joins ? this.done.slice(0, -1) : this.done), joins && last ? joined(last, step) : step].slice(
        -most
      )
      this.undone = []
    } else this.clear()
  }

  /** Whether an undo took back a part of what is one step by now, so that what was before it no longer fits. */
  private takesApart({ undoes = 0 }: Pick<Change, 'undoes'>): boolean {
    return this.done.some(({ seq, first = seq }) => first < seq && first <= undoes && undoes <= seq)
  }

  private clear() {
    this.done = []
    this.undone = []
  }
}

/** Whether a patch is of a one-on-one's clock, which measured a fact: no undo turns it back or lets it run on. */
const isClock = ({ path: [map, , part] }: Patch) => map === 'sessions' && part === 'clock'

/** Whether patches only pause or resume a one-on-one, which cannot be undone. */
const onlyClock = (patches: readonly Patch[]) => patches.length > 0 && patches.every(isClock)

/** The import that a change is a part of; undefined for other changes. */
function importOf({ type, patches }: Pick<Change, 'type' | 'patches'>): string | undefined {
  if (type !== 'bring.take') return undefined
  const id = patches.find(({ path: [map, of] }) => map === 'brought' && of !== undefined)?.path[1]
  return id === undefined ? undefined : String(id)
}

function stepOf(seq: number, change: Pick<Change, 'type' | 'patches' | 'inverse'>): Step {
  const of = importOf(change)
  return { seq, ...withoutClock(change), ...(of === undefined ? {} : { import: of }) }
}

const joined = (first: Step, then: Step): Step => ({
  ...then,
  patches: [...first.patches, ...then.patches],
  inverse: [...then.inverse, ...first.inverse]
})

const withoutClock = ({ patches, inverse }: Pick<Change, 'patches' | 'inverse'>) => ({
  patches: patches.filter((patch) => !isClock(patch)),
  inverse: inverse.filter((patch) => !isClock(patch))
})

/**
 * Whether a change can be undone. A change that was set aside and applied counts as its own kind; an undo, a redo and
 * an edit of the file can be undone. What came from another side by itself cannot, because nobody here did it.
 */
const canBeUndone = ({ type, applies }: Pick<Change, 'type' | 'applies'>) =>
  type === 'workbook.merged' ||
  (type !== 'aside.merge' &&
    (isUndoable(applies?.type ?? type) || ['undo', 'redo', 'file.edited'].includes(applies?.type ?? '')))

const without = (steps: readonly Step[], seq: number) => steps.filter((step) => step.seq !== seq)
