import { expect, test } from 'vitest'
import { windowTitle } from '../../../../renderer/core/window-title'

test.each([
  ['the page and the rep', ['Private notes', null, 'Mira Lindqvist'], 'Private notes · Mira Lindqvist – Coachbook'],
  ['each name once', ['Mira Lindqvist', 'Gaps', 'Mira Lindqvist'], 'Mira Lindqvist · Gaps – Coachbook'],
  ['the program alone where there is nothing to name', [' ', null, undefined], 'Coachbook']
])('the title of the window names %s', (_, names, title) => {
  expect(windowTitle(...names)).toBe(title)
})
