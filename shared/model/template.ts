import { z } from 'zod'
import { Language, Line, limits, Name, Slug, Text, Version } from './scalars'

/** What a template makes (T-1). Behavior frameworks have their own schema (`behavior.ts`). */
export const templateKinds = [
  'action-plan',
  'observation',
  'session-guide',
  'pre-call',
  'charter',
  'free-form'
] as const
export const TemplateKind = z.enum(templateKinds)
export type TemplateKind = z.infer<typeof TemplateKind>

/** Shown only when another field of the same template holds one of these values. */
const ShowWhen = z.object({ field: Slug, is: z.array(z.union([z.string().max(200), z.number(), z.boolean()])).min(1) })
export type ShowWhen = z.infer<typeof ShowWhen>

const base = {
  id: Slug,
  label: Line.default(''),
  help: Text.default(''),
  /** Needed before the record can be signed or finished. */
  required: z.boolean().default(false),
  /** Whose words these are; shown in the form and on paper. */
  writtenBy: z.enum(['rep', 'manager', 'either']).default('either'),
  /** Only the manager ever sees it; never printed, never in the rep's view. */
  private: z.boolean().default(false),
  /** Ruled lines on a blank form. */
  lines: z.int().min(0).max(40).default(2),
  /** The main column, or the narrow one beside it. Paper has one column. */
  column: z.enum(['main', 'side']).default('main'),
  showWhen: ShowWhen.optional()
}

/** The core fields of records that a template field can stand for. The field's type must be the one named here. */
export const bindings = {
  'plan.behavior': 'behavior',
  'plan.account': 'account',
  'plan.why': 'long-text',
  'plan.gap': 'gap',
  'plan.how': 'long-text',
  'plan.confidence': 'scale',
  'plan.actions': 'actions',
  'plan.coachingDates': 'coaching-dates',
  'plan.signatures': 'signatures',
  'observation.when': 'date',
  'observation.kind': 'choice',
  'observation.activity': 'choice',
  'observation.account': 'account',
  'observation.observer': 'person',
  'observation.place': 'place',
  'observation.evidence': 'long-text',
  'observation.ratings': 'ratings',
  'observation.strengths': 'long-text',
  'observation.development': 'long-text',
  'observation.feelings': 'long-text',
  'session.purpose': 'text',
  'session.context': 'text',
  'session.groundRules': 'text',
  'session.opening': 'text',
  'session.facts': 'facts',
  'session.reports': 'reports',
  'session.strategy': 'strategy',
  'session.questions': 'funnel',
  'session.namedByRep': 'text',
  'session.seenByManager': 'text',
  'session.level': 'long-text',
  'session.improve': 'long-text',
  'session.why': 'long-text',
  'session.by': 'date',
  'session.changes': 'long-text',
  'session.agreement': 'agreement',
  'session.actions': 'actions',
  'session.dates': 'coaching-dates',
  'session.reached': 'reach',
  'session.pulse': 'pulse',
  'session.repComment': 'long-text',
  'call.when': 'date',
  'call.account': 'account',
  'call.objective': 'long-text',
  'call.strategy': 'long-text',
  'call.questions': 'long-text',
  'call.managerRole': 'choice',
  'call.result': 'choice',
  'call.happened': 'long-text',
  'call.learning': 'long-text',
  'call.nextPractice': 'long-text'
} as const
export type Binding = keyof typeof bindings
const isBinding = (name: unknown): name is Binding => typeof name === 'string' && Object.hasOwn(bindings, name)
const bind = z.custom<Binding>(isBinding).optional()

/** The least that is asked of words and lists: 1 of what can be filled in, 0 of a draft that is being written. */
type Least = 0 | 1

const optionOf = (least: Least) => z.object({ id: Slug, label: Line.min(least) })

