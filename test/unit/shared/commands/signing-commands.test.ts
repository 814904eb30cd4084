import { describe, expect, test } from 'vitest'
import { isUndoable } from '../../../../shared/commands'
import type { Mark } from '../../../../shared/model/signature'
import { Workbook } from '../../../../shared/model/workbook'
import { openCycle } from '../../../../shared/rules/gaps'
import { canonical, contentOf } from '../../../../shared/rules/seal'
import { attempt, refusal } from '../../../support/commanded-workbook'
import { planDay as day, planned, typed } from '../../../support/planned-plan'
import { leaves, opens } from '../../../support/rep-story'

describe('R-1 signing together', () => {
  test('the rep first, then the manager, each once', () => {
    const { story, plan, sign } = planned()
    expect(sign('manager')).toBe('plan.rep-first')
    expect(sign('rep')).toBeUndefined()
    expect(sign('rep')).toBe('plan.rep-has-signed')
    expect(sign('manager')).toBeUndefined()
    expect(sign('manager')).toBe('plan.signed')
    expect(story.held(plan)).toMatchObject({
      status: 'signed',
      rep: { name: 'Mira Lindqvist' },
      repSignature: { name: 'Mira Lindqvist', stance: 'agreed' },
      managerSignature: { name: 'Jonas Ek', stance: 'agreed' }
    })
    expect(openCycle(story.workbook)?.stage).toBe('reinforce')
  })

  test('who disagrees says what is seen differently, and who declines does not sign', () => {
    const { sign } = planned()
    expect(sign('rep', 'disagreed', ' ')).toBe('signing.no-comment')
    expect(sign('rep', 'declined')).toBe('signing.no-signature')
    expect(sign('rep', 'agreed', '', { method: 'none' })).toBe('signing.no-signature')
    expect(sign('rep', 'agreed', '', { method: 'typed', text: ' ' })).toBe('malformed')
    expect(sign('rep', 'declined', 'Not now.', { method: 'none' })).toBeUndefined()
  })

  test('the manager has a name', () => {
    const { story, plan, sign } = planned()
    sign('rep')
    const command = { type: 'plan.sign', id: plan, party: 'manager', stance: 'agreed', comment: '', mark: typed }
    expect(attempt(story.workbook, command, ' ')).toEqual({ refused: 'signing.no-name' })
  })

  test('once the rep has signed no word changes, until the signature is taken back', () => {
    const { story, plan, edit, sign } = planned()
    sign('rep')
    expect(edit({ how: 'Otherwise.' })).toBe('plan.rep-has-signed')
    expect(edit({ notes: 'Hm.', how: 'Otherwise.' })).toBe('plan.rep-has-signed')
    // Private notes are not covered by a signature.
    expect(edit({ notes: 'Hm.' })).toBeUndefined()
    expect(story.held(plan).private.notes).toBe('Hm.')
    expect(refusal(story, { type: 'plan.discard', id: plan })).toBe('plan.rep-has-signed')
    story.observe('2026-09-12', { [opens]: 4 })
    expect(story.held(plan).gap.now).toBe(2)
    expect(refusal(story, { type: 'plan.withdrawSignature', id: plan })).toBeUndefined()
    expect(refusal(story, { type: 'plan.withdrawSignature', id: plan })).toBe('plan.not-signed')
    expect(edit({ how: 'Otherwise.' })).toBeUndefined()
  })

  test('the manager signs only what the rep has read', () => {
    const { story, sign } = planned()
    sign('rep')
    story.run(day, { type: 'rep.describe', name: 'Mira Ek' })
    expect(sign('manager')).toBe('plan.changed-since-rep')
  })
})

