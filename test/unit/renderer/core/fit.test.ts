import { afterEach, expect, test } from 'vitest'
import { nameOfCopy } from '../../../../renderer/core/fit'
import { useMessages } from '../../../../renderer/core/messages'
import { sayIfCut } from '../../../../renderer/features/cycle/start-plan'
import { createTranslator } from '../../../../shared/messages'

const { t } = createTranslator('en')
const said = () => useMessages.getState().messages.map(({ text, action }) => [text, action?.label])
afterEach(() => useMessages.setState({ messages: [] }))

test('the name of a copy is whole, or what does not fit is said and can be copied', () => {
  expect(nameOfCopy('Weekly plan', 'Title', t)).toBe('Copy of Weekly plan')
  expect(said()).toEqual([])
  expect(nameOfCopy(`${'a'.repeat(191)}😀`, 'Title', t)).toBe(`Copy of ${'a'.repeat(191)}`)
  expect(said()).toEqual([['“Title” was too long. Its last 2 characters were not saved.', 'Copy what does not fit']])
})

test('an answer that is longer than an action is said to be, and one that fits is not', () => {
  const question = { id: 'q', stage: 'closed', purpose: 'commitment', text: 'What will you do?' } as const
  sayIfCut('book', { ...question, words: `  ${'b'.repeat(500)}  ` }, t)
  expect(said()).toEqual([])
  sayIfCut('book', { ...question, words: 'b'.repeat(512) }, t)
  expect(said()).toEqual([
    [
      'The answer is 12 characters longer than an action can be (500). The full answer stays in the one-on-one.',
      undefined
    ]
  ])
})
