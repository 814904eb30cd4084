import { create } from 'zustand'
import { limits } from '../../../../shared/limits'
import type { LeftWords } from '../../../../shared/model/left-words'
import type { Part, PartPlace } from '../../../../shared/model/part'
import type { Template } from '../../../../shared/model/template'
import { noteFault } from '../../../core/trouble'
import { countUnsaved } from '../../../core/unsaved'

export interface Titled {
  title: string
}

type Write<Draft> = (draft: Draft) => Promise<unknown>

const rooms: {
  readonly size: number
  readonly titles: string[]
  readonly words: LeftWords[]
  writeAll(): Promise<void>
}[] = []

const tellTitles = () => useUnwritten.setState({ titles: rooms.flatMap(({ titles }) => titles) })

/** The titles of the drafts that exist only in the window. */
export const useUnwritten = create<{ titles: readonly string[] }>(() => ({ titles: [] }))

/** Whether words of a draft exist only in the window. */
export const anyUnwritten = (): boolean => rooms.some(({ size }) => size > 0)

/** The words of those drafts that are not on the disk. */
export const unwrittenWords = (): LeftWords[] => rooms.flatMap(({ words }) => words)

/** Tries again to write all drafts that could not be written to the disk. */
export async function writeKept(): Promise<void> {
  for (const room of rooms) await room.writeAll()
}

/** The keys of a form or a part that hold no words of a person. */
const settled = new Set(
  'id type kind format version language bind showWhen column writtenBy lies step visibility printed stage'.split(' ')
)

/** What is written in a draft, in its order. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (settled.has(key) ? [] : textsOf(one)))
}

/**
 * Drafts that could not be written to the disk: kept as long as the program runs, so that leaving the page loses no
 * words.
 * Meanwhile “Saved” is shown nowhere.
 */
export class KeptDrafts<Draft extends Titled> {
  private readonly drafts = new Map<string, { draft: Draft; write: Write<Draft>; before: Draft }>()

  constructor() {
    rooms.push(this)
  }

  get size(): number {
    return this.drafts.size
  }

  get titles(): string[] {
    return [...this.drafts.values()].map(({ draft }) => draft.title)
  }

  get words(): LeftWords[] {
    return [...this.drafts.values()].flatMap(({ draft, before }) => {
      const known = new Set(textsOf(before))
      const words = textsOf(draft).filter((text) => !known.has(text))
      if (words.length === 0) return []
      return [{ of: draft.title.slice(0, limits.line), name: '', words: words.join('\n\n'), workbook: null }]
    })
  }

  get(id: string): Draft | undefined {
    return this.drafts.get(id)?.draft
  }

  /** `before`: the draft as it is on the disk. */
  keep(id: string, draft: Draft, write: Write<Draft>, before: Draft): void {
    if (!this.drafts.has(id)) countUnsaved(1)
    this.drafts.set(id, { draft, write, before })
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
