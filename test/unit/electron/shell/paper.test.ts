import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paper } from '../../../../electron/shell/paper'

test('the window has the color of the page before the page is there', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../../renderer/ui/tokens.css'), 'utf8')
  expect(/--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens)?.slice(1)).toEqual([paper.light, paper.dark])
})
