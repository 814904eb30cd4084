import { v7 as newId } from 'uuid'
import type { QuestionGuide } from '../../../../shared/model/guide'
import type { Question } from '../../../../shared/model/session'
import type { Offered } from '../../forms/templates'

type Stage = Question['stage']
type Offer = Pick<Question, 'stage' | 'purpose' | 'text'>

/** What a question of each kind is usually for (S3-12), the first coming first. */
const usual: Record<Stage, Question['purpose'][]> = {
  open: ['diagnose', 'importance', 'commitment'],
  probe: ['importance', 'diagnose', 'commitment'],
  closed: ['commitment', 'importance', 'diagnose']
}

/** Questions of one kind that were not asked yet: those about the target first while strategy is talked about (S1-9). */
export function suggestions(
  guides: Offered['guides'],
  language: string,
  { stage, asked, about }: { stage: Stage; asked: readonly Question[]; about: 'strategy' | 'skill' | null }
): Offer[] {
  const readable = guides.filter(({ guide }) => guide.language === language)
  const all = (readable.length > 0 ? readable : guides).flatMap(({ guide }) => guide.questions)
  const rank = (question: QuestionGuide['questions'][number]) =>
    usual[stage].indexOf(question.purpose) * 2 + (about !== null && question.tags.includes(about) ? 0 : 1)
  return all
    .filter((question) => question.stage === stage && !asked.some(({ text }) => text === question.text))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ purpose, text }) => ({ stage, purpose, text }))
}

export const askedNow = (offer: Offer): Question => ({ id: newId(), ...offer, words: '' })

/** A question in the manager's own words. */
export const ownQuestion = (stage: Stage, text: string): Question =>
  askedNow({ stage, purpose: usual[stage][0] ?? 'diagnose', text })
