import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../shared/commands'
import { runCommand } from '../../../../shared/commands'
import type { Patch } from '../../../../shared/commands/patch'
import type { Mark, Stance } from '../../../../shared/model/signature'
import { standingOf } from '../../../../shared/rules/plan-state'
import { signingDeed } from '../../../../shared/rules/signing-deed'
import { answersTo, offers, templateNamed } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

/** A plan that is ready to be signed, and the state that the history shows for each change to it. */
function scene() {
  const story = new RepStory()
  story.observe('2026-09-01', { [opens]: 1 })
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-02', ['2026-09-20'])
  const told = (command: CommandInput) => {
    const context = { now: '2026-09-03T10:00:00+02:00', actor: 'Jonas Ek', ...offers, digest: () => 'a'.repeat(64) }
    // As a journal line holds them.
    const patches: Patch[] = JSON.parse(JSON.stringify(runCommand(story.workbook, command, context).patches))
    const { plan: deed } = signingDeed(command.type, patches)
    return deed ? standingOf(deed) : null
  }
  const sign = (party: 'rep' | 'manager', stance: Stance, mark: Mark = { method: 'typed', text: 'M' }) =>
    told({ type: 'plan.sign', id: plan, party, stance, comment: 'So it is.', mark })
  return { plan, told, sign }
}

describe('R-1 what the history says of a signature is what was answered with it', () => {
  test.each<[Stance, Mark]>([
    ['agreed', { method: 'typed', text: 'Mira' }],
    ['received', { method: 'typed', text: 'Mira' }],
    ['disagreed', { method: 'typed', text: 'Mira' }],
    ['declined', { method: 'none' }]
  ])('%s, first by the rep and then sealed', (stance, mark) => {
    const { sign } = scene()
    expect(sign('rep', stance, mark)).toBe(`rep-${stance}`)
    expect(sign('manager', 'agreed')).toBe(stance === 'agreed' ? 'in-force' : stance)
  })

  test('on paper nothing is agreed until the ink is noted, and then what was marked', () => {
    const { plan, sign, told } = scene()
    expect(sign('rep', 'agreed', { method: 'paper' })).toBe('rep-ink')
    expect(sign('manager', 'agreed')).toBe('awaiting-ink')
    expect(told({ type: 'plan.ink', id: plan, on: '2026-09-03', stance: 'received', comment: '' })).toBe('received')
  })

  test('an answer by file is told as one, and the ink after it as ink', () => {
    const { plan, sign, told } = scene()
    sign('rep', 'agreed', { method: 'paper' })
    sign('manager', 'agreed')
    const ink = { type: 'plan.ink', id: plan, on: '2026-09-03', stance: 'agreed', comment: '' } as const
    const scan = { hash: 'b'.repeat(64), name: 'answer.pdf', kind: 'pdf', bytes: 9 } as const
    const answer = { name: 'Mira', date: '', stance: 'agreed', known: 'By phone.' } as const
    expect(told({ ...ink, scan, answer })).toBe('answered')
    expect(told(ink)).toBe('in-force')
  })

  test('no other change is told as one, and a value of another shape is passed over', () => {
    const { plan, told } = scene()
    expect(told({ type: 'plan.edit', id: plan, changes: { how: 'I wait.' } })).toBe(null)
    const path = ['plans', plan, 'repSignature']
    expect(signingDeed('plan.sign', [{ path, value: { stance: 'agreed' } }])).toEqual({})
  })
})

describe('R-1 what the history says of documents and addenda', () => {
  const digest = () => 'a'.repeat(64)
  const does = (story: RepStory, command: CommandInput) => {
    const context = { now: '2026-09-03T10:00:00+02:00', actor: 'Jonas Ek', ...offers, digest }
    const patches: Patch[] = JSON.parse(JSON.stringify(runCommand(story.workbook, command, context).patches))
    return signingDeed(command.type, patches)
  }
  const typed: Mark = { method: 'typed', text: 'M' }
  const answered = (party: 'rep' | 'manager', mark: Mark = typed) =>
    ({ party, stance: 'agreed', comment: '', mark }) as const

  test('a document that the rep signed, that was sealed, and whose ink was noted', () => {
    const story = new RepStory()
    const [id, template] = [story.id(), templateNamed('coaching-charter')]
    story.run('2026-09-02', { type: 'document.start', id, template, on: '2026-09-02' })
    story.run('2026-09-02', { type: 'document.edit', id, changes: { values: answersTo(template) } })
    const byRep = does(story, { type: 'document.sign', id, ...answered('rep', { method: 'paper' }) })
    expect(byRep).toMatchObject({ document: { signing: 'rep-signed', on: '2026-09-03' } })
    const sealed = does(story, { type: 'document.sign', id, ...answered('manager') })
    expect(sealed).toMatchObject({ document: { signing: 'awaiting-ink' } })
    const ink = does(story, { type: 'document.ink', id, on: '2026-09-03', stance: 'received', comment: '' })
    expect(ink).toEqual({ document: { signing: 'signed', stance: 'received', on: '2026-09-03' } })
  })

  test('an addendum likewise', () => {
    const { story, plan } = inForce()
    const id = story.addendum('2026-09-02', plan)
    expect(does(story, { type: 'addendum.sign', id, ...answered('rep') })).toMatchObject({
      addendum: { signing: 'rep-signed', stance: 'agreed' }
    })
    expect(does(story, { type: 'addendum.sign', id, ...answered('manager') })).toMatchObject({
      addendum: { signing: 'signed', stance: 'agreed' }
    })
  })

  function inForce() {
    const story = new RepStory()
    story.choose('2026-09-02', opens).answer('2026-09-02', true)
    const plan = story.plan('2026-09-02', ['2026-09-20'])
    story.sign('2026-09-02', plan, 'rep').sign('2026-09-02', plan, 'manager')
    return { story, plan }
  }
})

