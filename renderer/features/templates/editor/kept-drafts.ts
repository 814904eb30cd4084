import { create } from 'zustand'
import type { Part, PartPlace } from '../../../../shared/model/part'
import type { Template } from '../../../../shared/model/template'
import { noteFault } from '../../../core/trouble'
import { countUnsaved } from '../../../core/unsaved'

export interface Titled {
  title: string
}

type Write<Draft> = (draft: Draft) => Promise<unknown>

const rooms: { readonly size: number; readonly titles: string[]; writeAll(): Promise<void> }[] = []

const tellTitles = () => useUnwritten.setState({ titles: rooms.flatMap(({ titles }) => titles) })

/** The titles of the drafts that exist only in the window. */
export const useUnwritten = create<{ titles: readonly string[] }>(() => ({ titles: [] }))

/** Whether words of a draft exist only in the window. */
export const anyUnwritten = (): boolean => rooms.some(({ size }) => size > 0)

/** Tries again to write all drafts that could not be written to the disk. */
export async function writeKept(): Promise<void> {
  for (const room of rooms) await room.writeAll()
}

/**
 * Drafts that could not be written to the disk: kept as long as the program runs, so that leaving the page loses no
 * words.
 * Meanwhile “Saved” is shown nowhere.
 */
export class KeptDrafts<Draft extends Titled> {
  private readonly drafts = new Map<string, { draft: Draft; write: Write<Draft> }>()

  constructor() {
    rooms.push(this)
  }

  get size(): number {
    return this.drafts.size
  }

  get titles(): string[] {
    return [...this.drafts.values()].map(({ draft }) => draft.title)
  }

  get(id: string): Draft | undefined {
    return this.drafts.get(id)?.draft
  }

  keep(id: string, draft: Draft, write: Write<Draft>): void {
    if (!this.drafts.has(id)) countUnsaved(1)
    this.drafts.set(id, { draft, write })
    tellTitles()
  }

  /** Forgets a draft, because it is on the disk or no longer wanted. */
  drop(id: string): void {
    if (!this.drafts.delete(id)) return
    countUnsaved(-1)
    tellTitles()
  }

  /** Tries again to write one; throws the reason when it is refused. */
  async write(id: string): Promise<void> {
    const kept = this.drafts.get(id)
    if (!kept) return
    await kept.write(kept.draft)
    if (this.drafts.get(id) === kept) this.drop(id)
  }

  async writeAll(): Promise<void> {
    for (const id of [...this.drafts.keys()]) await this.write(id).catch(noteFault)
  }
}

export const keptForms = new KeptDrafts<Template>()
export const keptParts = new KeptDrafts<Part>()
/** Includes the kind, because a framework, a guide and a help text can have the same id. */
export const partKey = ({ kind, id }: Pick<PartPlace, 'kind' | 'id'>): string => `${kind} ${id}`
