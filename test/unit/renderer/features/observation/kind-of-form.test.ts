import { expect, test } from 'vitest'
import { kindOfForm } from '../../../../../renderer/features/observation/kind-of-form'
import { newObservation } from '../../../../../shared/model/observation'
import { content } from '../../../../support/library-in-memory'

function form(id: string) {
  const found = content.templates.find(({ template }) => template.id === id)
  if (!found) throw new Error(`no form ${id}`)
  return found
}

test('each review goes into the log under its kind, the general form under none', () => {
  const kinds = ['call-review', 'deal-review', 'account-review', 'territory-review', 'four-step-observation'].map(
    (id) => kindOfForm(form(id), null)
  )
  expect(kinds).toEqual(['phone-call', 'deal-review', 'account-review', 'territory-review', null])
})

test('a trainer’s form is for what it was for the last time', () => {
  const built = form('deal-review')
  const own = { ...built, hash: 'c'.repeat(64), template: { ...built.template, id: 'planning-hour' } }
  const at = (when: string, kind: 'account-planning' | 'deal-review') =>
    newObservation({ id: when, template: own.hash, createdAt: when, when, observer: '', kind })
  const workbook = {
    templates: { [own.hash]: own.template },
    observations: {
      one: at('2026-03-02T10:00:00+01:00', 'account-planning'),
      two: at('2026-02-02T10:00:00+01:00', 'deal-review')
    }
  }
  expect(kindOfForm(own, workbook)).toBe('account-planning')
  expect(kindOfForm(own, { ...workbook, observations: {} })).toBeNull()
})
