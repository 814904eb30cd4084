import type { Notice } from '../../../shared/model/notice'
import type { Conflict, InspectedPack, MadePack, PackInfo, PackSummary, Resolution } from '../../../shared/model/pack'
import type { Id } from '../../../shared/model/scalars'
import type { Template } from '../../../shared/model/template'
import type { TrainerCard } from '../../../shared/model/trainer'
import type { PackDifferences } from '../../../shared/rules/pack-diff'
import type { Signer } from './build-pack'

/** The order for a pack that is made here. */
export interface PackOrder {
  info: PackInfo
  /** Ids of the manager's own templates; their latest published versions are packed. */
  templates: readonly string[]
  frameworks: readonly string[]
  guides: readonly string[]
  help: readonly string[]
  notes: string
}

/** The packs of a library. A person's mistakes and errors in a pack are `RuleError`s. */
export interface Packs {
  list(): PackSummary[]
  /** Reads a `.coachpack` from anywhere and keeps it under an id; nothing is installed. */
  open(bytes: Uint8Array): Promise<{ choice: Id; pack: InspectedPack }>
  inspect(choice: Id): InspectedPack
  /** What a chosen pack changes, compared with another chosen one or (null) with the library. */
  differences(choice: Id, before: Id | null): PackDifferences
  /** A template of a chosen pack, and the one that it would replace. */
  beside(choice: Id, template: string, other: 'installed' | 'own'): { before: Template | null; after: Template }
  /** Who signed a chosen pack. */
  signer(choice: Id): TrainerCard | undefined
  /** Refused while a conflict has no resolution. */
  install(choice: Id, resolutions: Readonly<Record<string, Resolution>>): Promise<PackSummary>
  /** Removes a pack; records that were made with it keep their own copies (T-7). */
  remove(id: string): Promise<Id>
  restore(undo: Id): Promise<void>
  made(): MadePack[]
  /** The bytes of a `.coachpack`; the order is kept for the next version. */
  make(order: PackOrder, signer: Signer | null): Promise<Uint8Array>
  notices(): Notice[]
}

/** A conflict without a resolution; undefined when there is none. */
export const undecided = (conflicts: readonly Conflict[], resolutions: Readonly<Record<string, Resolution>>) =>
  conflicts.filter(({ key }) => !Object.hasOwn(resolutions, key))
