import type { PrintDocument } from './blocks'

/**
 * How a page was drawn at one time or another. What was signed then is still compared with the page of its time; `current`
 * comes first.
 */
export const editions = ['current', 'before-codes'] as const
export type Edition = (typeof editions)[number]

/** The page as that edition has it: before there were codes, there was no room for them either. */
export function inEdition(page: PrintDocument, edition: Edition = 'current'): PrintDocument {
  if (edition === 'current') return page
  const { code: _, ...rest } = page
  return rest
}
