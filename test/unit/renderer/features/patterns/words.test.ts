import { expect, test } from 'vitest'
import { findingWords } from '../../../../../renderer/features/patterns/words'
import { createTranslator } from '../../../../../shared/messages'
import type { PatternFinding } from '../../../../../shared/rules/pattern-findings'

const { t, language } = createTranslator('en')
const names = new Map([
  ['a', 'Ada Okafor'],
  ['b', 'Jo Meyer']
])
const step = (finding: PatternFinding) => {
  const { label, to } = findingWords(finding, { t, language, names, only: null })
  const [path, search = ''] = to.split('?')
  return { label, path, ...Object.fromEntries(new URLSearchParams(search)) }
}

test('S2-11 a step that sets a rhythm names the reps and a kind of session that there is', () => {
  const planning = { level: 'interaction', phase: 'planning' } as const
  expect(step({ says: 'unseen', places: [planning], records: 9 })).toEqual({
    label: 'Set a rhythm: Ride-along day',
    path: '/rhythm',
    set: 'true',
    session: 'ride-along'
  })
  const account = { level: 'account', phase: 'planning' } as const
  expect(step({ says: 'unseen', places: [account, planning], records: 9 })).toMatchObject({ session: 'account-review' })
  const rhythm = { label: 'Set a rhythm', path: '/rhythm', set: 'true', reps: 'a b', session: 'coaching-talk' }
  expect(step({ says: 'segment', segment: 'bottom', share: 0.1, reps: ['a', 'b'], records: 9 })).toEqual(rhythm)
  expect(step({ says: 'little', reps: ['a', 'b'], records: 9 })).toEqual(rhythm)
})
