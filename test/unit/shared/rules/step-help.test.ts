import { expect, test } from 'vitest'
import type { ListedPart } from '../../../../shared/model/part'
import { ownHelp, stepHelp } from '../../../../shared/rules/step-help'

const help = (id: string, pack: string, language: string, text: string) => ({ id, pack, title: id, language, text })
const offered = [
  help('see', 'four-step', 'en', 'Built in'),
  help('see', 'four-step-de', 'de', 'Eingebaut'),
  help('see', 'clinics', 'en', 'Of the trainer')
]

test('S2-10 the last help in the language of the window stands there, or else one in English', () => {
  expect(stepHelp('see', offered, 'en')?.text).toBe('Of the trainer')
  expect(stepHelp('see', offered, 'de-AT')?.text).toBe('Eingebaut')
  expect(stepHelp('see', offered, 'fr')?.text).toBe('Of the trainer')
  expect(stepHelp('agree', offered, 'en')).toBeUndefined()
})

test('S2-10 a manager’s own help comes after those of packs and stands in for them, in its language', () => {
  const own = [...offered, help('see', '', 'en', 'Ours')]
  expect(stepHelp('see', own, 'en')?.text).toBe('Ours')
  expect(stepHelp('see', own, 'de')?.text).toBe('Eingebaut')
})

test('S2-10 the manager’s own help for a step is the last of its language, and none that came with a pack', () => {
  const listed = (id: string, more: object) =>
    ({ id, own: {}, step: 'see', language: 'en', ...more }) as unknown as ListedPart
  const parts = [
    listed('first', {}),
    listed('last', {}),
    listed('of a pack', { own: null }),
    listed('for another step', { step: 'agree' }),
    listed('German', { language: 'de' })
  ]
  expect(ownHelp('see', parts, 'en')?.id).toBe('last')
  expect(ownHelp('see', parts, 'de')?.id).toBe('German')
  expect(ownHelp('agree', parts, 'en')?.id).toBe('for another step')
  expect(ownHelp('coach', parts, 'en')).toBeUndefined()
})
