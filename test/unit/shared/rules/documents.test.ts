import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../shared/model/document'
import type { SigningState } from '../../../../shared/model/plan-state'
import { Template } from '../../../../shared/model/template'
import { charterStanding, isAgreed } from '../../../../shared/rules/charter'
import { documentStanding, documentsOf, documentTitle, missingFields } from '../../../../shared/rules/documents'
import { begun } from '../../../support/begun-document'

const form = (fields: object[]) =>
  Template.parse({
    format: 1,
    kind: 'free-form',
    id: 'form',
    version: '1.0.0',
    language: 'en',
    title: 'Our form',
    heading: 'Form',
    sections: [{ id: 'one', fields }]
  })

test('S2-3 documents come by their day, the latest first, and of one day the one that was begun last', () => {
  const { held } = begun('coaching-charter')
  const on = (id: string, day: string): Document => ({ ...held(), id, on: day })
  const all = [on('b', '2026-09-01'), on('a', '2026-09-01'), on('c', '2026-08-01'), on('d', '2026-10-01')]
  const ids = (some: Document[]) => documentsOf({ documents: Object.fromEntries(some.map((one) => [one.id, one])) })
  expect(ids(all).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
  expect(ids([...all].reverse()).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
})

test('a document is called by its own title, else by that of its form', () => {
  const { held } = begun('coaching-charter')
  const called = (title: string, template?: Template) => documentTitle({ ...held(), title }, template)
  expect([called('Ours', form([])), called(' ', form([])), called('')]).toEqual(['Ours', 'Our form', ''])
})

test('what is to be filled in has to be asked for, hold a value and be empty', () => {
  const field = (id: string, more: object) => ({ id, type: 'text', label: id, required: true, ...more })
  const template = form([
    field('filled', {}),
    field('empty', {}),
    field('may', { required: false }),
    field('hint', { type: 'guidance', text: 'Read this.' }),
    field('pens', { type: 'signatures' }),
    // What it asks for is stored with another kind of record, so no document can have it.
    field('marks', { type: 'pulse', bind: 'session.pulse' })
  ])
  const missing = missingFields({ values: { filled: 'x', empty: ' ' } }, template)
  expect(missing.map(({ id }) => id)).toEqual(['empty'])
})

describe('R-1 what a document is called by its state', () => {
  const state = (signing: SigningState['signing'], stance: SigningState['stance'] = null) =>
    documentStanding({ signing, stance, on: '2026-09-01' })

  test('signed where nobody refused, and else what the rep answered', () => {
    expect([state('signed'), state('signed', 'agreed'), state('signed', 'received')]).toEqual([
      'signed',
      'signed',
      'received'
    ])
    expect([state('rep-signed'), state('rep-signed', 'received')]).toEqual(['rep-ink', 'rep-received'])
    expect([state('draft'), state('awaiting-ink')]).toEqual(['draft', 'awaiting-ink'])
    expect(documentStanding({ signing: 'done', stance: null, on: '2026-09-01' })).toBe('done')
  })

  test('what nobody is to sign is agreed once it is finished', () => {
    const { held, done } = begun('which-help-fits')
    expect(isAgreed(held())).toBe(false)
    done({ type: 'document.finish', id: held().id })
    expect(isAgreed(held())).toBe(true)
    const documents = { [held().id]: { ...held(), kind: 'charter' as const } }
    expect(charterStanding({ documents, templates: {} })).toEqual({ is: 'agreed' })
  })
})
