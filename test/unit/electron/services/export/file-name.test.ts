import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName } from '../../../../../electron/services/export/file-name'

describe('R-4 the name of an exported file', () => {
  test.each([
    [['Jonas Weber', 'Asks before telling', '2026-11-22'], 'Jonas Weber – Asks before telling – 2026-11-22.pdf'],
    [['محمد علي', 'Why? / How: "now"', '2026-11-22'], 'محمد علي – Why How now – 2026-11-22.pdf'],
    [['CON', '', ''], 'CON_.pdf'],
    [['com1.txt'], 'com1_.txt.pdf'],
    [['..', '../..'], 'Coachbook.pdf'],
    [['   ', '\n'], 'Coachbook.pdf'],
    [['\u202Egpj.exe', 'a\nb\u0000c'], 'gpj.exe – a b c.pdf'],
    [['Anna. . '], 'Anna.pdf']
  ])('from %j is %s', (words, name) => {
    expect(fileName(words, '.pdf')).toBe(name)
  })

  test('keeps name and date when the words are long', () => {
    const name = fileName(['Jonas', '漢'.repeat(10_000), '2026-11-22'], '.pdf')
    expect([name.startsWith('Jonas – 漢'), name.endsWith(' – 2026-11-22.pdf')]).toEqual([true, true])
  })

  test('is taken by every file system, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 3 }), (words) => {
        const name = fileName(words, '.pdf')
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u)
        expect(name).toMatch(/^[^. ].*[^. ]\.pdf$|^[^. ]\.pdf$/su)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
        expect(Buffer.byteLength(name)).toBeLessThan(240)
      })
    )
  })
})
