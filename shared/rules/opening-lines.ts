import { dateOf, shortDate } from '../dates'
import type { Translator } from '../messages'
import type { Observation } from '../model/observation'
import type { PlainDate } from '../model/scalars'
import type { Session } from '../model/session'
import type { Workbook } from '../model/workbook'

/** The lines that are read aloud at the beginning, but for the purpose, which is asked for before (S3-10, S0-5). */
export type OpeningLines = Pick<Session, 'context' | 'groundRules' | 'opening'>

/** As many visits as a person takes in when they are read aloud. */
const mostNamed = 3
/** As long as a line is. */
const longest = 500

const later = (a: { when: string }, b: { when: string }) => Date.parse(b.when) - Date.parse(a.when)

/** What was seen since the last one-on-one, or else what was seen last; of the account that it is about, where it has one. */
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

/** The latest of them, the earliest first, as far as a line has room. */
function joined(latestFirst: readonly string[]): string {
  const [latest = '', ...earlier] = latestFirst
  let line = latest.slice(0, longest)
  for (const visit of earlier) if (visit.length + line.length + 2 <= longest) line = `${visit}; ${line}`
  return line
}

/**
 * What stands in the opening lines when a one-on-one begins, so that they can be read aloud and changed: what was seen
 * since the last one, the ground rules of the last one, and a sentence about what could become possible. One about the
 * person does not begin with visits.
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
    // What was written in one about the person stays there (S2-5).
    .filter(({ mode }) => mode !== 'human' || session.mode === 'human')
    .sort(later)
  return {
    context: joined(seen.map(named)),
    groundRules: before?.groundRules ?? t('session:openingRules'),
    opening: t(`session:opening.${session.mode}`)
  }
}
