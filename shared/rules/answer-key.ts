import type { RhythmAnswer } from '../model/rhythm'

/** The name under which an answer is kept: there is one for each session that is due. */
export const answerKey = ({ type, due }: Pick<RhythmAnswer, 'type' | 'due'>): string => `${type} ${due}`
