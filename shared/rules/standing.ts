import type { Translator } from '../messages'
import type { Standing } from '../model/standing'
import { addendumWords } from './addendum-words'
import { documentWords } from './document-words'
import { planWords, type Told } from './plan-words'

/** How something that was signed stands, in the words of one place. */
export const standingWords = (
  translator: Pick<Translator, 't' | 'language'>,
  where: 'record' | 'status' | 'receipt',
  standing: Standing,
  told: Told
): string => {
  // A receipt is no file that could lack the ink on the sheet.
  const onReceipt = standing.state.signing === 'awaiting-ink' ? 'paper' : 'record'
  const place = where === 'receipt' ? onReceipt : where
  if (standing.kind === 'plan') return planWords(translator, place, standing.state, told)
  if (standing.kind === 'document') return documentWords(translator, place, standing.state, told)
  return addendumWords(translator, place, standing.state, { ...told, number: 0 })
}
