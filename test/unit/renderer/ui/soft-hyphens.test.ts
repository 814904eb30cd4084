import { expect, test } from 'vitest'
import { withSoftHyphens } from '../../../../renderer/ui/soft-hyphens'

test('a long German word of the interface breaks at its joint, and nothing else is touched', () => {
  expect(withSoftHyphens('Kundengespräch Planung')).toBe('Kunden\u00ADgespräch Planung')
  expect(withSoftHyphens('Kundengespräche führen')).toBe('Kunden\u00ADgespräche führen')
  expect(withSoftHyphens('Asks two open questions')).toBe('Asks two open questions')
})
