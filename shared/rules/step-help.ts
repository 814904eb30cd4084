import type { Stage } from '../model/cycle'
import type { ListedPart } from '../model/part'
import { speaks } from './languages'

export interface OfferedHelp {
  id: string
  /** Empty for a text of the manager's own. */
  pack: string
  title: string
  text: string
  language: string
}

/**
 * The help for a step (S2-10): the last one in this language, otherwise the last one in English. The manager's own come
 * after those of packs and therefore take their place.
 */
export function stepHelp(stage: Stage, offered: readonly OfferedHelp[], language: string): OfferedHelp | undefined {
  const of = (wanted: string) => offered.findLast((help) => help.id === stage && speaks(help.language, wanted))
  return of(language) ?? of('en')
}

/** The manager's own help for a step in this language, even if it is only a draft. */
export const ownHelp = (stage: Stage, parts: readonly ListedPart[], language: string): ListedPart | undefined =>
  parts.findLast(({ step, own, ...part }) => own !== null && step === stage && part.language === language)
