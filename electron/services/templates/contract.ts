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
 * The forms and behaviors of a library: built-in packs, installed packs and the manager's own templates, which take the
 * place of a pack's template with the same id. A person's mistakes are `RuleError`s.
 */
export interface TemplateLibrary extends Offers {
  list(): CallOutput<'templates.list'>
  /** A text that changes whenever `list` would return something else, and with another library. */
  revision(): string
  /** If the template has a draft already, that draft is returned. */
  startDraft(start: DraftStart): Promise<OwnTemplate>
  saveDraft(id: string, draft: Template): Promise<void>
  /** Freezes the draft under its version. */
  publish(id: string): Promise<OwnTemplate>
  /**
   * Discards a draft; returns the id under which it can be restored. A template without a published version is removed
   * with its draft.
   */
  discardDraft(id: string): Promise<Id>
  remove(id: string): Promise<Id>
  restore(undo: Id): Promise<void>
  /** Behaviors, questions and help texts besides those of packs. */
  parts: PartLibrary
  ownTemplates: OwnVersions<Template>
  /** The published template that records are made with. */
  offered(id: string): { hash: Hash; template: Template } | undefined
  /** Built-in and installed packs. */
  sources(): SourcePack[]
  notices(): Notice[]
}
