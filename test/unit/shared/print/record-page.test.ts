import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { newObservation } from '../../../../shared/model/observation'
import { newCall } from '../../../../shared/model/selling'
import { Template } from '../../../../shared/model/template'
import { newWorkbook } from '../../../../shared/model/workbook'
import { recordDocument } from '../../../../shared/print/record-page'
import { countedId } from '../../../support/large-workbook'

const template = Template.parse({
  format: 1,
  kind: 'observation',
  id: 'trainers-own',
  version: '1.0.0',
  language: 'en',
  title: 'Morning round',
  heading: 'Morning round',
  sections: [
    {
      id: 'all',
      fields: [
        { type: 'account', id: 'account', label: 'Account', bind: 'observation.account' },
        { type: 'date', id: 'when', label: 'When', bind: 'observation.when' },
        { type: 'person', id: 'observer', label: 'Seen by', bind: 'observation.observer' },
        { type: 'choice', id: 'kind', label: 'Kind', options: [], bind: 'observation.kind' },
        { type: 'long-text', id: 'round', label: 'The round' },
        { type: 'long-text', id: 'doubts', label: 'Doubts', private: true }
      ]
    }
  ]
})
const when = '2026-03-02T10:00:00+01:00'
const workbook = {
  ...newWorkbook(countedId(1), countedId(2), { name: 'Mira Lindqvist', role: '', territory: '' }, when, {}),
  accounts: { [countedId(3)]: { id: countedId(3), name: 'Harbour Dental' } }
}
const record = {
  ...newObservation({ id: countedId(4), template: 'a'.repeat(64), createdAt: when, when, observer: 'Lena Holm' }),
  kind: 'deal-review' as const,
  account: countedId(3),
  values: { round: 'Three desks in ten minutes.', old: 'From the form before.' },
  private: { feelings: 'Seemed tense.', values: { doubts: 'Too fast for me.' } }
}
const { t, language } = createTranslator('en')
const page = (status: 'draft' | 'recorded') =>
  recordDocument({
    kind: 'observation',
    record: { ...record, status },
    workbook,
    template,
    manager: 'Jonas Ek',
    t,
    language,
    now: when
  })

describe('the page of a call', () => {
  test('names the rep and the coach below the line, and the day once, above it', () => {
    const call = newCall({ id: countedId(5), template: 'b'.repeat(64), when })
    const sheet = { ...template, kind: 'pre-call' as const }
    const whose = { workbook, template: sheet, manager: 'Jonas Ek', t, language, now: when }
    const [head] = recordDocument({ kind: 'call', record: call, ...whose }).blocks
    const values = head?.type === 'fields' ? head.fields.map(({ value }) => value) : []
    expect(values).toEqual(['Mira Lindqvist', 'Jonas Ek'])
  })
})

describe('the page of an observation', () => {
  test('holds what its own form asks for, and what an earlier version asked for', () => {
    const text = JSON.stringify(page('recorded').blocks)
    for (const words of ['Harbour Dental', 'Three desks in ten minutes.', 'From the form before.'])
      expect(text).toContain(words)
    expect(page('recorded').header).toEqual({ left: 'Morning round', right: '2 March 2026' })
  })
  test('names the rep and who saw it below the line, and the day once, above it', () => {
    expect(page('recorded').blocks[0]).toEqual({
      type: 'fields',
      columns: 3,
      fields: [
        { label: 'Rep', value: 'Mira Lindqvist' },
        { label: 'Coach', value: 'Lena Holm' }
      ]
    })
    const { blocks, header } = page('recorded')
    expect(JSON.stringify([header, blocks]).match(/2 March 2026|Lena Holm/g)).toHaveLength(2)
  })
  test('S0-11 holds nothing private', () => {
    const text = JSON.stringify(page('recorded'))
    expect([text.includes('Seemed tense.'), text.includes('Too fast for me.')]).toEqual([false, false])
  })
  test('is marked as a draft until it is in the log', () => {
    expect([page('draft').mark, page('recorded').mark]).toEqual(['DRAFT', null])
  })
})