describe('R-1 what a signature is read from', () => {
  const { story, plan } = (() => {
    const story = new RepStory()
    story.choose('2026-09-02', opens).answer('2026-09-02', true)
    const plan = story.plan('2026-09-02', ['2026-09-20'])
    story.sign('2026-09-02', plan, 'rep')
    return { story, plan }
  })()
  const held = story.held(plan)
  const value = held.repSignature
  const ink = { on: '2026-09-05', stance: 'agreed', comment: '', by: 'Jonas Ek', at: '2026-09-05T10:00:00+02:00' }

  test('only a change that signs or notes ink is one', () => {
    const patch = { path: ['plans', plan, 'repSignature'], value }
    expect(signingDeed('plan.sign', [patch])).toMatchObject({ plan: { signing: 'rep-signed', force: 'none' } })
    expect(signingDeed('plan.edit', [patch])).toEqual({})
  })

  test.each(['plans', 'documents', 'addenda'])('in %s, the part itself and nothing deeper or of another map', (map) => {
    const kind = { plans: 'plan', documents: 'document', addenda: 'addendum' }[map] ?? ''
    const deed = (path: string[], type = 'plan.sign') => Object.keys(signingDeed(type, [{ path, value }]))
    expect(deed([map, plan, 'repSignature'])).toEqual([kind])
    expect(deed([map, plan, 'repSignature', 'mark'])).toEqual([])
    expect(deed([map, plan, 'managerSignature'])).toEqual([])
    expect(Object.keys(signingDeed('plan.sign', [{ path: [map, plan], value: { id: plan } }]))).toEqual([])
  })

  test('the record as a whole tells how it stands, and the first that tells anything counts', () => {
    const whole = { path: ['plans', plan], value: held }
    const other = { path: ['cycles', plan, 'stage'], value: 'reinforce' }
    expect(signingDeed('plan.sign', [other, whole])).toMatchObject({ plan: { signing: 'rep-signed' } })
    expect(signingDeed('plan.sign', [{ ...whole, path: ['documents', plan] }])).toEqual({})
    expect(signingDeed('plan.sign', [{ ...whole, path: ['addenda', plan] }])).toEqual({})
  })

  test('ink that was marked as agreed puts a plan in force, and no other does', () => {
    const noted = (stance: Stance) =>
      signingDeed('plan.ink', [{ path: ['plans', plan, 'ink'], value: { ...ink, stance } }])
    expect(noted('agreed')).toMatchObject({ plan: { signing: 'signed', stance: 'agreed', force: 'in-force' } })
    expect(noted('received')).toMatchObject({ plan: { signing: 'signed', stance: 'received', force: 'none' } })
    expect(signingDeed('plan.ink', [{ path: ['plans', plan, 'repSignature'], value: ink }])).toEqual({})
    expect(signingDeed('plan.ink', [{ path: ['plans', plan, 'kept'], value: ink }])).toEqual({})
  })
})

test('R-1 an answer that came as a file is told as one', () => {
  const answer = { name: 'Mira', date: '5 Sep', known: 'By mail', stance: 'agreed' }
  const ink = { on: '2026-09-05', stance: 'agreed', comment: '', by: 'Jonas Ek', at: '2026-09-05T10:00:00+02:00' }
  const noted = (value: object) => signingDeed('document.ink', [{ path: ['documents', 'a', 'ink'], value }])
  expect(noted({ ...ink, answer })).toEqual({
    document: { signing: 'signed', stance: 'agreed', on: '2026-09-05', byFile: true }
  })
  expect(noted(ink)).toEqual({ document: { signing: 'signed', stance: 'agreed', on: '2026-09-05' } })
})
