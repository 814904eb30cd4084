import { dateOf } from '../dates'
import type { Moment, PlainDate } from '../model/scalars'
import { type Question, type Session, type SessionArea, type SessionMode, sessionAreas } from '../model/session'
import { type Binding, boundField, type Field, type Section, type Template } from '../model/template'

/** Whether a one-on-one was held by a day; one in the future was not. */
export const isHeld = ({ status, when }: Pick<Session, 'status' | 'when'>, today: PlainDate): boolean =>
  status === 'held' && dateOf(when) <= today

/** The points of an agenda, in order and each once (S0-4). */
export const agendaOf = ({ agenda = '' }: Pick<Session, 'agenda'>): string[] => [
  ...new Set(
    agenda
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
      .filter((line) => line !== '')
  )
]

/** The points of an agenda that nobody ticked as talked about (S0-4). */
export function openPoints(session: Pick<Session, 'agenda' | 'talked'>): string[] {
  const talked = new Set(session.talked)
  return agendaOf(session).filter((point) => !talked.has(point))
}

/** The ticked points after one was ticked or unticked; points that are no longer on the agenda are dropped. */
export const withTalked = (session: Pick<Session, 'agenda' | 'talked'>, point: string, talked: boolean): string[] =>
  agendaOf(session).filter((one) => (one === point ? talked : session.talked?.includes(one)))

/**
 * The open points of the last one-on-one with an agenda, for the next one (S0-4). Points that a planned one has already
 * are not offered again, and nothing from a one-on-one about the person is used elsewhere (S2-5).
 */
export function carriedOver(sessions: readonly Session[], today: PlainDate): string[] {
  const [last] = sessions
    .filter((session) => isHeld(session, today) && !isAboutPerson(session) && agendaOf(session).length > 0)
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
  if (!last) return []
  const taken = new Set(sessions.filter(({ status }) => status !== 'held').flatMap(agendaOf))
  return openPoints(last).filter((point) => !taken.has(point))
}

/** Whether a one-on-one is about the person; it is not rated, and nothing of it goes into a plan (S2-5). */
export const isAboutPerson = ({ mode }: Pick<Session, 'mode'>): boolean => mode === 'human'

/** The purpose of a one-on-one, for places that the rep may see in passing; empty for one about the person (S2-5). */
export const openPurpose = (session: Pick<Session, 'mode' | 'purpose'>): string =>
  isAboutPerson(session) ? '' : session.purpose

export const isAreaOf = (mode: SessionMode, area: SessionArea): boolean =>
  sessionAreas[mode].some((one) => one === area)

const ratesOrPlans: ReadonlySet<string> = new Set<Binding>([
  'session.reached',
  'session.pulse',
  'session.agreement',
  'session.actions',
  'session.dates'
])

/** The guide of a one-on-one; for one about the person without the fields that rate it or lead to a plan (S2-5). */
export function guideFor(session: Pick<Session, 'mode'>, guide: Template): Template {
  if (!isAboutPerson(session)) return guide
  const asks = (field: Field) => !('bind' in field && field.bind !== undefined && ratesOrPlans.has(field.bind))
  const sections = guide.sections
    .map((section) => ({ section: { ...section, fields: section.fields.filter(asks) }, had: section.fields.length }))
    .filter(({ section, had }) => section.fields.length > 0 || had === 0)
  return { ...guide, sections: sections.map(({ section }) => section) }
}

/** What a one-on-one still needs before it can be ended. */
export type SessionNeed = 'purpose' | 'plus' | 'minus' | 'source' | 'telling-reason'

/** What a balanced review still needs: a plus and a minus, each with its source (S3-9). */
export function factsNeed(facts: Session['facts']): SessionNeed[] {
  const written = facts.filter((fact) => fact.text.trim() !== '')
  const needs: SessionNeed[] = []
  if (!written.some((fact) => fact.sign === 'plus')) needs.push('plus')
  if (!written.some((fact) => fact.sign === 'minus')) needs.push('minus')
  if (written.some((fact) => fact.source.trim() === '')) needs.push('source')
  return needs
}

/** Whether the help was telling instead of asking: giving direction and raising the bar are (S3-16). */
export const isTelling = ({ intervention }: Pick<Session, 'intervention'>): boolean =>
  intervention === 'give-direction' || intervention === 'raise-the-bar'

/**
 * What is missing before a one-on-one can be ended, as far as its guide asks for it: its purpose (S1-4), a balanced
 * review when it is about performance (S3-9), the reason for telling (S3-16). One about the person and an impromptu one
 * need no facts. Without a guide only the purpose and the reason are needed.
 */
export function missingBeforeFinishing(session: Session, guide: Template | undefined): SessionNeed[] {
  const asks = (binding: Binding) => guide !== undefined && boundField(guide, binding) !== undefined
  const needs: SessionNeed[] = []
  if (session.purpose.trim() === '' && (guide === undefined || asks('session.purpose'))) needs.push('purpose')
  if (asks('session.facts') && !isAboutPerson(session) && !session.impromptu) needs.push(...factsNeed(session.facts))
  if (isTelling(session) && session.tellingReason.trim() === '') needs.push('telling-reason')
  return needs
}

