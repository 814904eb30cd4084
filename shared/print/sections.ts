import type { Field, FieldValues, Section, Template } from '../model/template'
import { isShown } from '../rules/plans'
import type { Block, GridField } from './blocks'
import { type HeadingLevel, headingOf } from './fields/kind'
import type { Printed } from './form'

/** How one field is put on paper: filled in (`printField`), or to be filled in by hand (`blankField`). */
export type FieldPrinter = (field: Field, level: HeadingLevel) => Printed

function factBlocks(facts: readonly GridField[]): Block[] {
  const [first, second] = facts
  if (first === undefined) return []
  if (second === undefined && first.value !== null) {
    const line: Block = { type: 'paragraph', text: [{ text: `${first.label} `, quiet: true }, { text: first.value }] }
    return [first.area === undefined ? line : { type: 'area', area: first.area, blocks: [line] }]
  }
  return [{ type: 'fields', columns: facts.length === 2 || facts.length === 4 ? 2 : 3, fields: facts }]
}

/** Joins short facts that follow each other in one grid. */
function gathered(parts: readonly Printed[]): Block[] {
  const blocks: Block[] = []
  let facts: GridField[] = []
  for (const part of parts) {
    if (part.as === 'fact') facts.push(part.fact)
    if (part.as !== 'blocks') continue
    blocks.push(...factBlocks(facts), ...part.blocks)
    facts = []
  }
  return [...blocks, ...factBlocks(facts)]
}

/** What a field prints, wrapped in its area. A page break stays bare: it shows nothing on the page. */
function named(printed: Printed, area: string): Printed {
  if (printed.as === 'fact') return { as: 'fact', fact: { ...printed.fact, area } }
  if (printed.as === 'nothing' || printed.blocks.some(({ type }) => type === 'page-break')) return printed
  return { as: 'blocks', blocks: [{ type: 'area', area, blocks: printed.blocks }] }
}

/** How a form is put on paper. */
export interface FormLook {
  /** Whether blocks name the part of the template that they come from. */
  findable?: boolean
  /** Rearranges what the fields of a section print; `area` is set when blocks are findable. */
  arrange?(parts: readonly PrintedField[]): PrintedField[]
}

/** What a field prints, and its area when blocks are findable. */
export interface PrintedField {
  printed: Printed
  area?: string
}

function sectionBlocks(section: Section, fields: readonly Field[], print: FieldPrinter, look: FormLook): Block[] {
  const { findable = false, arrange = (parts) => [...parts] } = look
  const level: HeadingLevel = section.title === '' ? 2 : 3
  const parts = fields.map(
    (field): PrintedField => ({ printed: print(field, level), ...(findable && { area: `f:${field.id}` }) })
  )
  const blocks = gathered(
    arrange(parts).map(({ printed, area }) => (area === undefined ? printed : named(printed, area)))
  )
  if (blocks.length === 0) return []
  const heading = headingOf(section.title, 2)
  return findable && heading.length > 0
    ? [{ type: 'area', area: `s:${section.id}`, blocks: heading }, ...blocks]
    : [...heading, ...blocks]
}

/**
 * The blocks of a form, in the order of its template. Private fields never reach the printer. With `values`, fields
 * whose condition does not hold are left out; without (a blank form), all are printed.
 */
export function formBlocks(
  template: Template,
  values: FieldValues | null,
  print: FieldPrinter,
  look: FormLook = {}
): Block[] {
  return template.sections
    .filter((section) => values === null || isShown(section, values))
    .flatMap((section) => {
      const fields = section.fields.filter((field) => !field.private && (values === null || isShown(field, values)))
      return sectionBlocks(section, fields, print, look)
    })
}
