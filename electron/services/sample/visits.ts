import { dateOf, momentOf } from '../../../shared/dates'
import type { BehaviorKey } from '../../../shared/model/behavior'
import type { Level, ObservationKind, Phase } from '../../../shared/model/field-of-work'
import type { Id, Moment } from '../../../shared/model/scalars'
import { activityOfLevel } from '../../../shared/rules/activity'
import { pick, type Random } from './random'
import type { Telling } from './telling'

interface Rated {
  behavior: BehaviorKey
  rating: number
}

const kinds: Record<Level, Record<Phase, readonly [ObservationKind, ...ObservationKind[]]>> = {
  interaction: { planning: ['joint-visit'], execution: ['joint-visit', 'joint-visit', 'phone-call'] },
  opportunity: { planning: ['deal-review'], execution: ['joint-visit', 'phone-call', 'deal-review'] },
  account: { planning: ['account-planning'], execution: ['account-review'] },
  territory: { planning: ['territory-review'], execution: ['territory-review'] }
}

const step = (value: number): 1 | 2 | 3 | 4 | 5 => {
  const whole = Math.round(value)
  return whole <= 1 ? 1 : whole === 2 ? 2 : whole === 3 ? 3 : whole === 4 ? 4 : 5
}

/** An agreed date of a signed plan on this day. */
function agreedVisit(telling: Telling, when: Moment): { plan: Id; date: Id } | null {
  for (const plan of Object.values(telling.workbook.plans)) {
    if (plan.status === 'draft') continue
    const date = plan.coachingDates.find(({ on }) => on === dateOf(when))
    if (date) return { plan: plan.id, date: date.id }
  }
  return null
}

/** Words for a rating; the last ones used for the behavior are not repeated at once. */
function evidenceFor(telling: Telling, used: Map<string, string>, { behavior, rating }: Rated): string {
  const seen = telling.parts.evidence[behavior]?.seen[step(rating)]
  if (!seen) throw new Error(`the sample team has no words for ${behavior}`)
  const place = `${behavior}/${rating}`
  const [first, ...rest] = seen.filter((words) => words !== used.get(place))
  const words = pick(telling.random, [first ?? seen[0], ...rest])
  used.set(place, words)
  return words
}

/** The account that the story names for a day, by a call or an agreed date. */
function namedAccount({ rep }: Telling, ago: number): number | undefined {
  const called = rep.calls.find((call) => call.ago === ago)
  if (called) return called.account
  const plans = rep.cycles.flatMap(({ plan }) => [plan, plan?.refined])
  const note = plans.flatMap((plan) => plan?.dates ?? []).find((date) => date.ago === ago)?.note ?? ''
  const found = rep.accounts.findIndex((name) => note.startsWith(name))
  return found < 0 ? undefined : found
}

/** Adds one observation on a day, with the ratings that the story needs. */
function see(telling: Telling, ago: number, when: Moment, ratings: readonly Rated[], used: Map<string, string>): void {
  const { random, accounts, parts, rep, deals } = telling
  const [lead] = ratings
  const behavior = lead && parts.offers.behavior(lead.behavior)
  if (!behavior) throw new Error(`no built-in behavior is called ${lead?.behavior}`)
  const { level, phase } = behavior
  const id = telling.id()
  const best = ratings.find(({ rating }) => rating >= 4)
  const worst = ratings.find(({ rating }) => rating <= 2)
  const usual = level === 'territory' ? undefined : pick(random, [0, ...accounts.keys()], 1.6)
  const account = namedAccount(telling, ago) ?? usual
  const deal = rep.deals.findIndex((candidate) => candidate.account === account)
  const feelings = random() < 0.1 ? rep.feelings[Math.floor(random() * rep.feelings.length)] : undefined
  telling.run(
    { type: 'observation.start', id, template: parts.forms.observation, when },
    {
      type: 'observation.edit',
      id,
      changes: {
        kind: pick(random, kinds[level][phase]),
        level,
        phase,
        activity: activityOfLevel[level],
        account: account === undefined ? null : (accounts[account] ?? null),
        deal: level === 'opportunity' && deal >= 0 ? (deals[deal] ?? null) : null,
        visit: agreedVisit(telling, when),
        evidence: ratings.map((rated) => evidenceFor(telling, used, rated)).join(' '),
        strengths: best && random() < 0.7 ? (parts.evidence[best.behavior]?.strength ?? '') : '',
        development: worst && random() < 0.6 ? (parts.evidence[worst.behavior]?.development ?? '') : '',
        ...(feelings ? { feelings } : {})
      }
    },
    ...ratings.map(({ behavior, rating }) => ({ type: 'observation.rate' as const, id, behavior, rating })),
    { type: 'observation.record', id }
  )
  const call = level === 'interaction' ? telling.calls.get(ago) : undefined
  if (call !== undefined) telling.run({ type: 'call.link', id: call, observation: id })
  hearAbout(telling, ago, id, when)
}

