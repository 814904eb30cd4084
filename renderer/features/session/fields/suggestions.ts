import { v7 as newId } from 'uuid'
import type { QuestionGuide } from '../../../../shared/model/guide'
import { newAsked, type Question, type Session, type SessionType } from '../../../../shared/model/session'
import type { Offered } from '../../../core/templates'

type Stage = Question['stage']

type Aim = 'strategy' | 'skill'

/**
 * A question of a guide; `about` says whether it is about the choice of the target or about how it is pursued, if the
 * guide says so.
 */
export type Offer = Pick<Question, 'stage' | 'purpose' | 'text'> & { about: Aim | null }

/** The usual purposes of the questions of each stage (S3-12), the most usual first. */
const usual: Record<Stage, Question['purpose'][]> = {
  open: ['diagnose', 'importance', 'commitment'],
  probe: ['importance', 'diagnose', 'commitment'],
  closed: ['commitment', 'importance', 'diagnose']
}

const aimOf = (tags: readonly string[]): Aim | null =>
  tags.includes('strategy') ? 'strategy' : tags.includes('skill') ? 'skill' : null

/** The tag of a guide's questions for each kind of one-on-one. */
const subjectOf: Partial<Record<SessionType, string>> = {
  'ride-along': 'call',
  'deal-review': 'deal',
  'account-review': 'account',
  'territory-review': 'territory',
  career: 'person'
}
/** Tags for the steps of the work with customers. */
const subjects = ['call', 'deal', 'account', 'territory']

/** What the choice of questions depends on: the stage of the talk, and its kind. */
export interface Asking extends Pick<Session, 'about' | 'type' | 'mode'> {
  stage: Stage
  /** The purpose that comes first for this rep's phase; missing: the usual one of the stage (S3-16). */
  lead?: Question['purpose'] | null
  asked: readonly Question[]
}

/**
 * Questions of one stage that were not asked yet, in this order of importance:
 * - Until the target is said to be right, questions about skill come last (S1-9).
 * - In a talk about the person, questions to the person come first (S2-5).
 * - A review asks about its subject; a talk about the process asks about deals, accounts and calls first (S1-5).
 * - The rest is ordered by the rep's phase (S3-16).
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
