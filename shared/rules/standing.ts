import type { Translator } from '../messages'
import type { Standing } from '../model/standing'
import { documentWords } from './document-words'
import { planWords, type Told } from './plan-words'

/** How something that was signed stands, in the words of one place. */
export const standingWords = (
  translator: Pick<Translator, 't' | 'language'>,
  place: 'record' | 'status',
  standing: Standing,
  told: Told
): string =>
  standing.kind === 'plan'
    ? planWords(translator, place, standing.state, told)
    : documentWords(translator, place, standing.state, told)
