import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { besidePath, fileName, withWord } from '../../../../../electron/services/export/file-name'

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

  test('of more parts than three, the longest are cut and the others stay', () => {
    const name = fileName(
      ['Jonas', 'a'.repeat(200), '2026-11-22 (2)', 'Addendum 1 – 2026-11-24', 'b'.repeat(200)],
      '.pdf'
    )
    expect(name).toMatch(/^Jonas – a{50,} – 2026-11-22 \(2\) – Addendum 1 – 2026-11-24 – b{50,}\.pdf$/)
  })

  test('says who of two it is, and in which order they came where nothing else tells', () => {
    expect(withWord('Anna – 2026-11-22.pdf', 'North · 1/2')).toBe('Anna – 2026-11-22 – North · 1-2.pdf')
    expect(withWord('Anna.pdf', '/')).toBe('Anna.pdf')
  })

  test('of a companion begins as the one that a person chose, wherever that lies and however long it is', () => {
    expect(besidePath(join('a.b', 'My plan (2).pdf'), 'Statement – 2026-11-24')).toBe(
      join('a.b', 'My plan (2) – Statement – 2026-11-24.pdf')
    )
    expect(besidePath(join('a.b', 'plan'), 'Statement: 1')).toBe(join('a.b', 'plan – Statement 1'))
    const long = besidePath(`${'漢'.repeat(83)}.pdf`, `Addendum 1 – 2026-11-24 (${'x'.repeat(90)}`)
    expect(Buffer.byteLength(long)).toBeLessThan(250)
  })

  test('is taken by every file system, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 6 }), (words) => {
        const name = fileName(words, '.pdf')
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u)
        expect(name).toMatch(/^[^. ].*[^. ]\.pdf$|^[^. ]\.pdf$/su)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
        expect(Buffer.byteLength(name)).toBeLessThan(240)
      })
    )
  })
})
