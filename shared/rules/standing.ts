import type { Translator } from '../messages'
import type { Standing } from '../model/standing'
import { addendumWords } from './addendum-words'
import { documentWords } from './document-words'
import { planWords, type Told } from './plan-words'

/** How something that was signed stands, in the words of one place. */
export const standingWords = (
  translator: Pick<Translator, 't' | 'language'>,
  place: 'record' | 'status',
  standing: Standing,
  told: Told
): string => {
  if (standing.kind === 'plan') return planWords(translator, place, standing.state, told)
  if (standing.kind === 'document') return documentWords(translator, place, standing.state, told)
  return addendumWords(translator, place, standing.state, { ...told, number: 0 })
}
