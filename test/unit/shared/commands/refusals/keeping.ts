import { openCycle } from '../../../../../shared/rules/gaps'
import { anotherTemplateOf, templateOf } from '../../../../support/library-in-memory'
import { ahead, aheadAt, at, due, fact, type Refused, today, together, unknownTemplate } from './told'

/** Refusals about the rep, numbers, rhythm, groups, talks and forms: for each code something a person does that is refused with it. */
export const keeping: Refused = {
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
  'rhythm.not-planned': (it) => it.does({ type: 'rhythm.remove', id: it.id() }),
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
