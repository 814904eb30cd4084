import { expect, test } from 'vitest'
import { keptForms, unwrittenWords } from '../../../../../../renderer/features/templates/editor/kept-drafts'
import { Template } from '../../../../../../shared/model/template'

const form = (description: string, label: string) =>
  Template.parse({
    format: 1,
    kind: 'free-form',
    id: 'weekly',
    version: '1.0.0',
    language: 'en',
    title: 'Weekly',
    heading: 'Weekly',
    description,
    sections: [{ id: 'first', title: 'First', fields: [{ id: 'why', type: 'text', label }] }]
  })

test('of a draft that is not on the disk the words are told that the disk does not have', () => {
  const before = form('As it was', 'Why')
  keptForms.keep('weekly', form('What it is for now', 'Why not'), () => Promise.reject(new Error('read-only')), before)
  expect(unwrittenWords()).toEqual([{ of: 'Weekly', name: '', words: 'What it is for now\n\nWhy not', workbook: null }])
  keptForms.drop('weekly')
  expect(unwrittenWords()).toEqual([])
})
