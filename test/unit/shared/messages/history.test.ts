import { expect, it } from 'vitest'
import { commandTypes } from '../../../../shared/commands'
import { createTranslator } from '../../../../shared/messages'

/** Shown under another name in the history: writing an observation. */
const gathered = ['observation.rate', 'observation.flag']

it('N-2 the history has words for every kind of change', () => {
  const { ofCode, t } = createTranslator('en')
  const fallback = t('history:other')
  const wordless = commandTypes.filter(
    (type) => !gathered.includes(type) && ofCode('history', type, {}, 'history:other') === fallback
  )
  expect(wordless).toEqual([])
})
