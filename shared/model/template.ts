import { z } from 'zod'
import { limits } from '../limits'
import type { Binding } from './bindings'
import { type Field as AnyField, fieldOf } from './fields'
import { type Least, ShowWhen } from './fields/kind'
import { Language, Line, Name, Slug, Text, Version } from './scalars'

/**
 * The kinds of records and forms that a template makes (T-1). Behavior frameworks have a schema of their own
 * (`behavior.ts`).
 */
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

export const Field = fieldOf(1)
export type Field = AnyField
export type { Binding, BindingOf } from './bindings'
export { bindings } from './bindings'
export { FieldValue, FieldValues } from './field-value'
export type { FieldOf, FieldType } from './fields'
export type { ShowWhen } from './fields/kind'

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
    /**
     * How many pages the blank form should fit on: one, or two for both sides of a sheet; missing for as many as it
     * needs.
     */
    blankPages: z.int().min(1).max(2).optional(),
    sections: z.array(sectionOf(least)).min(least).max(60)
  })
}

/** A form as data: what a record asks for, how it looks on the screen and on paper. */
export const Template = templateOf(1)
export type Template = z.infer<typeof Template>

/** A template that is still being written: same shape and limits, but words and lists may be empty. */
export const TemplateDraft = templateOf(0)

export const allFields = (template: Template): Field[] => template.sections.flatMap((section) => section.fields)

/** The field that stands for this core field; undefined when the template has none. */
export const boundField = (template: Template, binding: Binding): Field | undefined =>
  allFields(template).find((field) => 'bind' in field && field.bind === binding)