/**
 * Adds the feedback: on the same day for most visits, on the day after for some; a few of the last weeks still wait.
 */
function hearAbout(telling: Telling, ago: number, id: Id, when: Moment) {
  const chance = telling.random()
  if (chance > 0.8 && ago < 15) return
  const hours = chance < 0.7 ? 1 + Math.floor(telling.random() * 3) : 22 + Math.floor(telling.random() * 8)
  const feedbackAt = momentOf(new Date(Date.parse(when) + hours * 3_600_000))
  if (dateOf(feedbackAt) > telling.parts.calendar.today) return
  telling.at(feedbackAt, () => telling.run({ type: 'observation.edit', id, changes: { feedbackAt } }))
}

const between = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1))

/** Adds all visits of the rep's story: those that the story needs, and ordinary ones between them. */
export function planVisits(telling: Telling): void {
  const { rep, random, parts } = telling
  const used = new Map<string, string>()
  const needed = new Map<number, Rated[]>()
  for (const { behavior, days } of rep.seen)
    for (const [ago, rating] of days) needed.set(ago, [...(needed.get(ago) ?? []), { behavior, rating }])
  const observe = (ago: number, ratings: readonly Rated[]) => {
    const when = parts.calendar.at(ago, between(random, 8, 13), 5 * between(random, 0, 11))
    telling.at(when, () => see(telling, ago, when, ratings, used))
  }
  for (const [ago, ratings] of needed) observe(ago, ratings)

  const [first, ...more] = rep.others
  if (!first) return
  const length = rep.joined - 3 - rep.until
  for (let count = 0; count < rep.visits; count++) {
    const ago = rep.until + Math.round(length * (1 - (count + random() * 0.8) / rep.visits))
    const passed = (rep.joined - ago) / rep.joined
    const rate = ({ behavior, from, to }: typeof first) => ({
      behavior,
      rating: step(from + (to - from) * passed + (random() - 0.5) * 1.3)
    })
    const lead = pick(random, [first, ...more], 1.4)
    const levelOf = (key: BehaviorKey) => parts.offers.behavior(key)?.level
    const beside = rep.others.find(
      (other) => other.behavior !== lead.behavior && levelOf(other.behavior) === levelOf(lead.behavior)
    )
    observe(ago, beside && random() < 0.45 ? [rate(lead), rate(beside)] : [rate(lead)])
  }
}

/** Adds behaviors that were missed before they were trained (S3-6), and a draft that is not finished. */
export function planUnfinished(telling: Telling): void {
  const { rep, parts, accounts } = telling
  const begin = (id: Id, when: Moment, account: number, evidence: string) =>
    telling.run(
      { type: 'observation.start', id, template: parts.forms.observation, when },
      {
        type: 'observation.edit',
        id,
        changes: {
          kind: 'joint-visit',
          level: 'interaction',
          phase: 'execution',
          activity: 'calls',
          account: accounts[account] ?? null,
          evidence
        }
      }
    )
  for (const { ago, behavior, account, note, evidence } of rep.flags) {
    const when = parts.calendar.at(ago, 14)
    telling.at(when, () => {
      const id = telling.id()
      begin(id, when, account, evidence)
      telling.run({ type: 'observation.flag', id, behavior, flagged: true, note }, { type: 'observation.record', id })
    })
  }
  const { draft } = rep
  if (!draft) return
  const when = parts.calendar.at(draft.ago, 10, 20)
  telling.at(when, () => begin(telling.id(), when, draft.account, draft.evidence))
}
