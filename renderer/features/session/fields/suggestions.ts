import { v7 as newId } from 'uuid'
import type { QuestionGuide } from '../../../../shared/model/guide'
import { newAsked, type Question, type Session, type SessionType } from '../../../../shared/model/session'
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

/** What a guide says a question is about, by the kind of one-on-one that it belongs into. */
const subjectOf: Partial<Record<SessionType, string>> = {
  'ride-along': 'call',
  'deal-review': 'deal',
  'account-review': 'account',
  'territory-review': 'territory',
  career: 'person'
}
/** Steps of the work with customers, in a guide's words. */
const subjects = ['call', 'deal', 'account', 'territory']

/** What the questions are chosen for: where the talk is, and what kind of talk it is. */
export interface Asking extends Pick<Session, 'about' | 'type' | 'mode'> {
  stage: Stage
  /** What the questions are for first, as far as the rep has come; missing: what is usual for the stage (S3-16). */
  lead?: Question['purpose'] | null
  asked: readonly Question[]
}

/**
 * Questions of one stage that were not asked yet. Until the target is said to be right, skill comes last (S1-9). About the
 * person, questions to the person come first (S2-5); a review asks about what it reviews, and the process about deals,
 * accounts and calls before anything else (S1-5). How far the rep has come says what comes first among the rest (S3-16).
 */
export function suggestions(
  guides: Offered['guides'],
  language: string,
  { stage, asked, about, type, mode, lead }: Asking
): Offer[] {
  const readable = guides.filter(({ guide }) => guide.language === language)
  const all = (readable.length > 0 ? readable : guides).flatMap(({ guide }) => guide.questions)
  const first = about ?? 'strategy'
  const subject = mode === 'human' ? 'person' : subjectOf[type]
  function late(tags: readonly string[]): boolean {
    if (mode === 'human') return !tags.includes('person') && aimOf(tags) !== null
    return first === 'strategy' && aimOf(tags) === 'skill'
  }
  function beside(tags: readonly string[]): number {
    if (subject && tags.includes(subject)) return 0
    const others = subjects.some((other) => tags.includes(other))
    if (subject) return others ? 2 : 1
    return mode === 'process' && !others ? 1 : 0
  }
  function rank({ purpose, tags }: QuestionGuide['questions'][number]): number {
    const order = purpose === lead ? 0 : usual[stage].indexOf(purpose) + 1
    return (late(tags) ? 100 : 0) + beside(tags) * 10 + order * 2 + (aimOf(tags) === first ? 0 : 1)
  }
  return all
    .filter((question) => question.stage === stage && !asked.some(({ text }) => text === question.text))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ purpose, text, tags }) => ({ stage, purpose, text, about: aimOf(tags) }))
}

export const askedNow = ({ stage, purpose, text }: Omit<Offer, 'about'>): Question =>
  newAsked({ id: newId(), stage, purpose, text })

/** A question in the manager's own words. */
export const ownQuestion = (stage: Stage, text: string): Question =>
  askedNow({ stage, purpose: usual[stage][0] ?? 'diagnose', text })