describe('R-1 what the rep said under a draft stays known when it is taken from there', () => {
  const said = { stance: 'disagreed', comment: 'Two dates are too early.' }
  function withRepsWords() {
    const all = planned()
    const { story, plan } = all
    const prepared = { party: 'rep', ...said, method: 'typed', typed: 'Mira' } as const
    const prepare = () => refusal(story, { type: 'plan.prepareSignature', id: plan, prepared })
    const kept = () => openCycle(story.workbook)?.setAside
    return { ...all, prepare, kept }
  }

  test('by a change of the words, once', () => {
    const { plan, edit, prepare, kept } = withRepsWords()
    prepare()
    edit({ notes: 'Private.' })
    expect(kept()).toBeUndefined()
    edit({ how: 'Otherwise.' })
    edit({ how: 'And again.' })
    expect(kept()).toEqual([
      expect.objectContaining({ plan, title: expect.stringMatching(/\S/), why: 'changed', ...said, signedAt: null })
    ])
  })

  test('by taking the signature back, and by discarding the draft', () => {
    const { story, plan, sign, prepare, kept } = withRepsWords()
    sign('rep', 'disagreed', said.comment)
    story.run(day, { type: 'plan.withdrawSignature', id: plan })
    prepare()
    story.run(day, { type: 'plan.discard', id: plan })
    expect(kept()).toMatchObject([
      { why: 'taken-back', ...said, signedAt: expect.stringContaining('T') },
      { why: 'discarded', ...said, signedAt: null }
    ])
    expect(Workbook.safeParse(story.workbook).success).toBe(true)
  })

  test('what was to be marked on paper is not called signed', () => {
    const { story, plan, kept } = withRepsWords()
    story.run(day, {
      type: 'plan.sign',
      id: plan,
      party: 'rep',
      stance: 'agreed',
      comment: '',
      mark: { method: 'paper' }
    })
    story.run(day, { type: 'plan.withdrawSignature', id: plan })
    expect(kept()).toMatchObject([{ why: 'taken-back', stance: 'agreed', signedAt: null }])
  })

  test('and the manager cannot undo it', () => {
    const { story, plan, prepare } = withRepsWords()
    expect(prepare()).toBeUndefined()
    for (const type of ['plan.prepareSignature', 'plan.sign', 'plan.withdrawSignature'])
      expect(isUndoable(type)).toBe(false)
    expect(story.held(plan)).toMatchObject({ prepared: said })
  })

  test.each([
    ['a stance alone', { stance: 'declined', comment: '' }],
    ['words alone', { stance: null, comment: 'Not before May.' }]
  ] as const)('%s is enough to keep', (_, words) => {
    const { story, plan, edit, kept } = withRepsWords()
    const prepared = { party: 'rep', ...words, method: 'drawn', typed: '' } as const
    story.run(day, { type: 'plan.prepareSignature', id: plan, prepared })
    edit({ how: 'Otherwise.' })
    expect(kept()).toMatchObject([{ why: 'changed', ...words, signedAt: null }])
  })

  test('but what says nothing is nothing to keep', () => {
    const { story, plan, edit, kept } = withRepsWords()
    const prepared = { party: 'rep', stance: null, comment: ' ', method: 'drawn', typed: '' } as const
    story.run(day, { type: 'plan.prepareSignature', id: plan, prepared })
    edit({ how: 'Otherwise.' })
    expect(kept()).toBeUndefined()
  })
})

describe('N-1 what is written in the signing form', () => {
  const comment = 'Two dates are too early.'
  function preparing() {
    const all = planned()
    const { story, plan } = all
    const prepare = (party: string, changes: object = {}) =>
      refusal(story, {
        type: 'plan.prepareSignature',
        id: plan,
        prepared: { party, stance: null, comment: '', method: 'drawn', typed: '', ...changes }
      })
    const kept = () => {
      const held = story.held(plan)
      return held.status === 'draft' ? held.prepared : undefined
    }
    return { ...all, prepare, kept }
  }

  test('stays in the draft until it is signed, and is no part of what is signed', () => {
    const { story, plan, sign, prepare, kept } = preparing()
    const content = canonical(contentOf(story.workbook, story.held(plan)))
    expect(prepare('rep', { stance: 'disagreed', comment, method: 'typed', typed: 'Mira' })).toBeUndefined()
    expect(kept()).toEqual({ party: 'rep', stance: 'disagreed', comment, method: 'typed', typed: 'Mira' })
    expect(canonical(contentOf(story.workbook, story.held(plan)))).toBe(content)
    expect(story.held(plan)).toMatchObject({ status: 'draft', repSignature: null })
    expect(sign('rep')).toBeUndefined()
    expect(kept()).toBeNull()
    expect(prepare('manager', { method: 'typed', typed: 'Jonas' })).toBeUndefined()
    sign('manager')
    expect(story.held(plan)).not.toHaveProperty('prepared')
  })

  test('belongs to whose turn it is', () => {
    const { story, plan, sign, prepare, kept } = preparing()
    expect(prepare('manager')).toBe('plan.rep-first')
    sign('rep')
    expect(prepare('rep')).toBe('plan.rep-has-signed')
    prepare('manager', { typed: 'Jonas' })
    refusal(story, { type: 'plan.withdrawSignature', id: plan })
    expect(kept()).toBeNull()
    sign('rep')
    sign('manager')
    expect(prepare('manager')).toBe('plan.signed')
  })

  test('goes when the words change that it stands under, and stays while only private notes do', () => {
    const { story, plan, edit, prepare, kept } = preparing()
    prepare('rep', { comment })
    edit({ notes: 'Hm.' })
    story.observe('2026-09-12', { [leaves]: 4 })
    expect(kept()).toMatchObject({ comment })
    edit({ how: 'Otherwise.' })
    expect(kept()).toBeNull()
    prepare('rep', { comment })
    story.observe('2026-09-13', { [opens]: 4 })
    expect(story.held(plan).gap.now).toBe(4)
    expect(kept()).toBeNull()
  })

  test('is never a drawn signature', () => {
    const { prepare, kept } = preparing()
    prepare('rep', { method: 'drawn', strokes: [[[0.1, 0.2]]] })
    expect(kept()).not.toHaveProperty('strokes')
  })
})

