import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RuleError } from '../../../../shared/errors'
import { en } from '../../../../shared/messages/en'
import type { Id } from '../../../../shared/model/scalars'
import type { SealedStatement } from '../../../../shared/model/statement'
import { openCycle } from '../../../../shared/rules/gaps'
import { anotherTemplateOf, answersTo, templateNamed, templateOf } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'
import { sealedStatement } from '../../../support/sealed-statement'

const today = '2026-09-10'
const at = `${today}T09:00:00+02:00`
const longAgo = '2020-01-01'
const ahead = '2026-09-11'
const aheadAt = `${ahead}T10:00:01+02:00`
const unknownBehavior = 'b2b/nobody-knows-it'
const unknownTemplate = 'f'.repeat(64)
const typed = { method: 'typed', text: 'A name' } as const
const agreedTo = { stance: 'agreed', comment: '', mark: typed } as const
const practice = { on: today, note: '', worked: null } as const

const together = (id: Id) => ({
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

/** What a story is told with here, each on the same day. */
class Told extends RepStory {
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

  /** Both signed, and the rep's name belongs on the sheet. */
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

  /** Every week on Thursday; null: no more. */
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

const due = (on: string) => ({ type: 'rhythm.answer', session: 'weekly', due: on }) as const
const choice = { behavior: opens, why: '', impact: '' }
const answered = { agreed: true, on: today, words: 'Yes.', minutes: 20 }
const fact = (sign: 'plus' | 'minus', source = 'Visit') => ({ id: new RepStory().id(), sign, text: 'On time', source })

/** For each code that a command can refuse with: something a person does that is refused with it. */
const provoked: Readonly<Record<string, (it: Told) => unknown>> = {
  'account.exists': (it) => it.does({ type: 'account.add', id: it.account(), name: 'Twice' }),
  'account.gone': (it) => it.does({ type: 'account.rename', id: it.nobody, name: 'x' }),

  'agreement.has-plan': (it) => {
    it.drafted()
    it.does({ type: 'cycle.recordAgreement', session: it.id(), ...answered })
  },
  'agreement.in-future': (it) =>
    it.choose(today, opens).does({ type: 'cycle.recordAgreement', session: it.id(), ...answered, on: ahead }),
  'agreement.no-session': (it) =>
    it.choose(today, opens).does({ type: 'cycle.recordAgreement', session: it.id(), ...answered, minutes: null }),
  'agreement.no-words': (it) =>
    it.choose(today, opens).does({ type: 'cycle.recordAgreement', session: it.id(), ...answered, words: ' ' }),

  'behavior.not-own': (it) =>
    it.does({
      type: 'behavior.write',
      behavior: opens,
      words: { title: 'Mine', level: 'interaction', phase: 'execution', desired: 3, anchors: ['a', 'b', 'c', 'd', 'e'] }
    }),
  'behavior.not-trained': (it) => {
    it.does({ type: 'rep.setFramework', framework: 'b2b', on: null })
    it.does({ type: 'observation.rate', id: it.draft(), behavior: opens, rating: 3 })
  },
  'behavior.unknown': (it) => it.does({ type: 'behavior.setDesired', behavior: unknownBehavior, desired: 3 }),

  'call.exists': (it) => it.does({ type: 'call.start', id: it.call(), template: templateOf('pre-call'), when: at }),
  'call.gone': (it) => it.does({ type: 'call.delete', id: it.nobody }),
  'call.debrief-before': (it) =>
    it.does({ type: 'call.debrief', id: it.call(), words: { result: 'x' }, on: '2020-01-01' }),
  'call.not-yet': (it) => {
    const id = it.call(aheadAt)
    it.does({ type: 'call.plan', id, words: { objective: 'x' } }, { type: 'call.debrief', id, words: { result: 'x' } })
  },
  'call.was': (it) => {
    const id = it.call()
    it.does({ type: 'call.plan', id, words: { objective: 'x' } }, { type: 'call.debrief', id, words: { result: 'x' } })
    it.does({ type: 'call.edit', id, changes: { when: aheadAt } })
  },

  'cycle.draft-open': (it) => {
    it.drafted()
    it.does({ type: 'cycle.close', next: it.id(), how: 'stopped', reason: 'Left' })
  },
  'cycle.exists': (it) =>
    it.choose(today, opens).does({
      type: 'cycle.close',
      next: openCycle(it.workbook)?.id ?? '',
      how: 'stopped',
      reason: 'Left'
    }),
  'cycle.focus-has-plan': (it) => {
    it.drafted()
    it.does({ type: 'cycle.changeFocus', ...choice, behavior: leaves, skipReason: 'Heard' })
  },
  'cycle.focus-taken': (it) => it.choose(today, opens).choose(today, leaves),
  'cycle.no-focus': (it) => it.does({ type: 'cycle.explainFocus', why: 'x' }),
  'cycle.no-reason': (it) =>
    it.choose(today, opens).does({ type: 'cycle.close', next: it.id(), how: 'stopped', reason: ' ' }),
  // A workbook always has an open cycle; only a file that was written by hand has none.
  'cycle.none-open': (it) => {
    for (const cycle of Object.values(it.workbook.cycles)) cycle.closed = { at, how: 'stopped', reason: '' }
    it.does({ type: 'cycle.setOutcomes', outcomes: [] })
  },
  'cycle.not-seen': (it) => it.does({ type: 'cycle.chooseFocus', ...choice }),
  'cycle.not-sticking': (it) =>
    it.choose(today, opens).does({ type: 'cycle.close', next: it.id(), how: 'sticks', reason: '' }),
  'cycle.same-focus': (it) => it.choose(today, opens).does({ type: 'cycle.changeFocus', ...choice }),

  'day.ahead': (it) => it.does({ type: 'rep.setTrained', behavior: opens, on: ahead }),

  'day.long-ago': (it) =>
    it.does({ type: 'call.start', id: it.id(), template: templateOf('pre-call'), when: '1900-01-01T10:00:00+01:00' }),

  'deal.exists': (it) => it.does({ type: 'deal.add', id: it.deal(), name: 'Twice' }),
  'deal.gone': (it) => it.does({ type: 'deal.edit', id: it.nobody, changes: {} }),
  'deal.no-name': (it) => it.does({ type: 'deal.edit', id: it.deal(), changes: { name: ' ' } }),
  'deal.under-plan': (it) => {
    const [deal, id] = [it.deal(), it.drafted()]
    it.does({ type: 'plan.edit', id, changes: { deal } })
    it.sign(today, id, 'rep').sign(today, id, 'manager').does({ type: 'deal.delete', id: deal })
  },

  'observation.already-recorded': (it) => it.does({ type: 'observation.record', id: it.seen() }),
  'observation.empty': (it) => it.does({ type: 'observation.record', id: it.draft() }),
  'observation.exists': (it) =>
    it.does({ type: 'observation.start', id: it.draft(), template: templateOf('observation'), when: at }),
  'observation.feedback-before': (it) =>
    it.does({ type: 'observation.edit', id: it.draft(), changes: { feedbackAt: '2026-09-10T08:59:59+02:00' } }),
  'observation.gone': (it) => it.does({ type: 'observation.delete', id: it.nobody }),
  'observation.in-future': (it) => {
    const id = it.draft()
    it.does({ type: 'observation.edit', id, changes: { when: aheadAt, evidence: 'x' } })
    it.does({ type: 'observation.record', id })
  },
  'observation.under-plan': (it) => {
    const seen = it.observe('2026-09-01', { [opens]: 2 })
    it.inForce()
    it.does({ type: 'observation.delete', id: seen })
  },

  'plan.changed-since-rep': (it) => {
    const plan = it.signed('rep')
    it.does({ type: 'rep.describe', name: 'Mira Ek' }).sign(today, plan, 'manager')
  },
  'plan.date-ahead': (it) => {
    const id = it.inForce()
    const [date] = it.held(id).coachingDates
    it.does({ type: 'plan.answerDate', id, date: date?.id ?? '', kept: true })
  },
  'statement.gone': (it) => it.does({ type: 'statement.give', id: it.nobody }),
  'statement.given': (it) => {
    const id = it.said()
    return it.does({ type: 'statement.write', id, text: 'Otherwise.' })
  },
  'statement.nothing-to': (it) =>
    it.does({ type: 'statement.begin', id: it.id(), of: { kind: 'plan', id: it.nobody } }),
  'statement.begun': (it) => {
    const of = { kind: 'observation', id: it.seen() } as const
    return it.does({ type: 'statement.begin', id: it.id(), of }, { type: 'statement.begin', id: it.id(), of })
  },
  'statement.full': (it) => {
    const of = { kind: 'observation', id: it.seen() } as const
    const id = it.said()
    const given = it.workbook.statements?.[id]
    if (given) it.workbook.statements = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`${at}`, given]))
    return it.does({ type: 'statement.begin', id: it.id(), of })
  },
  'statement.no-text': (it) => it.does({ type: 'statement.give', id: it.begun() }),
  'statement.no-name': (it) => {
    const id = it.begun()
    return it.does({ type: 'statement.write', id, text: 'So it is.' }, { type: 'statement.give', id })
  },
  'statement.not-intact': (it) => {
    const file = it.came()
    return it.does({ ...file, statement: { ...file.statement, text: 'All is well.' } })
  },
  'statement.other-record': (it) => it.does(it.came({ of: { kind: 'plan', id: it.inForce() } })),
  'statement.here': (it) => {
    const file = it.came()
    return it.does(file, file)
  },
  'statement.keeps': (it) => {
    const id = it.said()
    return it.does({ type: 'observation.delete', id: it.workbook.statements?.[id]?.of.id ?? '' })
  },
  'statement.keeps-begun': (it) => {
    const id = it.begun()
    const words = { type: 'statement.write', id, text: 'So it is.' } as const
    return it.does(words, { type: 'observation.delete', id: it.workbook.statements?.[id]?.of.id ?? '' })
  },
  'addendum.exists': (it) => {
    const command = it.adds(it.inForce())
    it.does(command, command)
  },
  'addendum.gone': (it) => it.does({ type: 'addendum.discard', id: it.nobody }),
  'addendum.no-because': (it) => it.does({ ...it.adds(it.inForce()), because: ' ' }),
  'addendum.one-open': (it) => {
    const plan = it.inForce()
    it.does(it.adds(plan), it.adds(plan))
  },
  'addendum.incomplete': (it) => {
    const command = it.adds(it.inForce())
    it.does(command).signAddendum(today, command.id, 'rep')
  },
  'addendum.rep-first': (it) => it.signAddendum(today, it.addendumTo(), 'manager'),
  'addendum.rep-has-signed': (it) => {
    const id = it.addendumTo()
    it.signAddendum(today, id, 'rep').does({ type: 'addendum.edit', id, changes: { words: 'x' } })
  },
  'addendum.changed-since-rep': (it) => {
    const id = it.addendumTo()
    it.signAddendum(today, id, 'rep').does({ type: 'rep.describe', name: 'Mira Ek' })
    it.signAddendum(today, id, 'manager')
  },
  'addendum.not-signed': (it) => it.does({ type: 'addendum.withdrawSignature', id: it.addendumTo() }),
  'addendum.signed': (it) => {
    const id = it.addendumTo()
    it.signAddendum(today, id, 'rep').signAddendum(today, id, 'manager')
    it.does({ type: 'addendum.discard', id })
  },
  'addendum.no-ink': (it) => {
    const id = it.addendumTo()
    it.signAddendum(today, id, 'rep').signAddendum(today, id, 'manager')
    it.does({ type: 'addendum.ink', id, on: today, stance: 'agreed', comment: '' })
  },
  'copy.already': (it) => it.files(it.inForce(), 1, 1),
  'copy.full': (it) => it.files(it.inForce(), ...Array.from({ length: 51 }, (_, at) => at)),
  'copy.no-record': (it) => it.files(it.signed('rep'), 1),
  'cycle.addendum-open': (it) => {
    it.addendumTo()
    it.does({ type: 'cycle.close', next: it.id(), how: 'stopped', reason: 'Another role.' })
  },
  'document.changed-since-rep': (it) => {
    const id = it.signs(it.document(), 'rep')
    it.does({ type: 'rep.describe', name: 'Mira Ek' })
    it.signs(id, 'manager')
  },
  'document.done': (it) => {
    const id = it.document('which-help-fits')
    it.does({ type: 'document.finish', id }, { type: 'document.edit', id, changes: { title: 'x' } })
  },
  'document.day-over': (it) => {
    const id = it.document()
    it.does({ type: 'document.edit', id, changes: { values: { again: today } } })
    it.signs(id, 'rep')
  },
  'document.day-ahead': (it) => {
    const id = it.document('training-follow-through')
    it.does({ type: 'document.edit', id, changes: { values: { 'two-day': '2999-01-01' } } })
    it.does({ type: 'document.finish', id })
  },
  'document.in-future': (it) => it.does({ type: 'document.edit', id: it.document(), changes: { on: '2999-01-01' } }),
  'document.exists': (it) =>
    it.does({ type: 'document.start', id: it.document(), template: templateNamed('coaching-charter'), on: today }),
  'document.gone': (it) => it.does({ type: 'document.delete', id: it.nobody }),
  'document.incomplete': (it) => it.signs(it.document('coaching-charter', false), 'rep'),
  'document.no-ink': (it) =>
    it.does({
      type: 'document.ink',
      id: it.signs(it.document(), 'rep', 'manager'),
      on: today,
      stance: 'agreed',
      comment: ''
    }),
  'document.no-signatures': (it) => it.signs(it.document('which-help-fits'), 'rep'),
  'document.not-signed': (it) => it.does({ type: 'document.withdrawSignature', id: it.document() }),
  'document.open': (it) => it.does({ type: 'document.reopen', id: it.document() }),
  'document.rep-first': (it) => it.signs(it.document(), 'manager'),
  'document.rep-has-signed': (it) => it.signs(it.document(), 'rep', 'rep'),
  'document.signed': (it) => it.does({ type: 'document.delete', id: it.signs(it.document(), 'rep', 'manager') }),
  'document.to-sign': (it) => it.does({ type: 'document.finish', id: it.document() }),

  'plan.exists': (it) => {
    const id = it.drafted()
    it.does({ type: 'plan.start', id, template: templateOf('action-plan') })
  },
  'plan.gone': (it) => it.does({ type: 'plan.edit', id: it.nobody, changes: { how: 'x' } }),
  'plan.incomplete': (it) => {
    const id = it.drafted()
    it.does({ type: 'plan.edit', id, changes: { how: ' ' } }).sign(today, id, 'rep')
  },
  'signing.ink-before': (it) =>
    it.does({ type: 'plan.ink', id: it.onPaper(), on: longAgo, stance: 'agreed', comment: '' }),
  'signing.no-answer': (it) =>
    it.does({
      type: 'plan.ink',
      id: it.onPaper(),
      on: today,
      stance: 'agreed',
      comment: '',
      answer: { name: 'Mira', date: '', stance: 'agreed', known: 'By phone.' }
    }),
  'signing.answer-differs': (it) =>
    it.does({
      type: 'plan.ink',
      id: it.onPaper(),
      on: today,
      stance: 'agreed',
      comment: '',
      scan: { hash: 'a'.repeat(64), name: 'answer.pdf', kind: 'pdf', bytes: 1 },
      answer: { name: 'Mira', date: '', stance: 'declined', known: 'By phone.' }
    }),
  'plan.practice-before': (it) =>
    it.does({ type: 'plan.practice', id: it.inForce(), practice: { id: it.id(), ...practice, on: longAgo } }),
  'signing.ink-in-future': (it) =>
    it.does({ type: 'plan.ink', id: it.onPaper(), on: ahead, stance: 'agreed', comment: '' }),
  'plan.no-agreement': (it) =>
    it.choose(today, opens).does({ type: 'plan.start', id: it.id(), template: templateOf('action-plan') }),
  'plan.no-because': (it) => it.does({ type: 'plan.refine', id: it.id(), from: it.inForce(), because: ' ' }),
  'signing.no-comment': (it) =>
    it.does({ type: 'plan.sign', id: it.drafted(), party: 'rep', stance: 'disagreed', comment: ' ', mark: typed }),
  'plan.no-ink': (it) => it.does({ type: 'plan.ink', id: it.inForce(), on: today, stance: 'agreed', comment: '' }),
  'signing.no-name': (it) =>
    it.run(today, { type: 'plan.sign', id: it.signed('rep'), party: 'manager', ...agreedTo }, ' '),
  'signing.no-signature': (it) =>
    it.does({ type: 'plan.sign', id: it.drafted(), party: 'rep', stance: 'declined', comment: '', mark: typed }),
  'plan.no-such-action': (it) => it.does({ type: 'plan.markDone', id: it.inForce(), action: it.nobody, done: true }),
  'plan.date-before-signing': (it) => {
    const id = it.inForce()
    const date = it.workbook.plans[id]?.coachingDates[0]?.id ?? ''
    return it.does({ type: 'plan.moveDate', id, date, on: '2020-01-01' })
  },
  'plan.no-such-date': (it) => it.does({ type: 'plan.moveDate', id: it.inForce(), date: it.nobody, on: ahead }),
  'plan.not-in-force': (it) => {
    const id = it.onPaper()
    it.does({ type: 'plan.practice', id, practice: { id: it.id(), ...practice } })
  },
  'plan.not-signed': (it) => it.does({ type: 'plan.withdrawSignature', id: it.drafted() }),
  'plan.one-open': (it) => {
    it.drafted()
    it.does({ type: 'plan.start', id: it.id(), template: templateOf('action-plan') })
  },
  'plan.rep-first': (it) => it.sign(today, it.drafted(), 'manager'),
  'plan.rep-has-signed': (it) => it.does({ type: 'plan.edit', id: it.signed('rep'), changes: { how: 'x' } }),
  'plan.signed': (it) => it.does({ type: 'plan.edit', id: it.inForce(), changes: { notes: 'x' } }),

  'own.not': (it) => it.does({ type: 'rep.describe', coach: 'Kim Falk' }),

  'rep.already-archived': (it) => it.does({ type: 'rep.archive' }, { type: 'rep.archive' }),
  'rep.already-held': (it) => it.does({ type: 'rep.hold', reason: 'x' }, { type: 'rep.hold', reason: 'y' }),
  'rep.not-held': (it) => it.does({ type: 'rep.endHold' }),
  'rep.not-archived': (it) => it.does({ type: 'rep.restore' }),

  'routed.empty': (it) =>
    it.does({ type: 'routed.write', id: it.id(), on: today, where: 'process', text: ' ', to: '' }),
  'routed.gone': (it) => it.does({ type: 'routed.delete', id: it.nobody }),

  'metric.exists': (it) => it.number(it.nobody).number(it.nobody),
  'metric.gone': (it) => it.does({ type: 'metric.remove', id: it.nobody }),
  'metric.no-period': (it) => it.number(it.nobody).enters(it.nobody, '2026-09-08'),
  'metric.period-stands': (it) =>
    it
      .number(it.nobody)
      .enters(it.nobody, '2026-09-07')
      .does({ type: 'metric.edit', id: it.nobody, changes: { period: 'month' } }),
  'metric.too-many': (it) => {
    for (let count = 0; count < 8; count++) it.number(it.id())
  },

  'group.gone': (it) => it.does({ type: 'group.edit', id: it.nobody, own: 'Played the buyer.' }),
  'group.needs-subject': (it) =>
    it.does({ ...together(it.nobody), words: { ...together(it.nobody).words, subject: ' ' } }),
  'group.in-future': (it) =>
    it.does({ ...together(it.nobody), words: { ...together(it.nobody).words, when: aheadAt } }),

  'bring.gone': (it) => it.does({ type: 'bring.takeBack', import: it.nobody }),

  'leave.gone': (it) => it.does({ type: 'leave.remove', id: it.nobody }),
  'leave.twice': (it) => {
    const days = { from: today, to: ahead, kind: 'vacation' } as const
    it.does({ type: 'leave.add', id: it.id(), ...days }, { type: 'leave.add', id: it.id(), ...days, to: today })
  },
  'leave.order': (it) => it.does({ type: 'leave.add', id: it.id(), from: ahead, to: today, kind: 'vacation' }),
  'leave.too-long': (it) =>
    it.does({ type: 'leave.add', id: it.id(), from: today, to: '2027-09-20', kind: 'vacation' }),

  'rhythm.from-next-week': (it) => it.promise('2026-09-01').promise('2026-09-13'),
  'rhythm.moved-late': (it) =>
    it.promise('2026-08-01').does({ ...due('2026-08-27'), outcome: 'moved', reason: 'deals' }),
  'rhythm.no-reason': (it) => it.promise('2026-09-01').does({ ...due('2026-09-03'), outcome: 'missed', reason: null }),
  'rhythm.none': (it) => it.promise('2026-09-14', null),
  'rhythm.not-due': (it) => it.promise('2026-09-01').does({ ...due('2026-09-04'), outcome: 'held', reason: null }),
  'rhythm.too-early': (it) => it.promise('2025-08-01'),

  'session.exists': (it) => it.does({ type: 'session.plan', id: it.talk(), when: at }),
  'session.gone': (it) => it.does({ type: 'session.delete', id: it.nobody }),
  'session.has-agreement': (it) => {
    it.agreed()
    it.does({ type: 'session.delete', id: openCycle(it.workbook)?.agreement?.session ?? '' })
  },
  'session.has-marks': (it) => {
    const id = it.talk()
    it.does({ type: 'session.markAsRep', id, comment: 'Good to be asked.' })
    it.does({ type: 'session.delete', id })
  },
  'session.held': (it) => it.does({ type: 'session.start', id: it.talked() }),
  'session.in-future': (it) => it.does({ type: 'session.edit', id: it.talked(), changes: { when: aheadAt } }),
  'session.needs-minus': (it) => it.finish({ purpose: 'x', facts: [fact('plus')] }),
  'session.needs-plus': (it) => it.finish({ purpose: 'x', facts: [fact('minus')] }),
  'session.needs-purpose': (it) => it.finish({ facts: [fact('plus'), fact('minus')] }),
  'session.needs-source': (it) => it.finish({ purpose: 'x', facts: [fact('plus'), fact('minus', ' ')] }),
  'session.needs-telling-reason': (it) =>
    it.finish({ purpose: 'x', facts: [fact('plus'), fact('minus')], intervention: 'give-direction' }),
  'session.no-minutes': (it) => it.does({ type: 'session.finish', id: it.talk({ purpose: 'x' }) }),
  'session.not-held': (it) => it.does({ type: 'session.edit', id: it.talk(), changes: { minutes: 20 } }),
  'session.reps-own': (it) => {
    const id = it.talk()
    it.does({ type: 'session.markAsRep', id, comment: 'Good to be asked.' })
    it.does({ type: 'session.edit', id, changes: { repComment: 'Fine.' } })
  },

  'template.no-such-field': (it) =>
    it.does({ type: 'observation.edit', id: it.draft(), changes: { values: { 'no-such-field': 'x' } } }),
  'template.same-version': (it) =>
    it.does({ type: 'observation.moveToTemplate', id: it.draft(), template: templateOf('observation') }),
  'template.unknown': (it) => it.does({ type: 'call.start', id: it.id(), template: unknownTemplate, when: at }),
  'template.wrong-kind': (it) =>
    it.does({ type: 'observation.moveToTemplate', id: it.draft(), template: anotherTemplateOf('pre-call') }),

  'training.gone': (it) => it.does({ type: 'training.delete', id: it.nobody })
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
  return 'not refused'
}

describe('a refusal', () => {
  test.each(Object.entries(provoked))('%s', (code, provoke) => {
    expect(codeOf(() => provoke(new Told()))).toBe(code)
  })

  test('each that a command or rule names is one of these', () => {
    const folder = join(__dirname, '..', '..', '..', '..', 'shared')
    const source = ['commands', 'rules'].flatMap((name) =>
      readdirSync(join(folder, name)).map((file) => readFileSync(join(folder, name, file), 'utf8'))
    )
    // What a code is compared with is not raised.
    const named = [...source.join('\n').matchAll(/(?<!=== )'([a-z-]+\.[a-z-]+)'/g)].map(([, code = '']) => code)
    const worded = Object.keys(en.errors).map((key) => key.replace(/_(?:one|other)$/, ''))
    const needs = worded.filter((code) => code.startsWith('session.needs-'))
    const raised = [...named.filter((code) => worded.includes(code)), ...needs]
    expect([...new Set(raised)].sort()).toEqual(Object.keys(provoked).sort())
  })
})
