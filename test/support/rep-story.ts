import { createHash } from 'node:crypto'
import { type CommandInput, runCommand } from '../../shared/commands'
import type { Addendum } from '../../shared/model/addendum'
import type { BehaviorKey } from '../../shared/model/behavior'
import type { CoachingDate, Plan } from '../../shared/model/plan'
import type { Id, PlainDate } from '../../shared/model/scalars'
import type { Mark, Stance } from '../../shared/model/signature'
import { newWorkbook, type Workbook } from '../../shared/model/workbook'
import { countedId } from './large-workbook'
import { offers, templateOf } from './library-in-memory'

/** Behaviors that come with Coachbook. */
export const opens: BehaviorKey = 'b2b/asks-before-showing'
export const leaves: BehaviorKey = 'b2b/leaves-with-next-step'

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** What happens with a rep, told day by day through commands, on the built-in templates and behaviors. */
export class RepStory {
  private ids = 0
  readonly workbook: Workbook = newWorkbook(
    this.id(),
    this.id(),
    { name: 'Mira Lindqvist', role: '', territory: '' },
    '2026-09-01T08:00:00+02:00',
    { b2b: '2026-01-01' }
  )

  id(): Id {
    this.ids += 1
    return countedId(this.ids)
  }

  /** Runs a command on a day, at ten in the morning. */
  run(on: PlainDate, command: CommandInput, actor = 'Jonas Ek'): this {
    runCommand(this.workbook, command, { now: `${on}T10:00:00+02:00`, actor, ...offers, digest })
    return this
  }

  /** Logs an observation on a day; a draft is not recorded. */
  observe(on: PlainDate, ratings: Record<BehaviorKey, number>, { account = '', draft = false } = {}): Id {
    const id = this.id()
    this.run(on, { type: 'observation.start', id, template: templateOf('observation'), when: `${on}T09:00:00+02:00` })
    const visited = account === '' ? null : { id: this.id(), name: account }
    this.run(on, {
      type: 'observation.edit',
      id,
      changes: { evidence: 'Showed first.', kind: 'joint-visit', account: visited }
    })
    for (const [behavior, rating] of Object.entries(ratings))
      this.run(on, { type: 'observation.rate', id, behavior, rating })
    if (!draft) this.run(on, { type: 'observation.record', id })
    return id
  }

  choose(on: PlainDate, behavior: BehaviorKey, skipReason = 'Heard of it from two customers.'): this {
    return this.run(on, { type: 'cycle.chooseFocus', behavior, why: 'They stop talking.', impact: '', skipReason })
  }

  /** Records the rep's answer after a talk of `minutes`; without a talk there is a reason instead. */
  answer(on: PlainDate, agreed: boolean, minutes: number | null = 24): this {
    const words = agreed ? 'I hear what they need.' : 'I am not sure.'
    const skipReason = minutes === null ? 'We spoke in the car.' : undefined
    return this.run(on, {
      type: 'cycle.recordAgreement',
      session: this.id(),
      agreed,
      on,
      words,
      minutes,
      ...(skipReason ? { skipReason } : {})
    })
  }

  /** A plan that could be signed, with these agreed dates. */
  plan(on: PlainDate, dates: readonly PlainDate[]): Id {
    const id = this.id()
    const coachingDates = dates.map(
      (date): CoachingDate => ({ id: this.id(), on: date, kind: 'joint-visit', note: '', proposedBy: 'together' })
    )
    const action = { text: 'Write three openers', owner: 'rep', sign: '', by: on, proposedBy: 'rep' } as const
    this.run(on, { type: 'plan.start', id, template: templateOf('action-plan') })
    return this.run(on, {
      type: 'plan.edit',
      id,
      changes: { how: 'I ask twice and wait.', actions: [{ id: this.id(), ...action }], coachingDates }
    }).held(id).id
  }

  sign(on: PlainDate, plan: Id, party: 'rep' | 'manager', stance: Stance = 'agreed', mark?: Mark): this {
    const name = party === 'rep' ? 'Mira Lindqvist' : 'Jonas Ek'
    const put = mark ?? (stance === 'declined' ? { method: 'none' } : { method: 'typed', text: name })
    const comment = stance === 'disagreed' ? 'Not so.' : ''
    return this.run(on, { type: 'plan.sign', id: plan, party, stance, comment, mark: put })
  }

  /** An addendum to a plan, ready to be signed, with these agreed dates; without them the plan's dates stay. */
  addendum(on: PlainDate, plan: Id, dates: readonly PlainDate[] = []): Id {
    const id = this.id()
    const coachingDates = dates.map(
      (date): CoachingDate => ({ id: this.id(), on: date, kind: 'call', note: '', proposedBy: 'rep' })
    )
    this.run(on, { type: 'addendum.start', id, plan, because: 'The fair was called off.', askedBy: 'rep' })
    const changes = { words: 'We speak by phone instead.', ...(dates.length > 0 && { coachingDates }) }
    return this.run(on, { type: 'addendum.edit', id, changes }).added(id).id
  }

  signAddendum(on: PlainDate, id: Id, party: 'rep' | 'manager', stance: Stance = 'agreed', mark?: Mark): this {
    const name = party === 'rep' ? 'Mira Lindqvist' : 'Jonas Ek'
    const put = mark ?? (stance === 'declined' ? { method: 'none' } : { method: 'typed', text: name })
    return this.run(on, { type: 'addendum.sign', id, party, stance, comment: 'So it is.', mark: put })
  }

  added(id: Id): Addendum {
    const found = this.workbook.addenda[id]
    if (!found) throw new Error('there is no such addendum')
    return found
  }

  held(plan: Id): Plan {
    const found = this.workbook.plans[plan]
    if (!found) throw new Error('there is no such plan')
    return found
  }
}
