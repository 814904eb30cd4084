import type { DraftPlan } from '../../../shared/model/plan'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { isSigned } from '../../../shared/rules/plans'
import { canonical } from '../../../shared/rules/seal'
import type { JournalEntry } from '../storage/journal-format'
import type { AsideChange } from '../storage/set-aside'
import { sha256 } from '../storage/sha256'
import { isCrossed } from './crossed-plan'
import { planAsked, plansApart, rivalOf } from './plans-apart'

/** A question about a plan, as it waits or was answered on one device. */
type Asked = AsideChange & { leftOut?: boolean; said?: boolean | undefined }

const draftIn = (one: Asked): DraftPlan | null => {
  const plan = planAsked(one)
  return plan && !isSigned(plan) && !isCrossed(one) ? plan : null
}

const roundOf = ({ round = 0 }: AsideChange) => round

/** The entries about one of two drafts. */
const aboutPair = (entries: readonly Asked[], pair: readonly Id[]) =>
  entries.filter((one) => pair.includes(draftIn(one)?.id ?? ''))

/** The answer of the highest round: the draft that was put away in it. */
const latest = (entries: readonly Asked[]): Asked | undefined =>
  entries
    .filter(({ leftOut }) => leftOut)
    .reduce<Asked | undefined>((best, one) => (best && roundOf(best) >= roundOf(one) ? best : one), undefined)

/** What the answers of all devices mean for the questions of one. */
interface PlanAnswers {
  /** Questions whose draft goes on, because it was chosen on another device. */
  follows: Hash[]
  /** Questions that are answered: the draft here was chosen on another device, or they are asked anew. */
  settled: Hash[]
  /** Questions that are asked anew, because they were answered one way here and the other way there. */
  again: AsideChange[]
}

const keyAgain = (id: Id, pair: readonly Id[], round: number): Hash =>
  sha256(`${plansApart} again ${round} ${[...pair].sort().join(' ')} ${id}`)

/**
 * Compares the answers about two drafts that were begun apart. A later round counts more than an earlier one; of one
 * round the answers of two devices are followed when they agree, and asked anew, in the next round, when each put the
 * other's draft away. `own` and `elsewhere` are the questions of this device and those that were answered on others.
 */
export function answersAbout(
  workbook: Workbook,
  own: readonly Asked[],
  elsewhere: readonly AsideChange[]
): PlanAnswers {
  const found: PlanAnswers = { follows: [], settled: [], again: [] }
  const there = elsewhere.map((one) => ({ ...one, leftOut: true }))
  const drafts = new Map([...there, ...own].flatMap((one) => draftIn(one) ?? []).map((plan) => [plan.id, plan]))
  for (const { id } of drafts.values()) {
    const theirs = drafts.get(id)
    const ours = theirs && !Object.hasOwn(workbook.plans, id) ? rivalOf(workbook, theirs) : undefined
    if (!theirs || !ours || isSigned(ours)) continue
    const pair = [id, ours.id]
    const [mine, others] = [aboutPair(own, pair), aboutPair(there, pair)]
    const waits = mine.findLast((one) => !one.leftOut && draftIn(one)?.id === id)
    const [said, answer] = [latest(mine.filter((one) => one.said)), latest(others)]
    if (!answer) continue
    const awayThere = draftIn(answer)
    const known = Math.max(waits ? roundOf(waits) : 0, said ? roundOf(said) + 1 : 0)
    if (roundOf(answer) >= known) {
      const question = waits ?? mine.findLast((one) => draftIn(one)?.id === id)
      if (awayThere?.id === ours.id && question && canonical(awayThere) === canonical(ours))
        found.follows.push(question.key)
      else if (awayThere?.id === id && waits) found.settled.push(waits.key)
      continue
    }
    if (waits || !said || roundOf(said) !== roundOf(answer) || draftIn(said)?.id === awayThere?.id) continue
    const from = [...mine, ...others].findLast((one) => draftIn(one)?.id === id)
    if (!from) continue
    const round = roundOf(said) + 1
    const { seq, reason, change } = from
    found.again.push({ key: keyAgain(id, pair, round), seq, reason, change, round })
    found.settled.push(...mine.filter((one) => one.leftOut).map(({ key }) => key))
  }
  return found
}

/** The round of an answer: that of the question, or, when somebody changes their mind, one after all others. */
export function roundOfAnswer(asked: Asked, all: readonly Asked[]): number {
  const plan = planAsked(asked)
  if (!asked.leftOut || !plan) return roundOf(asked)
  const ofCycle = all.filter((one) => planAsked(one)?.cycle === plan.cycle)
  return Math.max(...ofCycle.map(roundOf), 0) + 1
}

/**
 * Whether a change only says which of two drafts somebody chose on another device. It is no change to be offered: the
 * answer itself is followed or asked anew.
 */
export const isChoiceOfDraft = ({ change: { applies, patches } }: JournalEntry): boolean =>
  applies?.type === plansApart &&
  patches.every(({ op, path, value }) => {
    if (path[0] !== 'plans') return true
    if (op === 'remove') return path.length === 2
    const status: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'status') : undefined
    const refines: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'refines') : undefined
    return path.length === 2 && status === 'draft' && refines === null
  })
