import type { Field, FieldValues, Section, Template } from '../model/template'
import { isShown } from '../rules/plans'
import type { Block, GridField } from './blocks'
import { type HeadingLevel, headingOf } from './fields'
import type { Printed } from './form'

/** How one field comes onto the paper: filled (`printField`) or to be filled by hand (`blankField`). */
export type FieldPrinter = (field: Field, level: HeadingLevel) => Printed

function factBlocks(facts: readonly GridField[]): Block[] {
  const [first, second] = facts
  if (first === undefined) return []
  if (second === undefined && first.value !== null)
    return [{ type: 'paragraph', text: [{ text: `${first.label} `, quiet: true }, { text: first.value }] }]
  return [{ type: 'fields', columns: facts.length === 2 || facts.length === 4 ? 2 : 3, fields: facts }]
}

/** Short facts that follow each other share one grid. */
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

function sectionBlocks(section: Section, fields: readonly Field[], print: FieldPrinter): Block[] {
  const level: HeadingLevel = section.title === '' ? 2 : 3
  const blocks = gathered(fields.map((field) => print(field, level)))
  return blocks.length === 0 ? [] : [...headingOf(section.title, 2), ...blocks]
}

/**
 * The blocks of a form, in the order of its template. Private fields never reach the printer; with `values`, fields whose
 * condition does not hold are left out, without (a blank form) all are printed.
 */
export function formBlocks(template: Template, values: FieldValues | null, print: FieldPrinter): Block[] {
  return template.sections
    .filter((section) => values === null || isShown(section, values))
    .flatMap((section) => {
      const fields = section.fields.filter((field) => !field.private && (values === null || isShown(field, values)))
      return sectionBlocks(section, fields, print)
    })
}
