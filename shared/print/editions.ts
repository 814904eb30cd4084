import { amountsOfOne } from '../numbers'
import type { PrintDocument } from './blocks'

/**
 * How a page was drawn at one time or another. What was signed then is still compared with the page of its time; `current`
 * comes first. `ink-agreed`: before what awaits the rep's ink was no longer called agreed or signed, and before a sentence
 * that runs the other way stood for itself. `called-agreed`: also before dates and actions that the rep did not agree to
 * were called proposed, and before a statement left open who typed the name under it.
 * `loose-lines`: also before short dates stayed on one line and no line ended with the dot between two parts.
 * `lone-entries`: also before no short entry of a table or a list was left alone where a page ends, and no
 * signatures on a page. `one-days`: also before an amount of one had its own word, so that a form said `1 days`.
 * `joint-visits`: also before there was the word ride-along, and before the seal at the foot gave way to a long title;
 * before codes there was neither.
 */
export const editions = [
  'current',
  'ink-agreed',
  'called-agreed',
  'loose-lines',
  'lone-entries',
  'one-days',
  'joint-visits',
  'before-codes'
] as const
export type Edition = (typeof editions)[number]

/** What an amount of one was called; a text that says nothing else has these words. */
const amounts = new Map(amountsOfOne)

/** What a kind of agreed date was called. */
const earlierWords = new Map([
  ['ride-along', 'joint visit'],
  ['Begleittag', 'gemeinsamer Besuch']
])

/** The same with other words. */
function withTexts<T>(part: T, say: (text: string) => string): T
function withTexts(part: unknown, say: (text: string) => string): unknown {
  if (typeof part === 'string') return say(part)
  if (Array.isArray(part)) return part.map((one) => withTexts(one, say))
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withTexts(value, say)]))
}

/** The same with what headings and the attachment were called before; `by` is where that is kept. */
function asFormerly<T>(part: T, by: 'formerly' | 'beforeInk'): T
function asFormerly(part: unknown, by: 'formerly' | 'beforeInk'): unknown {
  if (Array.isArray(part)) return part.map((one) => asFormerly(one, by))
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part
  const { [by]: before, ...rest }: Record<string, unknown> = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, asFormerly(value, by)])
  )
  if (before === undefined) return rest
  return 'description' in rest ? { ...rest, description: before } : { ...rest, text: before }
}

/** The page with one sentence in the place of another. */
export const withSentence = (page: PrintDocument, now: string, before: string): PrintDocument =>
  withTexts(page, (text) => text.replace(now, () => before))

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Whether words on it run from right to left; any other page was always drawn alike. */
const runsLeft = ({ attachment: _, ...page }: PrintDocument): boolean => rightToLeft.test(JSON.stringify(page))

/** The page as that edition has it: before there were codes, there was no room for them either. */
export function inEdition(page: PrintDocument, edition: Edition = 'current'): PrintDocument {
  if (edition === 'current') return page
  const mingled: PrintDocument = { ...asFormerly(page, 'beforeInk'), ...(runsLeft(page) && { mingled: true }) }
  if (edition === 'ink-agreed') return mingled
  const agreed = asFormerly(mingled, 'formerly')
  if (edition === 'called-agreed') return agreed
  const loose: PrintDocument = { ...agreed, looseLines: true }
  if (edition === 'loose-lines') return loose
  const lone: PrintDocument = { ...loose, loneEntries: true }
  if (edition === 'lone-entries') return lone
  const counted = withTexts(lone, (text) => amounts.get(text) ?? text)
  if (edition === 'one-days') return counted
  const inEarlierWords = withTexts(counted, (text) => earlierWords.get(text) ?? text)
  const earlier = { ...inEarlierWords, footer: { ...page.footer, centered: true as const } }
  if (edition === 'joint-visits') return earlier
  const { code: _, ...rest } = earlier
  return rest
}
