import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type ErasedRep, ErasureCertificate } from '../../../../shared/model/erasure'
import { certificateOf, countsOf, erasedRep, isNameTyped, keptAs } from '../../../../shared/rules/erasure'
import { countedId } from '../../../support/large-workbook'
import { leaves, opens, RepStory } from '../../../support/rep-story'

test.each([
  ['anne-marie  o\u2019brien', true],
  ["Anne\u2011Marie O'Brien", true],
  ['Anne Marie O\u2019Brien', false],
  ['Anne-Marie OBrien', false],
  ['Anne-Marie O\u2018Brien', true],
  ['Anne-Marie O\u02BCBrien', true],
  ['Anne-Marie O\u00B4Brien', true],
  ['Anne-Marie O`Brien', true],
  ['Anne\u2010Marie O\u2019Brien', true],
  ['Anne\u2015Marie O\u2019Brien', true],
  ['', false]
])('N-7 the name that is typed as a keyboard has it: %s', (typed, expected) => {
  expect(isNameTyped(typed, 'Anne-Marie O\u2019Brien')).toBe(expected)
  expect(isNameTyped(typed, "Anne-Marie O'Brien")).toBe(expected)
})

test('N-7 two apostrophes and two hyphens in a name are each as a keyboard has them', () => {
  expect(isNameTyped("D'Arcy-O'Neil-Ek", 'D\u2019Arcy\u2013O\u2019Neil\u2011Ek')).toBe(true)
})

describe('N-7 what is remembered of a rep who was erased', () => {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  const facts = (more: Partial<ErasedRep> = {}) => ({
    id: countedId(1),
    at: '2026-11-28T10:00:00+01:00',
    by: 'Jonas Ek',
    counts: null,
    ...more
  })

  test('how many records of each kind there were', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1, [leaves]: 3 }, { account: 'Alder Group' })
    story.observe('2026-09-04', { [opens]: 2 }, { draft: true })
    story.choose('2026-09-05', opens).answer('2026-09-05', true).plan('2026-09-06', ['2026-09-20'])
    const none = { groups: 0, addenda: 0, documents: 0, statements: 0, deals: 0, calls: 0, metrics: 0 }
    const counts = { ...none, observations: 2, sessions: 1, cycles: 1, plans: 1, accounts: 1 }
    expect(countsOf(story.workbook)).toEqual(counts)
  })

  test('it is not swept from the folder yet, and its digest is over who, when and how many', () => {
    const rep = erasedRep(facts(), digest)
    expect(rep).toMatchObject({ ...facts(), swept: false })
    expect(erasedRep(facts(), digest)).toEqual(rep)
    for (const other of [{ id: countedId(2) }, { at: '2026-11-28T10:00:01+01:00' }, { by: 'Lena Holm' }])
      expect(erasedRep(facts(other), digest).digest).not.toBe(rep.digest)
  })

  test('a certificate says all of it but whether the folder was swept', () => {
    const rep = erasedRep(facts(), digest)
    const { swept: _, ...said } = rep
    expect(certificateOf(rep)).toEqual({ format: 'coachbook.erasure', version: 1, ...said })
    expect(ErasureCertificate.safeParse(certificateOf(rep)).success).toBe(true)
  })

  test('a library keeps the same as a certificate, something else of that rep, or nothing', () => {
    const rep = erasedRep(facts(), digest)
    const other = erasedRep(facts({ id: countedId(2) }), digest)
    const certificate = certificateOf(rep)
    expect(keptAs(certificate, [other, { ...rep, swept: true }])).toBe('same')
    expect(keptAs(certificate, [other, erasedRep(facts({ by: 'Lena Holm' }), digest)])).toBe('other')
    expect(keptAs(certificate, [other])).toBe('absent')
  })
})
