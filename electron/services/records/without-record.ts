import { createTranslator, type Translator } from '../../../shared/messages'
import { languages } from '../../../shared/messages/languages'

/**
 * A page of ours to which no record is ever attached, though it names seals: nothing was taken out of it. A receipt and a
 * story say of what they are: `id` whole or as it is printed, `seal` in digits, empty where a story is that of a draft.
 */
export type WithoutRecord = { is: 'receipt' | 'story'; id: string; seal: string } | { is: 'disclosure' }

const printedId = /[0-9a-f]{4}-[0-9a-f]{4}/
const wholeId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const printedSeal = /[0-9a-f]{4}(?: [0-9a-f]{4}){3}/
const wholeSeal = /[0-9a-f]{4}(?: [0-9a-f]{4}){15}/

const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[0] ?? ''
const inDigits = (seal: string) => seal.replaceAll(' ', '')

/** What stands before and behind the id at the foot of a page. */
const isFootOf = (line: string, [before = '', behind = '']: readonly string[]) => {
  const at = line.search(printedId)
  return at !== -1 && line.startsWith(before) && at === before.length && line.startsWith(behind, at + 9)
}

function pageIn({ t }: Translator, lines: readonly string[]): WithoutRecord | null {
  const [head = ''] = lines
  const foot = lines.at(-1) ?? ''
  if (head.startsWith(t('disclosure:title'))) return { is: 'disclosure' }
  const footOf = (key: 'receipt:footer' | 'story:footer') => t(key, { id: '#' }).split('#')
  if (head.startsWith(t('story:heading')) && isFootOf(foot, footOf('story:footer')))
    return { is: 'story', id: first(printedId, foot), seal: inDigits(first(printedSeal, foot)) }
  const text = lines.join(' ')
  const [id, seal] = [first(wholeId, text), inDigits(first(wholeSeal, text))]
  return id !== '' && seal !== '' && isFootOf(foot, footOf('receipt:footer')) ? { is: 'receipt', id, seal } : null
}

/** Which page without a record the words of a PDF are those of; null for all else. Lines are those of each page. */
export function withoutRecord(pages: readonly (readonly string[])[]): WithoutRecord | null {
  const lines = pages[0] ?? []
  for (const language of languages) {
    const found = pageIn(createTranslator(language), lines)
    if (found) return found
  }
  return null
}
