import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../shared/commands'
import { applyInPlace } from '../../../../shared/commands/patch'
import type { Mark, Stance } from '../../../../shared/model/signature'
import { Template } from '../../../../shared/model/template'
import { documentContent, recordedDocument } from '../../../../shared/rules/document-seal'
import { isFinished } from '../../../../shared/rules/documents'
import { canonical } from '../../../../shared/rules/seal'
import { signingDeed } from '../../../../shared/rules/signing-deed'
import { begun, id, typed } from '../../../support/begun-document'
import { now } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { templateNamed, templateOf } from '../../../support/library-in-memory'

const digest = (value: unknown) => createHash('sha256').update(canonical(value), 'utf8').digest('hex')

describe('S2-3 a charter', () => {
  test('is signed by the rep and then by the manager, and sealed as it stands', () => {
    const { workbook, held, sign, standing } = begun('coaching-charter')
    expect(standing()).toBe('draft')
    expect(sign('rep')).toBe('rep-agreed')
    expect(standing()).toBe('rep-agreed')
    expect(sign('manager')).toBe('signed')
    const document = held()
    if (document.status !== 'signed') throw new Error('not signed')
    expect(document.rep).toEqual({ name: 'Mira Lindqvist', role: 'Rep', territory: 'North' })
    expect(document.managerSignature).toMatchObject({ name: 'Jonas Ek', stance: 'agreed' })
    expect(document.seal.hash).toBe(digest(recordedDocument(workbook.templates, document)))
    expect(document.repSignature.content).toBe(digest(documentContent({ ...document, ...workbook }, document)))
  })

  test.each<[Stance, Mark]>([
    ['received', typed],
    ['disagreed', typed],
    ['declined', { method: 'none' }]
  ])('that the rep answers with “%s” is sealed and not called signed', (stance, mark) => {
    const { sign, standing } = begun('coaching-charter')
    expect(sign('rep', stance, mark)).toBe(`rep-${stance}`)
    expect(sign('manager')).toBe(stance)
    expect(standing()).toBe(stance)
  })

  test('on paper waits for the ink, and what is marked there counts', () => {
    const { done, refusal, sign, standing } = begun('coaching-charter')
    const ink = { type: 'document.ink', id, on: '2026-11-22', stance: 'received', comment: '' } as const
    expect(sign('rep', 'agreed', { method: 'paper' })).toBe('rep-ink')
    expect(refusal(ink)).toBe('document.no-ink')
    expect(sign('manager')).toBe('awaiting-ink')
    expect(refusal({ ...ink, on: '2026-11-23' })).toBe('signing.ink-in-future')
    const { patches } = done(ink)
    expect(signingDeed('document.ink', patches).document).toMatchObject({ stance: 'received' })
    expect(standing()).toBe('received')
    expect(refusal(ink)).toBe('document.no-ink')
  })

  test('is not signed while something is missing, out of turn, or by the manager alone', () => {
    const empty = begun('coaching-charter', false)
    const asRep = { type: 'document.sign', id, party: 'rep', stance: 'agreed', comment: '', mark: typed } as const
    expect(empty.refusal(asRep)).toBe('document.incomplete')
    const full = begun('coaching-charter')
    expect(full.refusal({ ...asRep, party: 'manager' })).toBe('document.rep-first')
    expect(full.refusal({ type: 'document.finish', id })).toBe('document.to-sign')
    expect(full.refusal({ ...asRep, stance: 'disagreed' })).toBe('signing.no-comment')
    expect(full.refusal({ ...asRep, mark: { method: 'none' } })).toBe('signing.no-signature')
    full.sign('rep')
    expect(full.refusal(asRep)).toBe('document.rep-has-signed')
  })

  test('does not change once the rep has signed, and is never deleted once both have', () => {
    const { refusal, sign, held } = begun('coaching-charter')
    const change: CommandInput = { type: 'document.edit', id, changes: { title: 'Another' } }
    sign('rep')
    expect([refusal(change), refusal({ type: 'document.delete', id })]).toEqual([
      'document.rep-has-signed',
      'document.rep-has-signed'
    ])
    sign('manager')
    const commands: CommandInput[] = [change, { type: 'document.delete', id }, { type: 'document.reopen', id }]
    expect(commands.map(refusal)).toEqual(['document.signed', 'document.signed', 'document.signed'])
    expect(held().status).toBe('signed')
  })

  test('R-1 what the rep said under it is not taken back in silence, also when the draft goes', () => {
    const { workbook, done, sign } = begun('coaching-charter')
    sign('rep', 'disagreed')
    done({ type: 'document.withdrawSignature', id })
    const prepared = {
      party: 'rep',
      stance: 'received',
      comment: 'With the days.',
      method: 'typed',
      typed: ''
    } as const
    done({ type: 'document.prepareSignature', id, prepared })
    done({ type: 'document.edit', id, changes: { on: '2026-11-21' } })
    done({ type: 'document.prepareSignature', id, prepared })
    done({ type: 'document.delete', id })
    expect(workbook.documents).toEqual({})
    expect(workbook.rep.setAside).toMatchObject([
      { document: id, title: 'Coaching charter', why: 'taken-back', stance: 'disagreed', comment: 'So it is.' },
      { why: 'changed', stance: 'received', signedAt: null },
      { why: 'discarded', comment: 'With the days.' }
    ])
  })
})

