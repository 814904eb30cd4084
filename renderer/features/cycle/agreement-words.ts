import { create } from 'zustand'
import type { Agreement } from '../../../shared/model/cycle'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'

/** An answer that is being written down. Nothing is preselected. */
export interface AnswerWords {
  on: PlainDate | null
  /** As typed. */
  minutes: string
  satDown: boolean
  reason: string
  agreed: boolean | null
  words: string
  /** The one-on-one of the log in which it was given; null for one that is not in the log. */
  talk: Id | null
  /** The one-on-one whose answer is corrected; null: a talk that is not in the workbook yet. */
  session: Id | null
  /** This is a corrected version of the recorded answer. */
  corrects: boolean
}

/** Answers that are not recorded yet, by cycle and choice; they survive leaving the page. */
const useAnswers = create<Record<string, AnswerWords>>(() => ({}))

export const emptyAnswer = (today: PlainDate, talk: Id | null = null): AnswerWords => ({
  on: today,
  minutes: '',
  satDown: true,
  reason: '',
  agreed: null,
  words: '',
  talk,
  session: null,
  corrects: false
})

/** The recorded answer, to be corrected. */
export function recordedAnswer(
  agreement: Agreement,
  reason: string | undefined,
  { sessions }: Pick<Workbook, 'sessions'>
): AnswerWords {
  const { on, agreed, words, session } = agreement
  const minutes = session === null ? null : (sessions[session]?.minutes ?? null)
  return {
    on,
    minutes: minutes === null ? '' : String(minutes),
    satDown: session !== null,
    reason: reason ?? '',
    agreed,
    words,
    talk: null,
    session,
    corrects: true
  }
}

interface KeptAnswer {
  /** Undefined while nothing is being written. */
  answer: AnswerWords | undefined
  write: (answer: AnswerWords) => void
  drop: () => void
}

/** The answer being written for one choice of a behavior. */
export function useKeptAnswer(key: string): KeptAnswer {
  return {
    answer: useAnswers((answers) => answers[key]),
    write: (answer) => useAnswers.setState({ [key]: answer }),
    drop: () => useAnswers.setState(({ [key]: _, ...others }) => others, true)
  }
}

export type AnswerProblem =
  | 'dateMissing'
  | 'dateAhead'
  | 'minutesMissing'
  | 'noSessionMissing'
  | 'answerMissing'
  | 'wordsMissing'

export interface AnswerProblems {
  on?: AnswerProblem
  minutes?: AnswerProblem
  reason?: AnswerProblem
  agreed?: AnswerProblem
  words?: AnswerProblem
}

/** Whole minutes from 1 to 600, or null. */
export function minutesOf(text: string): number | null {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return minutes >= 1 && minutes <= 600 ? minutes : null
}

/** What keeps an answer from being recorded (S0-1, S0-8); empty when it is ready. */
export function problemsOf(answer: AnswerWords, today: PlainDate): AnswerProblems {
  const problems: AnswerProblems = {}
  const isInLog = answer.talk !== null
  if (!isInLog && answer.on === null) problems.on = 'dateMissing'
  else if (!isInLog && answer.on !== null && answer.on > today) problems.on = 'dateAhead'
  if (!isInLog && answer.satDown && minutesOf(answer.minutes) === null) problems.minutes = 'minutesMissing'
  if (!isInLog && !answer.satDown && answer.reason.trim() === '') problems.reason = 'noSessionMissing'
  if (answer.agreed === null) problems.agreed = 'answerMissing'
  if (answer.agreed && answer.words.trim() === '') problems.words = 'wordsMissing'
  return problems
}
