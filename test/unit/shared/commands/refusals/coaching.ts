import { openCycle } from '../../../../../shared/rules/gaps'
import { templateOf } from '../../../../support/library-in-memory'
import { leaves, opens } from '../../../../support/rep-story'
import { ahead, aheadAt, answered, at, choice, type Refused, today, unknownBehavior } from './told'

/** Refusals about what is seen, agreed, tried and said: for each code something a person does that is refused with it. */
export const coaching: Refused = {
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
  'statement.stands-on': (it) => {
    const id = it.said()
    const seen = it.workbook.statements?.[id]?.of.id ?? ''
    return it.does({ type: 'observation.edit', id: seen, changes: { strengths: 'All was well.' } })
  },
  'statement.keeps': (it) => {
    const id = it.said()
    return it.does({ type: 'observation.delete', id: it.workbook.statements?.[id]?.of.id ?? '' })
  },
  'statement.keeps-begun': (it) => {
    const id = it.begun()
    const words = { type: 'statement.write', id, text: 'So it is.' } as const
    return it.does(words, { type: 'observation.delete', id: it.workbook.statements?.[id]?.of.id ?? '' })
  }
}
