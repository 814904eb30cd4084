import { expect, test } from 'vitest'
import { stepHelp } from '../../../../shared/rules/step-help'

const help = (id: string, language: string, text: string) => ({ id, title: id, language, text })
const offered = [help('see', 'en', 'Built in'), help('see', 'de', 'Eingebaut'), help('see', 'en', 'Of the trainer')]

test('S2-10 the last pack in the language of the window helps, or else one in English', () => {
  expect(stepHelp('see', offered, {}, 'en')?.text).toBe('Of the trainer')
  expect(stepHelp('see', offered, {}, 'de-AT')?.text).toBe('Eingebaut')
  expect(stepHelp('see', offered, {}, 'fr')?.text).toBe('Of the trainer')
  expect(stepHelp('agree', offered, {}, 'en')).toBeUndefined()
})

test('S2-10 the own words of a manager take the place of the text', () => {
  expect(stepHelp('see', offered, { see: 'Ours' }, 'en')).toEqual({ title: 'see', text: 'Ours' })
})
