import { expect, test } from 'vitest'
import { heldTogether } from '../../../../../renderer/features/rep/held-together'
import { shortDate } from '../../../../../shared/dates'

test('every month of both languages stays with its day, and longer words may go to the next line', () => {
  for (const language of ['en', 'de'])
    for (let month = 1; month <= 12; month++) {
      const day = shortDate(`1999-${String(month).padStart(2, '0')}-01`, language, '1999-06-01')
      expect(heldTogether(`signed ${day}, twice`)).toBe(`signed ${day.replace(' ', '\u00A0')}, twice`)
    }
  expect(heldTogether('1 Beobachtung, 12 Lücken')).toBe('1 Beobachtung, 12 Lücken')
})
