import type { RhythmAnswer } from '../model/rhythm'

/** The key of an answer; there is one answer for each session that is due. */
export const answerKey = ({ type, due }: Pick<RhythmAnswer, 'type' | 'due'>): string => `${type} ${due}`