describe('R-1 the manager’s word about the ink', () => {
  const scan = { hash: 'b'.repeat(64), name: 'sheet.pdf', kind: 'pdf', bytes: 9 }

  function onPaper(rep: Mark, manager: Mark = { method: 'typed', text: 'Jonas Ek' }, stance = 'agreed', comment = '') {
    const { story, plan, sign } = planned()
    expect(sign('rep', stance, comment, rep)).toBeUndefined()
    expect(sign('manager', 'agreed', '', manager)).toBeUndefined()
    const ink = (more: object = {}, actor?: string) => {
      const command = { type: 'plan.ink', id: plan, on: '2026-11-22', stance: 'agreed', comment: '', ...more }
      const outcome = attempt(story.workbook, command, actor)
      return 'refused' in outcome ? outcome.refused : undefined
    }
    const noted = () => {
      const held = story.held(plan)
      return held.status === 'draft' ? undefined : held.ink
    }
    return { ink, noted }
  }

  test('keeps the sheet where somebody put it there', () => {
    const { ink, noted } = onPaper({ method: 'paper' })
    expect(ink({ scan })).toBeUndefined()
    expect(noted()).toMatchObject({ on: '2026-11-22', stance: 'agreed', by: 'Jonas Ek', scan })
    const plain = onPaper({ method: 'paper' })
    plain.ink()
    expect(plain.noted()).not.toHaveProperty('scan')
  })

  test('is that of somebody with a name', () => {
    const { ink, noted } = onPaper({ method: 'paper' })
    expect(ink({}, ' ')).toBe('signing.no-name')
    expect(noted()).toBeUndefined()
  })

  test('leaves the answer that the rep gave on the screen, with its comment', () => {
    const { ink, noted } = onPaper(typed, { method: 'paper' }, 'disagreed', 'Too early.')
    expect(ink({ stance: 'agreed' })).toBeUndefined()
    expect(noted()?.stance).toBe('disagreed')
  })

  test('says what is seen differently where the sheet is marked so, by more than blanks', () => {
    const { ink } = onPaper({ method: 'paper' })
    expect(ink({ stance: 'disagreed', comment: ' ' })).toBe('signing.no-comment')
    expect(ink({ stance: 'disagreed', comment: 'Too early.' })).toBeUndefined()
  })
})

describe('R-1 an answer that came back in a file', () => {
  const pdf = { hash: 'b'.repeat(64), name: 'back.pdf', kind: 'pdf', bytes: 9 }
  const answer = (stance: string | null) => ({ name: 'Mira', date: '22 Nov', known: 'By mail', stance })

  /** The result of noting this under a plan that the rep signs with such a mark. */
  function noted(given: object, rep: Mark = { method: 'paper' }, manager: Mark = typed) {
    const { story, plan, sign } = planned()
    sign('rep', 'agreed', '', rep)
    sign('manager', 'agreed', '', manager)
    const outcome = attempt(story.workbook, {
      type: 'plan.ink',
      ...{ id: plan, on: '2026-11-22', comment: '' },
      ...given
    })
    const held = story.held(plan)
    return 'refused' in outcome ? outcome.refused : held.status === 'draft' ? null : held.ink
  }

  test('is kept with its file, as what stands in it', () => {
    const given = { stance: 'received', scan: pdf, answer: answer('received') }
    expect(noted(given)).toMatchObject({ stance: 'received', scan: pdf, answer: answer('received'), by: 'Jonas Ek' })
  })

  test.each<[string, string, object]>([
    ['without its file', 'signing.no-answer', { stance: 'agreed', answer: answer('agreed') }],
    [
      'with a picture for a file',
      'signing.no-answer',
      { stance: 'agreed', scan: { ...pdf, kind: 'png' }, answer: answer('agreed') }
    ],
    [
      'with another stance than the file has',
      'signing.answer-differs',
      { stance: 'agreed', scan: pdf, answer: answer('received') }
    ],
    ['as a yes that nobody wrote', 'signing.answer-differs', { stance: 'agreed', scan: pdf, answer: answer(null) }]
  ])('is not noted %s', (_, code, given) => expect(noted(given)).toBe(code))

  test('where the file says nothing, the words may say anything but yes', () => {
    const said = noted({ stance: 'disagreed', scan: pdf, answer: answer(null), comment: 'Too early.' })
    expect(said).toMatchObject({ stance: 'disagreed', comment: 'Too early.' })
  })

  test('takes the place of nobody’s signature on the screen', () => {
    const given = { stance: 'agreed', scan: pdf, answer: answer('agreed') }
    expect(noted(given, typed, { method: 'paper' })).toBe('signing.no-answer')
    expect(noted({ stance: 'agreed', scan: pdf }, typed, { method: 'paper' })).not.toHaveProperty('answer')
  })
})
