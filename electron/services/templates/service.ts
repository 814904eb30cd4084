import type { CallOutput, Notice } from '../../../shared/contract'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Template } from '../../../shared/model/template'
import type { DraftStart, Origin, OwnTemplate, OwnTemplateFile } from '../../../shared/model/template-library'
import type { Offers } from '../workbooks/service'
import type { SourcePack } from './built-in'

/**
 * The forms and behaviors of a library: built-in packs, installed packs and the manager's own templates. A manager's own
 * stands in for the pack's template with the same id. What a person did wrong comes as `RuleError`.
 */
export interface TemplateLibrary extends Offers {
  list(): CallOutput<'templates.list'>
  /** A template that has a draft gives that one. */
  startDraft(start: DraftStart): Promise<OwnTemplate>
  saveDraft(id: string, draft: Template): Promise<void>
  /** Freezes the draft under its version. */
  publish(id: string): Promise<OwnTemplate>
  /** Gives the id under which it can be brought back. A template without a published version goes with its draft. */
  discardDraft(id: string): Promise<Id>
  remove(id: string): Promise<Id>
  restore(undo: Id): Promise<void>
  /** The manager's own with this id. */
  own(id: string): OwnTemplateFile | undefined
  /** The published template that records are made with. */
  offered(id: string): { hash: Hash; template: Template } | undefined
  /** Built-in and installed packs. */
  sources(): SourcePack[]
  /** The manager's own goes on standing in for a version of a pack that came later. */
  keepMine(id: string, theirs: Origin): Promise<void>
  /** The manager's own makes room for a pack's template; its file is kept aside. */
  giveWay(id: string): Promise<void>
  /** The manager's own goes on under an id and title of its own, beside the pack's; gives the id. */
  keepBeside(id: string): Promise<string>
  notices(): Notice[]
}