describe('a free form', () => {
  test('is finished without signatures, taken up again, and finished anew with another seal', () => {
    const { workbook, done, refusal, held, standing } = begun('which-help-fits')
    const sealed = () => {
      const document = held()
      if (!isFinished(document)) throw new Error('not finished')
      expect(document.seal.hash).toBe(digest(recordedDocument(workbook.templates, document)))
      return document.seal.hash
    }
    done({ type: 'document.finish', id })
    const first = sealed()
    expect([standing(), refusal({ type: 'document.edit', id, changes: { title: 'x' } })]).toEqual([
      'done',
      'document.done'
    ])
    done({ type: 'document.reopen', id })
    expect(refusal({ type: 'document.reopen', id })).toBe('document.open')
    done({ type: 'document.edit', id, changes: { title: 'Opening' } })
    done({ type: 'document.finish', id })
    expect(sealed()).not.toBe(first)
  })

  test('is not finished while something is missing, and cannot be signed', () => {
    const { refusal } = begun('which-help-fits', false)
    expect(refusal({ type: 'document.finish', id })).toBe('document.incomplete')
    expect(refusal({ type: 'document.sign', id, party: 'rep', stance: 'agreed', comment: '', mark: typed })).toBe(
      'document.no-signatures'
    )
  })

  test('can be deleted and brought back, also when it is finished', () => {
    const { workbook, done, held } = begun('which-help-fits')
    done({ type: 'document.finish', id })
    const before = structuredClone(held())
    const { inverse } = done({ type: 'document.delete', id })
    expect(workbook.documents).toEqual({})
    applyInPlace(workbook, inverse)
    expect(held()).toEqual(before)
  })

  test('takes forms of no other kind', () => {
    const { refusal } = begun('which-help-fits')
    const template = templateOf('observation')
    expect(refusal({ type: 'document.start', id: countedId(10), template, on: '2026-11-22' })).toBe(
      'template.wrong-kind'
    )
    expect(refusal({ type: 'document.start', id, template: templateNamed('which-help-fits'), on: '2026-11-22' })).toBe(
      'document.exists'
    )
  })
})

describe('the days of a document', () => {
  test('it is of a day that was, and one that lies ahead cannot be signed', () => {
    const { refusal, done, held, run } = begun('coaching-charter')
    const refused = (on: string) => refusal({ type: 'document.edit', id, changes: { on } })
    expect(refused('2026-11-23')).toBe('document.in-future')
    expect(refused('2026-11-22')).toBeNull()
    const draft = held()
    if (draft.status === 'draft') draft.on = '2026-11-23'
    const sign = { type: 'document.sign', id, party: 'rep', stance: 'agreed', mark: typed, comment: '' } as const
    expect(run(sign)).toMatchObject({ refused: 'document.in-future' })
    done({ type: 'document.edit', id, changes: { on: '2026-11-01' } })
    expect(refusal(sign)).toBeNull()
  })

  test('a day on which something was seen cannot lie ahead', () => {
    const { refusal, done } = begun('training-follow-through')
    const finish = { type: 'document.finish', id } as const
    done({ type: 'document.edit', id, changes: { values: { 'two-day': '2026-11-23' } } })
    expect(refusal(finish)).toBe('document.day-ahead')
    done({ type: 'document.edit', id, changes: { values: { 'two-day': '2026-11-22' } } })
    expect(refusal(finish)).toBeNull()
  })

  test('when it is looked at again has to be still to come', () => {
    const { refusal, done } = begun('coaching-charter')
    const sign = { type: 'document.sign', id, party: 'rep', stance: 'agreed', mark: typed, comment: '' } as const
    for (const again of ['2025-11-22', '2026-11-22']) {
      done({ type: 'document.edit', id, changes: { values: { again } } })
      expect(refusal(sign)).toBe('document.day-over')
    }
    done({ type: 'document.edit', id, changes: { values: { again: '2026-11-23' } } })
    expect(refusal(sign)).toBeNull()
  })
})

