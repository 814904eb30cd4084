import { expect, test } from 'vitest'
import { isMeanName } from '../../../../shared/bring/words'

test.each([
  ['Close rate', true],
  ['Avg. deal value', true],
  ['Abschlussquote', true],
  ['Ø Auftragswert', true],
  ['Durchschnittlicher Auftrag', true],
  ['Marge in %', true],
  ['NPS', true],
  ['Visits', false],
  ['Umsatz', false],
  ['Quotes sent', false],
  ['Corporate accounts', false],
  ['Ørsted deals', false]
])('D-3 a week of “%s” has an average and no sum: %s', (name, is) => {
  expect(isMeanName(name)).toBe(is)
})
