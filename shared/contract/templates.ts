import { z } from 'zod'
import { Behavior, BehaviorKey } from '../model/behavior'
import { QuestionGuide } from '../model/guide'
import { Notice } from '../model/notice'
import { HelpText } from '../model/pack'
import { type ListedPart, OfferedPlace, type OwnPart, type Part, PartDraft, PartPlace, PartStart } from '../model/part'
import { Hash, Language, Slug } from '../model/scalars'
import { Paper } from '../model/settings'
import { Template, TemplateDraft } from '../model/template'
import { DraftStart, type OwnTemplate, Sample } from '../model/template-library'
import { trusted } from '../model/trusted'
import type { FormArea } from '../print/blocks'
import type { Picture } from '../print/picture'
import { none, Printed, Undoable, WrittenFile } from './shapes'

/** A page of a form, with the places of its fields. */
const FormPage = z.object({ picture: trusted<Picture>(), pages: z.int(), areas: trusted<FormArea[]>() })

/** A form to be filled in by hand, followed by the key to its ratings unless that is switched off. */
const BlankForm = z.object({ template: TemplateDraft, paper: Paper, withKey: z.boolean().optional() })

const OfTemplate = z.object({ id: Slug })

/** Forms, and the behaviors, guides and help texts beside them. */
export const templatesCalls = {
  'templates.list': {
    input: none,
    output: z.object({
      /**
       * The templates that a record can be made with. A manager's own template takes the place of the pack's with the
       * same id.
       */
      templates: z.array(z.object({ hash: Hash, pack: z.string(), own: z.boolean(), template: Template })),
      behaviors: z.array(z.object({ key: BehaviorKey, framework: z.string(), behavior: Behavior })),
      frameworks: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          language: Language,
          audience: z.enum(['rep', 'coach']),
          pack: z.string()
        })
      ),
      guides: z.array(z.object({ pack: z.string(), guide: QuestionGuide })),
      help: z.array(z.object({ pack: z.string(), language: Language, ...HelpText.shape })),
      /** Frameworks, guides and help: of packs, the manager's own, and drafts. */
      parts: z.array(trusted<ListedPart>()),
      /** The manager's own templates with their drafts, by title. */
      own: z.array(trusted<OwnTemplate>()),
      notices: z.array(Notice)
    })
  },
  /** A text that changes whenever `templates.list` would return something else. */
  'templates.revision': { input: none, output: z.object({ revision: z.string() }) },
  /** If the template has a draft already, that draft is returned. */
  'templates.startDraft': { input: DraftStart, output: trusted<OwnTemplate>() },
  'templates.saveDraft': { input: z.object({ id: Slug, draft: TemplateDraft }), output: none },
  /**
   * Freezes the draft under its version. Refused while `publishProblems` finds something, or when the version is not
   * higher.
   */
  'templates.publish': { input: OfTemplate, output: trusted<OwnTemplate>() },
  'templates.discardDraft': { input: OfTemplate, output: Undoable },
  /** Removes a template of the manager's own; the pack's template that it replaced is offered again. */
  'templates.remove': { input: OfTemplate, output: Undoable },
  'templates.restore': { input: Undoable, output: none },
  /** A draft as it would be printed, with sample words or to be filled in by hand; as outlines for the page to draw. */
  'templates.page': { input: z.object({ template: TemplateDraft, sample: Sample, paper: Paper }), output: FormPage },
  /** Asks where to save the blank form (T-9). */
  'templates.exportBlank': {
    input: BlankForm,
    output: WrittenFile.nullable()
  },
  /** Prints the blank form with the system's dialog. */
  'templates.printBlank': { input: BlankForm, output: Printed },
  /** The content of a part that is offered. */
  'parts.find': { input: OfferedPlace, output: trusted<Part>() },
  /** If the part has a draft already, that draft is returned. */
  'parts.startDraft': { input: PartStart, output: trusted<OwnPart>() },
  'parts.saveDraft': { input: z.object({ id: Slug, draft: PartDraft }), output: none },
  /**
   * Freezes the draft under its version, as `templates.publish` does. A removed part is restored by
   * `templates.restore`.
   */
  'parts.publish': { input: PartPlace, output: trusted<OwnPart>() },
  'parts.discardDraft': { input: PartPlace, output: Undoable },
  'parts.remove': { input: PartPlace, output: Undoable }
} as const
