import type { Observation } from '../model/observation'

/** Texts and table cells from the free fields of a form. */
export function wordsIn(values: Observation['values']): string[] {
  const texts: string[] = []
  for (const value of Object.values(values)) {
    if (typeof value === 'string') texts.push(value)
    if (!Array.isArray(value)) continue
    for (const row of value) texts.push(...(typeof row === 'string' ? [row] : Object.values(row)))
  }
  return texts
}

/** Whether a text has several words, and is more than a choice or a date. */
const isSentence = (text: string) => /\S\s+\S/.test(text)

/**
 * The words by which the log shows an observation: what was seen and heard, or, when a form such as a review asks in
 * fields of its own, the first sentence in these.
 */
export const seenWords = ({ evidence, values }: Pick<Observation, 'evidence' | 'values'>): string =>
  evidence.trim() === '' ? (wordsIn(values).find(isSentence) ?? '') : evidence
