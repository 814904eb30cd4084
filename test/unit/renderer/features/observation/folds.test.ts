import { describe, expect, test } from 'vitest'
import { foldsOf } from '../../../../../renderer/features/observation/folds'
import { newObservation, type Observation } from '../../../../../shared/model/observation'
import { Template } from '../../../../../shared/model/template'

const bound = (name: string, more: object = {}) => ({
  type: name === 'when' ? 'date' : name === 'kind' ? 'choice' : name === 'observer' ? 'person' : 'long-text',
  id: name,
  bind: `observation.${name}`,
  label: name,
  ...more
})

const form = (...fields: object[]) =>
  Template.parse({
    format: 1,
    kind: 'observation',
    id: 'trainers-form',
    version: '1.0.0',
    language: 'en',
    title: 'A trainer’s form',
    heading: 'A trainer’s form',
    sections: [{ id: 'all', fields: [bound('evidence'), ...fields] }]
  })

const when = '2026-11-20T10:00:00+01:00'
const empty = newObservation({ id: 'one', template: 'a'.repeat(64), createdAt: when, when, observer: 'Jonas' })

const ids = (template: Template, observation: Observation = empty) => {
  const { head, wish } = foldsOf(template, observation)
  return { head: head.map(({ id }) => id), wish: wish.map(({ id }) => id) }
}

describe('what of an observation comes on wish', () => {
  const usual = form(
    bound('kind'),
    bound('when'),
    bound('observer'),
    bound('strengths'),
    bound('feelings', { private: true })
  )

  test('when, what kind and by whom are said in one line; what is empty waits behind its name', () => {
    expect(ids(usual)).toEqual({ head: ['kind', 'when', 'observer'], wish: ['strengths', 'feelings'] })
  })

  test('a field with words is always shown', () => {
    expect(ids(usual, { ...empty, strengths: 'Silence.' }).wish).toEqual(['feelings'])
  })

  test('the observer is not folded while nobody is named', () => {
    expect(ids(usual, { ...empty, observer: '' }).head).toEqual(['kind', 'when'])
  })

  test('what a trainer has put on the form, or asks for, always stands there', () => {
    const theirs = form({ type: 'text', id: 'free', label: 'Free' }, bound('strengths', { required: true }))
    expect(ids(theirs)).toEqual({ head: [], wish: [] })
  })
})
