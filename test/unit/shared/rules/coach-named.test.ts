import { expect, test } from 'vitest'
import { coachNamed } from '../../../../shared/rules/coach-named'
import { isSigned } from '../../../../shared/rules/plans'
import { opens, RepStory } from '../../../support/rep-story'

test('S3-1 who has the coach’s part is “you” in a rep’s workbook alone, and only where the manager of the library signed', () => {
  const story = new RepStory()
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-02', ['2026-12-20'])
  const draft = story.held(plan)
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  const signed = story.held(plan)
  if (!isSigned(signed) || isSigned(draft)) throw new Error('one is signed')
  const { name } = signed.managerSignature
  expect(coachNamed(signed, undefined, ` ${name.toUpperCase()}`)).toBeNull()
  expect(coachNamed(signed, undefined, 'Sofie Lang')).toBe(name)
  expect(coachNamed(draft, undefined, 'Sofie Lang')).toBeNull()
  expect(coachNamed(signed, { coach: 'Kim Falk' }, name)).toBe(name)
  expect(coachNamed(draft, { coach: 'Dana Roth' }, name)).toBe('Dana Roth')
})
