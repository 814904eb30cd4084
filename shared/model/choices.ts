import { z } from 'zod'
import { Workbook } from './workbook'

/** Every value that a schema lets somebody choose from. */
function choicesIn(schema: z.core.$ZodType, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (seen.has(schema)) return found
  seen.add(schema)
  const walk = (value: unknown): void => {
    if (value instanceof z.core.$ZodType) choicesIn(value, found, seen)
    else if (Array.isArray(value)) value.forEach(walk)
    else if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      Object.values(value).forEach(walk)
  }
  const { def } = schema._zod
  if (schema instanceof z.core.$ZodEnum || schema instanceof z.core.$ZodLiteral)
    for (const value of schema._zod.values) found.add(String(value))
  else walk(def)
  return found
}

let known: ReadonlySet<string> | null = null

/** Every value in a workbook that was chosen from a list and not written. */
export function choicesOf(): ReadonlySet<string> {
  known ??= choicesIn(Workbook)
  return known
}
