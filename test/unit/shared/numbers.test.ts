import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTranslator } from '../../../shared/messages'
import { de } from '../../../shared/messages/de'
import { en } from '../../../shared/messages/en'
import { formatExact, formatNumber, formatPart, formatShare, formatUnit, withUnit } from '../../../shared/numbers'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('an amount stands with its unit as its language writes it', () => {
  expect(['12 visits', '33.5%', '7']).toEqual([
    withUnit('12', 'visits', 'en'),
    withUnit('33.5', '%', 'en'),
    withUnit('7', '', 'en')
  ])
  expect(withUnit('33,5', '%', 'de')).toBe('33,5 %')
})

test.each([
  ['en', '1,234.5', '50%', '1.5 MB', '1234.56789'],
  ['de', '1.234,5', '50 %', '1,5 MB', '1234,56789']
])('numbers, shares and sizes are written as %s writes them', (language, number, share, size, typed) => {
  expect(formatNumber(1234.5, language)).toBe(number)
  expect(plain(formatShare(0.5, language))).toBe(share)
  expect(plain(formatUnit(1.5, 'megabyte', language, 1))).toBe(size)
  expect(formatExact(1234.56789, language, false)).toBe(typed)
})

test('a part is rounded as a calculator does it, is all only where none is missing, and none only where there is none', () => {
  const part = (some: number, all: number) => formatPart(some, all, 'en')
  expect([part(1, 6), part(4, 13), part(29, 100), part(1, 8)]).toEqual(['17%', '31%', '29%', '13%'])
  expect([part(249, 250), part(250, 250), part(1, 250), part(0, 250)]).toEqual(['99%', '100%', '1%', '0%'])
  expect(part(0, 0)).toBe('–')
  expect(plain(formatPart(1, 6, 'de'))).toBe('17 %')
})

/** Numbers that name something instead of counting. */
const names = /\{\{(?:year|code|version|published)\}\}/g

test.each([
  ['en', en, '12,345.5'],
  ['de', de, '12.345,5']
])(
  'every number that a %s text takes is grouped and has the decimal mark of the language',
  (language, catalogue, shown) => {
    const { ofCode } = createTranslator(language)
    const raw = Object.entries<Record<string, string>>(catalogue).flatMap(([domain, texts]) =>
      Object.entries(texts).flatMap(([key, text]) => {
        const taken = [...text.replace(names, '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
        if (taken.length === 0) return []
        const params = Object.fromEntries(['count', ...taken].map((name) => [name, 12_345.5]))
        const base = key.replace(/_(?:one|other)$/, '')
        const said = ofCode(domain as keyof typeof en, base, params, 'errors:call.failed')
        return said.includes('12345') || !said.includes(shown) ? [`${domain}:${key}: ${said}`] : []
      })
    )
    expect(raw).toEqual([])
  }
)

test('a year and a version are names and stay without groups', () => {
  const { t } = createTranslator('en')
  expect(t('ui:dateYear', { year: 2026 })).toContain('2026')
})

test('a text has no space before the percent sign of English', () => {
  const spaced = Object.values(en).flatMap((texts) => Object.values(texts).filter((text) => /[\d}] %/.test(text)))
  expect(spaced).toEqual([])
})

const project = join(__dirname, '../../..')
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(project, folder), { withFileTypes: true }).flatMap((each) => {
    const path = `${folder}/${each.name}`
    if (each.isDirectory()) return sourcesIn(path)
    return /\.tsx?$/.test(each.name) ? [path] : []
  })

test('numbers and days are put into words in one place each', () => {
  const own =
    /\bIntl\.NumberFormat\b|\.toLocaleString\(|\.toLocaleDateString\(|\bIntl\.DateTimeFormat\b(?!\(\)\.resolvedOptions)/
  const found = ['shared', 'renderer', 'electron'].flatMap(sourcesIn)
  expect(found.length).toBeGreaterThan(300)
  // The calendar file reads the clock of a time zone with it, and shows nothing.
  const places = ['shared/dates.ts', 'shared/numbers.ts', 'electron/services/rhythm/calendar.ts']
  expect(found.filter((path) => !places.includes(path) && own.test(readFileSync(join(project, path), 'utf8')))).toEqual(
    []
  )
})