const place: Record<Exclude<SessionNeed, 'telling-reason'>, Binding> = {
  purpose: 'session.purpose',
  plus: 'session.facts',
  minus: 'session.facts',
  source: 'session.facts'
}

/**
 * The needs that can be met in a part of the guide. The reason for telling is not among them, because the rep sees the
 * guide.
 */
export const neededIn = (section: Pick<Section, 'fields'>, needs: readonly SessionNeed[]): SessionNeed[] =>
  needs.filter(
    (need) => need !== 'telling-reason' && section.fields.some((field) => 'bind' in field && field.bind === place[need])
  )

/** The aim for the length of a one-on-one, in minutes (S0-4). */
export const aimedMinutes = { least: 15, most: 30 } as const

/** The most seconds that are counted for a clock that nobody stopped, because the program ended meanwhile. */
export const longestUnseen = aimedMinutes.most * 60

/** Whether the clock of a one-on-one runs. */
export const clockRuns = ({ status, clock, startedAt }: Pick<Session, 'status' | 'clock' | 'startedAt'>): boolean =>
  status === 'open' && (clock ? clock.since : startedAt) !== null

/** The seconds that a one-on-one took up to a moment; a running clock counts at most `most` since it was started. */
export function secondsTalked(
  { clock, startedAt }: Pick<Session, 'clock' | 'startedAt'>,
  until: Moment,
  most = Number.POSITIVE_INFINITY
): number {
  const { seconds, since } = clock ?? { seconds: 0, since: startedAt }
  if (since === null) return seconds
  const running = Math.max(0, Math.round((Date.parse(until) - Date.parse(since)) / 1000))
  return seconds + Math.min(running, most)
}

/** An answer that is only yes, no or a number, in the languages of the built-in guides. */
const bare =
  /^(?:yes|no|yes,? i (?:do|will|can)|no,? i (?:do|will|can)n[’']t|ja|nein|doch|ok|okay|[\d.,]+(?:\s*%)?)[.!]?$/i

/** The beginning of an answer that promises nothing; “No demo before two questions” does promise something. */
const unpromised =
  /^(?:(?:no|nope|nein|nö)(?:[,;.!–-]|\s+(?:not|idea|nothing|nicht|eigentlich)\b)|(?:not yet|not really|noch nicht|eher nicht|maybe|perhaps|vielleicht|we[’']ll see|mal sehen|keine ahnung|i don[’']t know|(?:das )?wei(?:ß|ss) ich (?:noch )?nicht)(?![\p{L}\p{N}]))/iu

/** Whether a closed answer becomes an action: only a commitment, in words that say what will be done (S3-11). */
export const isCommitment = ({ stage, purpose, words }: Question): boolean =>
  stage === 'closed' &&
  purpose === 'commitment' &&
  words.trim() !== '' &&
  !bare.test(words.trim()) &&
  !unpromised.test(words.trim())

/** How sure the rep is, 1 to 10, if a closed answer is such a number; the last one counts. Null otherwise. */
export function surenessIn(questions: readonly Question[]): number | null {
  const numbers = questions
    .filter(({ stage, words }) => stage === 'closed' && /^(?:[1-9]|10)[.!]?$/.test(words.trim()))
    .map(({ words }) => Number.parseInt(words, 10))
  return numbers.at(-1) ?? null
}

export type FunnelPlace = Question['stage'] | 'done'

/**
 * Where a one-on-one is in the funnel, and so which kind of question comes next (S3-11). It is done once a closed
 * answer is there.
 */
export function funnelPlace(questions: Session['questions']): FunnelPlace {
  const answered = questions.filter((question) => question.words.trim() !== '')
  const last = answered.at(-1)
  if (!last) return 'open'
  if (last.stage === 'closed') return 'done'
  return answered.some((question) => question.stage === 'probe') ? 'closed' : 'probe'
}

export interface Shares {
  total: number
  /** Parts of `total` by name, the largest first; they add up to `total`. */
  parts: { name: string; count: number }[]
}

function sharesBy(sessions: readonly Session[], today: PlainDate, nameOf: (session: Session) => string | null): Shares {
  const counts = new Map<string, number>()
  for (const session of sessions) {
    const name = nameOf(session)
    if (isHeld(session, today) && name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const parts = [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
  return { total: parts.reduce((sum, { count }) => sum + count, 0), parts }
}

/** How held sessions are distributed over their types (S1-5). */
export const sharesByType = (sessions: readonly Session[], today: PlainDate): Shares =>
  sharesBy(sessions, today, ({ type }) => type)

/** Coaching on strategy and on skill, as far as it was noted (S1-9). */
export const sharesByAim = (sessions: readonly Session[], today: PlainDate): Shares =>
  sharesBy(sessions, today, ({ about }) => about)
