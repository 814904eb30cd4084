import { amountsOfOne } from '../numbers'
import type { PrintDocument } from './blocks'

/**
 * The ways in which a page was drawn over time. A page that was signed earlier is still compared with the edition of
 * its time. `current` comes first; each of the others also has the differences of all those before it:
 * - `ink-counts`: under a record that the rep refused, the ink of the coach was said to make it count.
 * - `answer-within`: the page to answer on was drawn together with its plan, and its code was that of a page of the plan.
 * - `typed-boxes`: where a record was to be signed with ink, the boxes for the rep's stance were typed brackets, and there
 *   was no line for the day or for what the rep sees differently.
 * - `turned-names`: a label or sentence that begins with a name in the other direction ran in that direction.
 * - `ink-agreed`: a record that waited for the rep's ink was called agreed or signed, and a sentence in the other
 *   direction was not isolated in its paragraph.
 * - `called-agreed`: dates and actions that the rep did not agree to were not called proposed, and a statement claimed
 *   to know who typed the name under it.
 * - `loose-lines`: short dates could break, and a line could end with the dot between two parts.
 * - `lone-entries`: a short entry of a table or list could be alone at a page break, and signatures alone on a page.
 * - `one-days`: an amount of one had the plural, as in `1 days`.
 * - `joint-visits`: a ride-along was called a joint visit, and the seal at the foot did not give way to a long title.
 * - `before-codes`: there was no small code and no room for it.
 */
export const editions = [
  'current',
  'ink-counts',
  'answer-within',
  'typed-boxes',
  'turned-names',
  'ink-agreed',
  'called-agreed',
  'loose-lines',
  'lone-entries',
  'one-days',
  'joint-visits',
  'before-codes'
] as const
export type Edition = (typeof editions)[number]

/** How an amount of one was worded; only a text that is nothing but such an amount is changed. */
const amounts = new Map(amountsOfOne)

/** How a kind of agreed date was called. */
const earlierWords = new Map([
  ['ride-along', 'joint visit'],
  ['Begleittag', 'gemeinsamer Besuch']
])

/** A copy of a part with other texts. */
function withTexts<T>(part: T, say: (text: string) => string): T
function withTexts(part: unknown, say: (text: string) => string): unknown {
  if (typeof part === 'string') return say(part)
  if (Array.isArray(part)) return part.map((one) => withTexts(one, say))
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withTexts(value, say)]))
}

/** A copy with the earlier words of headings and of the attachment, which are in the property `by`. */
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

/** A copy in which signatures have the caption that is in this property. */
function withCaption<T>(part: T, by: 'beforeRefused'): T
function withCaption(part: unknown, by: 'beforeRefused'): unknown {
  if (Array.isArray(part)) return part.map((one) => withCaption(one, by))
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part
  const { [by]: caption, ...rest }: Record<string, unknown> = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, withCaption(value, by)])
  )
  return caption === undefined ? rest : { ...rest, caption }
}

/** A copy in which nothing below a signature is filled in with a pen, and boxes are typed. */
function withTypedBoxes<T>(part: T): T
function withTypedBoxes(part: unknown): unknown {
  if (Array.isArray(part)) return part.map((one) => withTypedBoxes(one))
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part
  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withTypedBoxes(value)]))
  if (!('beforeBoxes' in copy)) return copy
  const { beforeBoxes, pen: _, ...box } = copy
  return { ...box, caption: beforeBoxes }
}

/** The page with one sentence replaced by another. */
export const withSentence = (page: PrintDocument, now: string, before: string): PrintDocument =>
  withTexts(page, (text) => text.replace(now, () => before))

/** The page to answer on as one more page of its plan. */
function withAnswerWithin({ answerPages, ...page }: PrintDocument): PrintDocument {
  if (!answerPages) return page
  return { ...page, blocks: [...page.blocks, { type: 'page-break' }, ...answerPages] }
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** Whether the page has words that run from right to left; other pages were drawn the same in both editions. */
const runsLeft = ({ attachment: _, ...page }: PrintDocument): boolean => rightToLeft.test(JSON.stringify(page))

/** The page as it was drawn in an edition. */
export function inEdition(page: PrintDocument, edition: Edition = 'current'): PrintDocument {
  if (edition === 'current') return page
  const counting = withCaption(page, 'beforeRefused')
  if (edition === 'ink-counts') return counting
  const within = withAnswerWithin(counting)
  if (edition === 'answer-within') return within
  const typed = withTypedBoxes(within)
  if (edition === 'typed-boxes') return typed
  const turned = withTexts(typed, (text) => text.replace(/^[\u200E\u200F]/gm, ''))
  if (edition === 'turned-names') return turned
  const mingled: PrintDocument = { ...asFormerly(turned, 'beforeInk'), ...(runsLeft(turned) && { mingled: true }) }
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
