import { expect, test } from 'vitest'
import type { PdfFinding } from '../../../../shared/model/verification'
import { verdictWords } from '../../../../shared/rules/finding-words'

type Checked = NonNullable<PdfFinding['checked']>
const checked = (page: Checked['page'], library: Checked['library']): Checked => ({
  page,
  library,
  signedWith: null,
  original: null,
  overlays: 0,
  revisions: 1
})

test('R-6 a PDF that is intact is called so by no more than what was compared', () => {
  const said = (verdict: PdfFinding['verdict'], checked: Checked | null) =>
    verdictWords({ verdict, checked, of: 'plan', addendum: null }, (key) => key)
  const head = (page: Checked['page'], library: Checked['library']) => said('intact', checked(page, library))
  expect(head('kept', 'same')).toBe('verify:intact-kept')
  expect(head('exact', 'same')).toBe('verify:intact-here')
  expect(head('exact', 'absent')).toBe('verify:intact')
  expect(head('same', 'same')).toBe('verify:words-here')
  expect(head('same', 'not-asked')).toBe('verify:words')
  expect(said('changed', checked('exact', 'other'))).toBe('verify:changed')
  expect(said('damaged', null)).toBe('verify:damaged')
})
