import { expect, test } from 'vitest'
import { pauseAfterGuess } from '../../../../shared/rules/guesses'

test('N-5 the pause after a wrong passphrase grows from a second to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 1000].map(pauseAfterGuess)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
})
