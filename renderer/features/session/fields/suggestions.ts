import { v7 as newId } from 'uuid'
import type { QuestionGuide } from '../../../../shared/model/guide'
import type { Question } from '../../../../shared/model/session'
import type { Offered } from '../../../core/templates'

type Stage = Question['stage']

type Aim = 'strategy' | 'skill'

/** A question of a guide; `about` says whether it is about the target or about how it is hit, where the guide says so. */
export type Offer = Pick<Question, 'stage' | 'purpose' | 'text'> & { about: Aim | null }

/** What a question of each kind is usually for (S3-12), the first coming first. */
const usual: Record<Stage, Question['purpose'][]> = {
  open: ['diagnose', 'importance', 'commitment'],
  probe: ['importance', 'diagnose', 'commitment'],
  closed: ['commitment', 'importance', 'diagnose']
}

const aimOf = (tags: readonly string[]): Aim | null =>
  tags.includes('strategy') ? 'strategy' : tags.includes('skill') ? 'skill' : null

/** Questions of one kind that were not asked yet. Until the target is said to be right, skill comes last (S1-9). */
export function suggestions(
  guides: Offered['guides'],
  language: string,
  { stage, asked, about }: { stage: Stage; asked: readonly Question[]; about: Aim | null }
): Offer[] {
  const readable = guides.filter(({ guide }) => guide.language === language)
  const all = (readable.length > 0 ? readable : guides).flatMap(({ guide }) => guide.questions)
  const first = about ?? 'strategy'
  function rank({ purpose, tags }: QuestionGuide['questions'][number]): number {
    const aim = aimOf(tags)
    const tooEarly = first === 'strategy' && aim === 'skill' ? 100 : 0
    return tooEarly + usual[stage].indexOf(purpose) * 2 + (aim === first ? 0 : 1)
  }
  return all
    .filter((question) => question.stage === stage && !asked.some(({ text }) => text === question.text))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ purpose, text, tags }) => ({ stage, purpose, text, about: aimOf(tags) }))
}

export const askedNow = ({ stage, purpose, text }: Omit<Offer, 'about'>): Question => ({
  id: newId(),
  stage,
  purpose,
  text,
  words: ''
})

/** A question in the manager's own words. */
export const ownQuestion = (stage: Stage, text: string): Question =>
  askedNow({ stage, purpose: usual[stage][0] ?? 'diagnose', text })
