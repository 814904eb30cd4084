import { expect, test } from 'vitest'
import { createKnownFiles } from '../../../../electron/ipc/known-files'
import { RuleError } from '../../../../shared/errors'

test('a page can name only files that main wrote, and an id says nothing about the place', () => {
  const known = createKnownFiles()
  const id = known.keep('/home/anna/plan.pdf')
  expect(known.pathOf(id)).toBe('/home/anna/plan.pdf')
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  for (const wrong of ['/home/anna/plan.pdf', '', '__proto__', createKnownFiles().keep('/x')])
    expect(() => known.pathOf(wrong)).toThrow(new RuleError('file.gone'))
})
