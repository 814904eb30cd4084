import { expect, test } from 'vitest'
import { passphraseFault } from '../../../../shared/model/new-passphrase'

test.each([
  ['', 'short'],
  ['          ', 'short'],
  ['     short     ', 'short'],
  ['aaaaaaaaaa', 'simple'],
  ['abcabcabcabc', 'simple'],
  ['1234512345', null],
  ['vier Wörter ohne Bezug', null]
])('N-5 “%s” as a new passphrase: %s', (text, fault) => {
  expect(passphraseFault(text, 10)).toBe(fault)
})