describe('what only the manager sees in a document', () => {
  /** A charter with a private field. */
  function withPrivate() {
    const all = begun('coaching-charter')
    const { workbook, held } = all
    const form = workbook.templates[held().template]
    const [first, ...rest] = form?.sections ?? []
    if (!form || !first) throw new Error('the form is kept')
    const doubts = Template.parse({
      ...form,
      sections: [
        { ...first, fields: [...first.fields, { type: 'text', id: 'doubts', label: 'Doubts', private: true }] },
        ...rest
      ]
    })
    workbook.templates[held().template] = doubts
    return all
  }
  const prepared = { party: 'rep', stance: 'received', comment: 'x', method: 'typed', typed: '' } as const

  test('is written apart, under nobody’s signature: what waits to be signed stays', () => {
    const { workbook, done, held } = withPrivate()
    done({ type: 'document.prepareSignature', id, prepared })
    done({ type: 'document.edit', id, changes: { values: { doubts: 'Too fast.' } } })
    expect(held()).toMatchObject({ prepared, private: { values: { doubts: 'Too fast.' } } })
    expect(held().values).not.toHaveProperty('doubts')
    expect(workbook.rep).not.toHaveProperty('setAside')
    done({ type: 'document.edit', id, changes: { title: 'Ours' } })
    expect(held()).toMatchObject({ prepared: null, title: 'Ours' })
    expect(workbook.rep.setAside).toHaveLength(1)
  })

  test('is taken out, also of what is signed, and the seal stays', () => {
    const { done, held, sign } = withPrivate()
    done({ type: 'document.edit', id, changes: { values: { doubts: 'Too fast.' } } })
    sign('rep')
    sign('manager')
    const before = structuredClone(held())
    done({ type: 'document.removePrivate', id })
    expect(held()).toEqual({ ...before, private: { values: {} } })
  })
})

describe('a document that is finished', () => {
  test('says who finished it and when, for whom, and has no signature', () => {
    const { done, held, refusal } = begun('which-help-fits')
    const prepared = { party: 'rep', stance: 'agreed', comment: '', method: 'typed', typed: '' } as const
    done({ type: 'document.prepareSignature', id, prepared })
    done({ type: 'document.finish', id })
    expect(held()).toMatchObject({
      status: 'done',
      rep: { name: 'Mira Lindqvist', role: 'Rep', territory: 'North' },
      finished: { by: 'Jonas Ek', at: now }
    })
    expect(held()).not.toHaveProperty('prepared')
    expect(held()).not.toHaveProperty('repSignature')
    expect(refusal({ type: 'document.finish', id })).toBe('document.done')
  })

  test('taken up again it is the draft that it was', () => {
    const { done, held } = begun('which-help-fits')
    const before = structuredClone(held())
    done({ type: 'document.finish', id })
    done({ type: 'document.reopen', id })
    expect(held()).toEqual(before)
  })

  test('of one that is signed neither signature is a loose one', () => {
    const { held, sign } = begun('coaching-charter')
    sign('rep')
    sign('manager')
    expect(held()).not.toHaveProperty('prepared')
    expect(held()).toMatchObject({ repSignature: { party: 'rep' }, managerSignature: { party: 'manager' } })
  })
})

test('R-1 the ink under a document is the manager’s dated word, with the sheet where it was put there', () => {
  const { done, held, sign, refusal } = begun('coaching-charter')
  sign('rep', 'agreed', { method: 'paper' })
  sign('manager')
  const scan = { hash: 'a'.repeat(64), name: 'sheet.pdf', kind: 'pdf' as const, bytes: 9 }
  const ink = { type: 'document.ink', id, on: '2026-11-22', stance: 'agreed', comment: 'On the sheet.', scan } as const
  expect(refusal({ ...ink, on: '2026-11-21' })).toBe('signing.ink-before')
  done(ink)
  expect(held()).toMatchObject({
    ink: { on: '2026-11-22', stance: 'agreed', comment: 'On the sheet.', by: 'Jonas Ek', at: now, scan }
  })
})

test('S2-3 no document begins on a day to come', () => {
  const { refusal, workbook } = begun('coaching-charter')
  const template = templateNamed('which-help-fits')
  const start = (day: string) => refusal({ type: 'document.start', id: countedId(10), template, on: day })
  expect([start('2026-11-23'), start('2026-11-22')]).toEqual(['document.in-future', null])
  expect(workbook.documents[countedId(10)]).toMatchObject({
    status: 'draft',
    kind: 'free-form',
    on: '2026-11-22',
    createdAt: now
  })
})

test('R-2 a finished document names the rep as it was finished for, a draft as the rep is called today', () => {
  const { workbook, done, held } = begun('which-help-fits')
  const named = () => documentContent(workbook, held()).rep.name
  done({ type: 'document.finish', id })
  done({ type: 'rep.describe', name: 'Mira Ek' })
  expect(named()).toBe('Mira Lindqvist')
  done({ type: 'document.reopen', id })
  expect(named()).toBe('Mira Ek')
  expect(() => documentContent({ ...workbook, templates: {} }, held())).toThrow('is not in the workbook')
})
