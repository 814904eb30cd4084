import type { Party } from '../model/field-of-work'
import type { Id, Moment, PlainDate } from '../model/scalars'
import { type Pulse, pulseFactors, reachParts, type Session } from '../model/session'
import { isAboutPerson, isHeld } from './sessions'

export type PulseFactor = (typeof pulseFactors)[number]

/** The marks of both for one factor after one one-on-one. */
export interface PulsePair {
  rep: number | null
  manager: number | null
}

/** The difference between two marks from which it is worth a question (S4-3). */
export const pulseApart = 2

export const isApart = ({ rep, manager }: PulsePair): boolean =>
  rep !== null && manager !== null && Math.abs(rep - manager) >= pulseApart

const pairOf = ({ pulse }: Pick<Session, 'pulse'>, factor: PulseFactor): PulsePair => ({
  rep: pulse.rep[factor],
  manager: pulse.manager[factor]
})

/** The factors that the two marked differently by two steps or more. */
export const factorsApart = (session: Pick<Session, 'pulse'>): PulseFactor[] =>
  pulseFactors.filter((factor) => isApart(pairOf(session, factor)))

/** In how many of these one-on-ones both marked at least one same factor: in all, in some, or in none. */
export function comparedIn(talks: readonly Pulses[]): 'together' | 'togetherSome' | 'oneSided' {
  const compared = talks.filter((pulse) =>
    pulseFactors.some((factor) => pulse.rep[factor] !== null && pulse.manager[factor] !== null)
  )
  if (compared.length === 0) return 'oneSided'
  return compared.length === talks.length ? 'together' : 'togetherSome'
}

export interface FactorTrend {
  factor: PulseFactor
  /** One pair for each one-on-one, in their order. */
  marks: PulsePair[]
  /** The last mark that each gave. */
  last: PulsePair
  /** How many one-on-ones have marks that lie apart. */
  apart: number
}

interface Pulses {
  rep: Pulse
  manager: Pulse
}

export interface PulseTrend {
  talks: { session: Id; when: Moment; pulse: Pulses }[]
  factors: FactorTrend[]
}

const isMarked = (pulse: Pulse) => pulseFactors.some((factor) => pulse[factor] !== null)

/** The latest held one-on-ones that match, at most `most`, oldest first; those about the person are left out. */
function latestHeld(
  sessions: readonly Session[],
  most: number,
  today: PlainDate,
  which: (session: Session) => boolean
): Session[] {
  return sessions
    .filter((session) => isHeld(session, today) && !isAboutPerson(session) && which(session))
    .map((session) => ({ session, epoch: Date.parse(session.when) }))
    .sort((a, b) => a.epoch - b.epoch || (a.session.id < b.session.id ? -1 : 1))
    .slice(-most)
    .map(({ session }) => session)
}

const lastOf = (marks: readonly PulsePair[], party: keyof PulsePair) =>
  marks.reduce<number | null>((last, mark) => mark[party] ?? last, null)

/** The five factors over the latest one-on-ones that anybody marked (S4-3). */
export function pulseTrend(sessions: readonly Session[], most: number, today: PlainDate): PulseTrend {
  const talks = latestHeld(sessions, most, today, ({ pulse }) => isMarked(pulse.rep) || isMarked(pulse.manager))
  return {
    talks: talks.map(({ id, when, pulse }) => ({ session: id, when, pulse })),
    factors: pulseFactors.map((factor) => {
      const marks = talks.map((talk) => pairOf(talk, factor))
      return {
        factor,
        marks,
        last: { rep: lastOf(marks, 'rep'), manager: lastOf(marks, 'manager') },
        apart: marks.filter(isApart).length
      }
    })
  }
}

export interface ReachCount {
  part: (typeof reachParts)[number]
  /** In how many one-on-ones it was reached, and in how many it was answered at all, for the coach and for the rep. */
  manager: { reached: number; said: number }
  rep: { reached: number; said: number }
}

export interface CoachCheck {
  reach: ReachCount[]
  /** The mean of the coach's marks for themselves, 1 to 5; null without any (S0-7, S2-10). */
  listened: number | null
  asked: number | null
}

function mean(marks: readonly (number | null)[]): number | null {
  const given = marks.filter((mark) => mark !== null)
  return given.length === 0 ? null : given.reduce((sum, mark) => sum + mark, 0) / given.length
}

/** What the last one-on-ones reached (S0-12), and how the coach saw their own part in them. */
export function coachCheck(sessions: readonly Session[], most: number, today: PlainDate): CoachCheck {
  const talks = latestHeld(sessions, most, today, () => true)
  const count = (part: ReachCount['part'], party: Party) => {
    const said = talks.map(({ reached }) => reached[party][part]).filter((reached) => reached !== null)
    return { reached: said.filter(Boolean).length, said: said.length }
  }
  return {
    reach: reachParts.map((part) => ({ part, manager: count(part, 'manager'), rep: count(part, 'rep') })),
    listened: mean(talks.map((talk) => talk.private.listened)),
    asked: mean(talks.map((talk) => talk.private.asked))
  }
}
