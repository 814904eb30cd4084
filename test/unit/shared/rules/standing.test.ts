import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { Standing } from '../../../../shared/model/standing'
import { standingWords } from '../../../../shared/rules/standing'

test('R-6 how a record of any kind stands is said in the words of its kind', () => {
  const signed = { signing: 'signed', stance: 'agreed', on: '2026-09-03' } as const
  const said = (standing: Standing) =>
    standingWords(createTranslator('en'), 'status', standing, { name: 'Mira', today: '2026-11-28' })
  expect(said({ kind: 'plan', state: { ...signed, force: 'in-force', changedBy: null, until: null } })).toContain(
    'n force'
  )
  expect(said({ kind: 'document', state: signed })).toBe('Signed by both')
  expect(said({ kind: 'document', state: { ...signed, signing: 'done', stance: null } })).toBe('Finished')
  expect(said({ kind: 'addendum', state: signed })).toBe('Agreed, signed by both')
})
