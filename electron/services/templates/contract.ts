import type { CallOutput } from '../../../shared/contract'
import type { Notice } from '../../../shared/model/notice'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Template } from '../../../shared/model/template'
import type { DraftStart, OwnTemplate } from '../../../shared/model/template-library'
import type { Offers } from '../workbooks/contract'
import type { SourcePack } from './built-in'
import type { OwnVersions } from './own-versions'
import type { PartLibrary } from './parts'

/**
 * The forms and behaviors of a library: built-in packs, installed packs and the manager's own templates. A manager's own
 * stands in for the pack's template with the same id. What a person did wrong comes as `RuleError`.
 */
export interface TemplateLibrary extends Offers {
  list(): CallOutput<'templates.list'>
  /** Another text whenever `list` would give something else, and in another library. */
  revision(): string
  /** A template that has a draft gives that one. */
  startDraft(start: DraftStart): Promise<OwnTemplate>
  saveDraft(id: string, draft: Template): Promise<void>
  /** Freezes the draft under its version. */
  publish(id: string): Promise<OwnTemplate>
  /** Gives the id under which it can be brought back. A template without a published version goes with its draft. */
  discardDraft(id: string): Promise<Id>
  remove(id: string): Promise<Id>
  restore(undo: Id): Promise<void>
  /** Behaviors, questions and help beside those of packs. */
  parts: PartLibrary
  ownTemplates: OwnVersions<Template>
  /** The published template that records are made with. */
  offered(id: string): { hash: Hash; template: Template } | undefined
  /** Built-in and installed packs. */
  sources(): SourcePack[]
  notices(): Notice[]
}
