import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newSession } from '../../../../shared/model/session'
import { Workbook } from '../../../../shared/model/workbook'
import { isAboutPerson } from '../../../../shared/rules/sessions'
import { withoutPrivate } from '../../../../shared/rules/without-private'
import { fullWorkbook, planted } from '../../../support/full-workbook'
import { RepStory } from '../../../support/rep-story'

const text = JSON.stringify

describe('N-6 a workbook without private notes', () => {
  const full = fullWorkbook()
  const open = withoutPrivate(full)

  test('holds no word that is only for the manager, in any record', () => {
    expect(text(full).split(planted).length).toBeGreaterThan(20)
    expect(text(open)).not.toContain(planted)
  })

  test('is a whole workbook still, and the same when it is made once more', () => {
    expect(Workbook.parse(open)).toEqual(open)
    expect(withoutPrivate(open)).toEqual(open)
  })

  test('keeps all that both may see: plans with their seals, observations, documents, the words of one-on-ones', () => {
    const bare = ({ private: _, ...rest }: { private: unknown }) => rest
    for (const name of ['observations', 'plans', 'documents', 'calls'] as const)
      expect(Object.values(open[name]).map(bare)).toEqual(Object.values(full[name]).map(bare))
    for (const name of ['addenda', 'cycles', 'deals', 'metrics', 'rep', 'templates', 'leave'] as const)
      expect(open[name]).toEqual(full[name])
    const talks = Object.values(full.sessions).filter((session) => !isAboutPerson(session))
    expect(talks.length).toBeGreaterThan(0)
    for (const { id, purpose, questions, agreed, values } of talks)
      expect(open.sessions[id]).toMatchObject({ purpose, questions, agreed, values })
  })

  test('holds no statement that was begun and not handed in, and those that were', () => {
    const all = Object.values(full.statements ?? {})
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['begun', 'given']))
    expect(Object.values(open.statements ?? {})).toEqual(all.filter(({ status }) => status === 'given'))
  })

  test('says of a one-on-one about the person that there was one, and when', () => {
    const person = Object.values(full.sessions).find(isAboutPerson)
    expect(open.sessions[person?.id ?? '']).toMatchObject({
      mode: 'human',
      when: person?.when,
      minutes: 20,
      purpose: ''
    })
  })

  test('knows every private part that a workbook can have', () => {
    const found: string[] = []
    const look = (schema: unknown, path: string) => {
      if (typeof schema !== 'object' || schema === null) return
      for (const [key, part] of Object.entries(schema)) {
        const isKey = path.endsWith('.properties')
        if (isKey && key === 'private') found.push(path.replaceAll('.properties', '').replaceAll('.oneOf', ''))
        look(part, `${path}.${key}`)
      }
    }
    look(z.toJSONSchema(Workbook, { unrepresentable: 'any', io: 'input' }), '')
    const places = found.map((path) => path.split('.')[1] ?? '')
    // '' is the workbook's own part; a field of a form can be private, and its values are in the records.
    expect([...new Set(places)].sort()).toEqual([
      '',
      'calls',
      'documents',
      'groups',
      'observations',
      'plans',
      'sessions',
      'templates'
    ])
  })
})

test('S2-5 of a one-on-one about the person its time and kind are told, and no word of it', () => {
  const { workbook } = new RepStory()
  const when = '2026-09-02T09:00:00+02:00'
  const told = {
    status: 'held' as const,
    cycle: 'c',
    type: 'weekly' as const,
    mode: 'human' as const,
    impromptu: true,
    plannedFor: when,
    startedAt: when,
    minutes: 20
  }
  const blank = newSession('a', when)
  const words = {
    purpose: planted,
    repComment: planted,
    template: 'guide',
    markedByRep: when,
    private: { ...blank.private, notes: planted }
  }
  const open = (more: object) =>
    withoutPrivate({ ...workbook, sessions: { a: { ...blank, ...told, ...words, ...more } } }).sessions.a
  expect(open({})).toEqual({ ...blank, ...told })
  expect(open({ plannedFor: undefined })).not.toHaveProperty('plannedFor')
})

test('S3-1 a manager’s own workbook stays one, and one without group sessions or statements has none', () => {
  const { workbook } = new RepStory()
  expect(withoutPrivate({ ...workbook, own: { coach: 'Dana Roth' } }).own).toEqual({ coach: 'Dana Roth' })
  const open = withoutPrivate(workbook)
  for (const part of ['own', 'groups', 'statements', 'brought', 'merged']) expect(open).not.toHaveProperty(part)
})
