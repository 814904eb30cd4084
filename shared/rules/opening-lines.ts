import { dateOf, shortDate } from '../dates'
import type { Translator } from '../messages'
import type { Observation } from '../model/observation'
import type { PlainDate } from '../model/scalars'
import type { Session } from '../model/session'
import type { Workbook } from '../model/workbook'

/** The lines that are read aloud at the beginning, without the purpose, which is asked for earlier (S3-10, S0-5). */
export type OpeningLines = Pick<Session, 'context' | 'groundRules' | 'opening'>

/** The most visits that a person can take in when they are read aloud. */
const mostNamed = 3
/** The most characters of a line. */
const longest = 500

const later = (a: { when: string }, b: { when: string }) => Date.parse(b.when) - Date.parse(a.when)

/**
 * The observations since the last one-on-one, or the last one before it, the latest first; only those of its account
 * when it has one and there are any.
 */
export function seenSinceLast(
  { observations, sessions }: Pick<Workbook, 'observations' | 'sessions'>,
  { account }: Pick<Session, 'account'>
): Observation[] {
  const recorded = Object.values(observations)
    .filter(({ status }) => status === 'recorded')
    .sort(later)
  const ofAccount = account === null ? [] : recorded.filter((seen) => seen.account === account)
  const seen = ofAccount.length > 0 ? ofAccount : recorded
  const [last] = Object.values(sessions)
    .filter(({ status }) => status === 'held')
    .sort(later)
  const since = last ? seen.filter(({ when }) => Date.parse(when) > Date.parse(last.when)) : seen
  return (since.length > 0 ? since : seen.slice(0, 1)).slice(0, mostNamed)
}

/** Joins the latest visits, the earliest first, as far as the line has room. */
function joined(latestFirst: readonly string[]): string {
  const [latest = '', ...earlier] = latestFirst
  let line = latest.slice(0, longest)
  for (const visit of earlier) if (visit.length + line.length + 2 <= longest) line = `${visit}; ${line}`
  return line
}

/**
 * What the opening lines say when a one-on-one begins, to be read aloud and changed: what was seen since the last
 * one-on-one, the last ground rules, and a sentence about what could become possible. A one-on-one about the person
 * does not begin with visits.
 */
export function openingLines(
  workbook: Workbook,
  session: Session,
  { t, language }: Translator,
  today: PlainDate
): OpeningLines {
  const named = ({ kind, account, when }: Observation) =>
    [
      kind === null ? t('session:openingSeen') : t(`observation:kind.${kind}`),
      account === null ? '' : (workbook.accounts[account]?.name ?? ''),
      shortDate(dateOf(when), language, today)
    ]
      .filter((word) => word !== '')
      .join(', ')
  const seen = session.mode === 'human' ? [] : seenSinceLast(workbook, session)
  const [before] = Object.values(workbook.sessions)
    .filter(({ status, groundRules }) => status === 'held' && groundRules.trim() !== '')
    // Words from a one-on-one about the person are not used elsewhere (S2-5).
    .filter(({ mode }) => mode !== 'human' || session.mode === 'human')
    .sort(later)
  return {
    context: joined(seen.map(named)),
    groundRules: before?.groundRules ?? t('session:openingRules'),
    opening: t(`session:opening.${session.mode}`)
  }
}
