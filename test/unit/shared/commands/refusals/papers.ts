import { templateNamed, templateOf } from '../../../../support/library-in-memory'
import { opens } from '../../../../support/rep-story'
import { agreedTo, ahead, longAgo, practice, type Refused, today, typed } from './told'

/** Refusals about what is signed and filed: for each code something a person does that is refused with it. */
export const papers: Refused = {
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
  'signing.ink-differs': (it) => {
    const id = it.onPaper()
    const ink = { type: 'plan.ink', id, on: today, comment: '' } as const
    const scan = { hash: 'a'.repeat(64), name: 'answer.pdf', kind: 'pdf', bytes: 1 } as const
    const answer = { name: 'Mira', date: '', stance: 'agreed', known: 'By phone.' } as const
    it.does({ ...ink, stance: 'agreed', scan, answer }).does({ ...ink, stance: 'declined' })
  },
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
  'plan.signed': (it) => it.does({ type: 'plan.edit', id: it.inForce(), changes: { notes: 'x' } })
}
