import type { Observation } from '../model/observation'

/** What was written into fields of a form's own: texts, and the cells of tables. */
export function wordsIn(values: Observation['values']): string[] {
  const texts: string[] = []
  for (const value of Object.values(values)) {
    if (typeof value === 'string') texts.push(value)
    if (!Array.isArray(value)) continue
    for (const row of value) texts.push(...(typeof row === 'string' ? [row] : Object.values(row)))
  }
  return texts
}

/** More than a choice or a date: words with a space between them. */
const isSentence = (text: string) => /\S\s+\S/.test(text)

/**
 * The words that stand for an observation in the log: what was seen and heard, or where its form asks in fields of its
 * own, as reviews do, the first sentence that was written there.
 */
export const seenWords = ({ evidence, values }: Pick<Observation, 'evidence' | 'values'>): string =>
  evidence.trim() === '' ? (wordsIn(values).find(isSentence) ?? '') : evidence
