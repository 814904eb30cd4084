import type { Id } from '../../../../../shared/model/scalars'
import type { SealedStatement } from '../../../../../shared/model/statement'
import { answersTo, templateNamed, templateOf } from '../../../../support/library-in-memory'
import { opens, RepStory } from '../../../../support/rep-story'
import { sealedStatement } from '../../../../support/sealed-statement'

export const today = '2026-09-10'
export const at = `${today}T09:00:00+02:00`
export const longAgo = '2020-01-01'
export const ahead = '2026-09-11'
export const aheadAt = `${ahead}T10:00:01+02:00`
export const unknownBehavior = 'b2b/nobody-knows-it'
export const unknownTemplate = 'f'.repeat(64)
export const typed = { method: 'typed', text: 'A name' } as const
export const agreedTo = { stance: 'agreed', comment: '', mark: typed } as const
export const practice = { on: today, note: '', worked: null } as const

export const together = (id: Id) => ({
  type: 'group.write' as const,
  id,
  edition: 1,
  size: 3,
  words: {
    status: 'held' as const,
    kind: 'training' as const,
    when: at,
    minutes: 60,
    subject: 'Questions before a demo',
    behaviors: [],
    notes: ''
  }
})

/** Stories in this test, with everything on the same day. */
export class Told extends RepStory {
  readonly nobody = this.id()

  does(...commands: Parameters<RepStory['run']>[1][]): this {
    for (const command of commands) this.run(today, command)
    return this
  }

  seen = (ratings: Record<string, number> = { [opens]: 2 }) => this.observe('2026-09-02', ratings)

  draft(): Id {
    const id = this.id()
    this.does({ type: 'observation.start', id, template: templateOf('observation'), when: at })
    return id
  }

  agreed(): this {
    this.seen()
    return this.choose(today, opens).answer(today, true)
  }

  drafted = (): Id => this.agreed().plan(today, ['2026-12-20'])

  signed(...parties: ('rep' | 'manager')[]): Id {
    const plan = this.drafted()
    for (const party of parties) this.sign(today, plan, party)
    return plan
  }

  inForce = (): Id => this.signed('rep', 'manager')

  /** Both signed, and the rep signs the sheet by hand. */
  onPaper(): Id {
    const id = this.drafted()
    this.does({ type: 'plan.sign', id, party: 'rep', stance: 'agreed', comment: '', mark: { method: 'paper' } })
    return this.sign(today, id, 'manager').held(id).id
  }

  adds = (plan: Id) => ({ type: 'addendum.start', id: this.id(), plan, because: 'Moved.', askedBy: 'rep' }) as const

  files(id: Id, ...which: number[]): void {
    const scan = (at: number) =>
      ({ hash: at.toString(16).padStart(64, '0'), name: 'plan.pdf', kind: 'pdf', bytes: 9 }) as const
    for (const at of which) this.does({ type: 'copy.file', id, scan: scan(at), differs: false })
  }
  begun(): Id {
    const id = this.id()
    this.does({ type: 'statement.begin', id, of: { kind: 'observation', id: this.seen() } })
    return id
  }

  said(): Id {
    const id = this.begun()
    this.does({ type: 'statement.write', id, text: 'So it is.', name: 'Mira' }, { type: 'statement.give', id })
    return id
  }

  came = (words: Partial<SealedStatement> = {}) =>
    ({
      type: 'statement.file',
      statement: sealedStatement({ id: this.id(), of: { kind: 'observation', id: this.seen() }, ...words }),
      known: 'We spoke on the phone.',
      scan: { hash: 'a'.repeat(64), name: 'statement.pdf', kind: 'pdf', bytes: 9 }
    }) as const

  addendumTo = (): Id => this.addendum(today, this.inForce())

  /** A draft of a form by its id in the packs, filled in. */
  document(form = 'coaching-charter', filled = true): Id {
    const id = this.id()
    const template = templateNamed(form)
    this.does({ type: 'document.start', id, template, on: today })
    if (filled) this.does({ type: 'document.edit', id, changes: { values: answersTo(template) } })
    return id
  }

  signs(id: Id, ...parties: ('rep' | 'manager')[]): Id {
    for (const party of parties) this.does({ type: 'document.sign', id, party, ...agreedTo })
    return id
  }

  account(): Id {
    const id = this.id()
    this.does({ type: 'account.add', id, name: 'Harbor Dental' })
    return id
  }

  deal(): Id {
    const id = this.id()
    this.does({ type: 'deal.add', id, name: 'Chairs' })
    return id
  }

  call(when = at): Id {
    const id = this.id()
    this.does({ type: 'call.start', id, template: templateOf('pre-call'), when })
    return id
  }

  talk(changes = {}, template?: string): Id {
    const id = this.id()
    this.does({ type: 'session.plan', id, when: at, changes, ...(template ? { template } : {}) })
    return id
  }

  talked(): Id {
    const id = this.talk({ purpose: 'How the week went' })
    this.does({ type: 'session.finish', id, minutes: 20 })
    return id
  }

  /** A rhythm of every week on Thursday; null: ends it. */
  promise(from: string, every: number | null = 1): this {
    return this.does({ type: 'rhythm.set', id: this.id(), session: 'weekly', from, every, weekday: 4, at: null })
  }

  number = (id: Id) =>
    this.does({
      type: 'metric.add',
      id,
      name: 'Visits',
      unit: '',
      period: 'week',
      kind: 'done',
      better: 'higher',
      target: null
    })
  enters = (metric: Id, on: string) => this.does({ type: 'metric.enter', cells: [{ metric, on, value: 1 }] })

  finish = (changes: object, template = templateOf('session-guide')) =>
    this.does({ type: 'session.finish', id: this.talk(changes, template), minutes: 20 })
}

export const due = (on: string) => ({ type: 'rhythm.answer', session: 'weekly', due: on }) as const
export const choice = { behavior: opens, why: '', impact: '' }
export const answered = { agreed: true, on: today, words: 'Yes.', minutes: 20 }
export const fact = (sign: 'plus' | 'minus', source = 'Visit') => ({
  id: new RepStory().id(),
  sign,
  text: 'On time',
  source
})

/** For each code of a refusal something a person does that is refused with it. */
export type Refused = Readonly<Record<string, (it: Told) => unknown>>
