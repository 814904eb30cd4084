import { afterEach, expect, test } from 'vitest'
import { messagesFor, sayProblem, useMessages } from '../../../../renderer/core/messages'

const { say } = useMessages.getState()
afterEach(() => useMessages.setState({ messages: [], sharedWith: null }))

test('R-1 while a rep looks on, only what is about that rep is shown; the rest waits', () => {
  say({ tone: 'info', text: 'Anton’s call is deleted.' })
  sayProblem(new Error('The facts are missing.'), 'mira')
  sayProblem(new Error('Anton is gone.'), 'anton')
  sayProblem(new Error('The list failed.'))
  const { messages } = useMessages.getState()
  expect(messagesFor('mira', messages).map(({ text }) => text)).toEqual(['The facts are missing.'])
  expect(messagesFor(null, messages)).toEqual(messages)
})
