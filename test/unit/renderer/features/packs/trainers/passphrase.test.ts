import { describe, expect, it } from 'vitest'
import { missingCharacters, passphraseStrength } from '../../../../../../renderer/features/packs/trainers/passphrase'

describe('passphraseStrength', () => {
  it.each([
    ['', 'short'],
    ['correct h', 'short'],
    ['1234567890', 'weak'],
    ['aaaaaaaaaaaaaaaa', 'simple'],
    ['password12', 'weak'],
    ['hello hello hello hello', 'weak'],
    ['correct horse', 'weak'],
    ['correct horse battery', 'fair'],
    ['correct horse battery staple', 'strong'],
    ['vier Worte ohne Sinn', 'strong'],
    ['k7#Tz!q29Lw', 'strong'],
    ['TzqLwvNbXeRtYu', 'strong'],
    ['四つの関係のない言葉です', 'strong']
  ])('finds “%s” %s', (text, strength) => expect(passphraseStrength(text)).toBe(strength))

  it('counts what is missing', () => expect(['', 'abcdefghi', 'abcdefghij'].map(missingCharacters)).toEqual([10, 1, 0]))
})
