import { createTranslator, type Translator } from '../../../shared/messages'
import { languages } from '../../../shared/messages/languages'

/**
 * A page of ours that never has a record attached, although it names seals. A receipt and a story name their record:
 * `id` is complete or as it is printed, `seal` is in digits and empty for the story of a draft.
 */
export type WithoutRecord = { is: 'receipt' | 'story'; id: string; seal: string } | { is: 'disclosure' }

const printedId = /[0-9a-f]{4}-[0-9a-f]{4}/
const wholeId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const printedSeal = /[0-9a-f]{4}(?: [0-9a-f]{4}){3}/
const wholeSeal = /[0-9a-f]{4}(?: [0-9a-f]{4}){15}/

const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[0] ?? ''
const inDigits = (seal: string) => seal.replaceAll(' ', '')

/** Whether a line has these words before and after the id at the foot of a page. */
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

/** Which page without a record has these words; null for any other. The lines are given for each page. */
export function withoutRecord(pages: readonly (readonly string[])[]): WithoutRecord | null {
  const lines = pages[0] ?? []
  for (const language of languages) {
    const found = pageIn(createTranslator(language), lines)
    if (found) return found
  }
  return null
}