const fieldOf = (least: Least) =>
  z.discriminatedUnion('type', [
    z.object({ ...base, type: z.literal('text'), bind }),
    z.object({ ...base, type: z.literal('long-text'), bind }),
    z.object({ ...base, type: z.literal('choice'), options: z.array(optionOf(least)).max(60).default([]), bind }),
    z.object({ ...base, type: z.literal('choices'), options: z.array(optionOf(least)).min(least).max(60), bind }),
    /** A rating of 1 to n steps, each with its anchor in words. */
    z.object({
      ...base,
      type: z.literal('rating'),
      anchors: z
        .array(Line.min(least))
        .min(2 * least)
        .max(10),
      bind
    }),
    /** A number from 1 to 10, such as confidence; words for both ends. */
    z.object({ ...base, type: z.literal('scale'), low: Line.default(''), high: Line.default(''), bind }),
    z.object({
      ...base,
      type: z.literal('number'),
      unit: Line.default(''),
      min: z.number().optional(),
      max: z.number().optional(),
      bind
    }),
    z.object({ ...base, type: z.literal('date'), bind }),
    z.object({ ...base, type: z.literal('person'), bind }),
    z.object({ ...base, type: z.literal('yes-no'), bind }),
    z.object({ ...base, type: z.literal('checklist'), items: z.array(optionOf(least)).min(least).max(60), bind }),
    z.object({
      ...base,
      type: z.literal('table'),
      columns: z.array(optionOf(least)).min(least).max(8),
      rows: z.int().min(1).max(40).default(3),
      bind
    }),
    z.object({ ...base, type: z.literal('behavior'), bind }),
    z.object({ ...base, type: z.literal('ratings'), bind }),
    z.object({ ...base, type: z.literal('gap'), bind }),
    z.object({ ...base, type: z.literal('place'), bind }),
    z.object({ ...base, type: z.literal('account'), bind }),
    z.object({ ...base, type: z.literal('actions'), bind }),
    z.object({ ...base, type: z.literal('coaching-dates'), bind }),
    /** Observed facts, each a plus or a minus with its source. */
    z.object({ ...base, type: z.literal('facts'), bind }),
    /** What the rep says about due actions, before anybody else (S4-4). */
    z.object({ ...base, type: z.literal('reports'), bind }),
    /** Whom to call, when, why, where, how: the target before the skill (S1-9). */
    z.object({ ...base, type: z.literal('strategy'), bind }),
    /** Questions from open to closed with the rep's words (S3-11). */
    z.object({ ...base, type: z.literal('funnel'), bind }),
    /** The rep's yes or not yet to the key behavior (S0-8). */
    z.object({ ...base, type: z.literal('agreement'), bind }),
    /** Awareness, responsibility, empowerment (S0-12). */
    z.object({ ...base, type: z.literal('reach'), bind }),
    /** Five factors, 1 to 5 (S4-3). */
    z.object({ ...base, type: z.literal('pulse'), bind }),
    /** Words of the template itself, in a small part of Markdown. */
    z.object({ ...base, type: z.literal('guidance'), text: Text.min(least) }),
    z.object({ ...base, type: z.literal('signatures'), bind }),
    z.object({ ...base, type: z.literal('page-break') })
  ])
export const Field = fieldOf(1)
export type Field = z.infer<typeof Field>
export type FieldType = Field['type']

const sectionOf = (least: Least) =>
  z.object({
    id: Slug,
    title: Line.default(''),
    help: Text.default(''),
    showWhen: ShowWhen.optional(),
    fields: z.array(fieldOf(least)).max(200)
  })
export const Section = sectionOf(1)
export type Section = z.infer<typeof Section>

const templateOf = (least: Least) => {
  const name = least === 1 ? Name : z.string().max(limits.name)
  return z.object({
    format: z.literal(1),
    kind: TemplateKind,
    id: Slug,
    version: Version,
    language: Language,
    title: name,
    /** The heading on the printed page. */
    heading: name,
    description: Text.default(''),
    sections: z.array(sectionOf(least)).min(least).max(60)
  })
}

/** A form as data: what a record asks for, how it looks on the screen and on paper. */
export const Template = templateOf(1)
export type Template = z.infer<typeof Template>

/** A template that is being written: of the same shape and with the same bounds, but words and lists may be empty. */
export const TemplateDraft = templateOf(0)

/**
 * What a free (unbound) field of a record holds, on screen and paper alike: texts, persons and choices (the option's id) are
 * strings, dates `YYYY-MM-DD`, scales and ratings numbers, yes-no a boolean, choices and checklists the ids that are ticked
 * in the form's order. Rows are records: of a table by column id, of facts `sign` (`plus` or `minus`), `text`, `source`, of
 * actions `text`, `owner`, `sign`, `by`, of coaching dates `on`, `kind`, `note`. Empty rows and empty values are not stored.
 */
export const FieldValue = z.union([
  Text,
  z.number(),
  z.boolean(),
  z.array(Line).max(200),
  z.array(z.record(Slug, Text)).max(200)
])
export type FieldValue = z.infer<typeof FieldValue>

/** Values by field id. */
export const FieldValues = z.record(Slug, FieldValue)
export type FieldValues = z.infer<typeof FieldValues>

export const allFields = (template: Template): Field[] => template.sections.flatMap((section) => section.fields)

/** The field that stands for a core field, if the template has one. */
export const boundField = (template: Template, binding: Binding): Field | undefined =>
  allFields(template).find((field) => 'bind' in field && field.bind === binding)
