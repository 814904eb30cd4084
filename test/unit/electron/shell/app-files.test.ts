import { join, sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appFile } from '../../../../electron/shell/app-files'

const root = join(sep, 'program', 'renderer')

test('an address stands for a file of the window', () => {
  expect([
    appFile(root, 'app://coachbook/'),
    appFile(root, 'app://coachbook/assets/index-1.js?v=2#top'),
    appFile(root, 'app://coachbook/assets/Source%20Sans.woff2')
  ]).toEqual([
    { path: join(root, 'index.html'), type: 'text/html; charset=utf-8' },
    { path: join(root, 'assets', 'index-1.js'), type: 'text/javascript; charset=utf-8' },
    { path: join(root, 'assets', 'Source Sans.woff2'), type: 'font/woff2' }
  ])
})

test.each([
  'app://other/index.html',
  'app://coachbook.evil/index.html',
  'https://coachbook/index.html',
  'file:///program/renderer/index.html',
  'app://coachbook/..%2frenderer-old%2findex.html',
  'app://coachbook/..%5crenderer-old%5cindex.html',
  'app://coachbook/a\\b.html',
  'app://coachbook/index.html%00.png',
  'app://coachbook/%',
  'app://coachbook/assets/',
  'app://coachbook/workbook.jsonl',
  'app://coachbook/program.exe',
  'not an address'
])('nothing is served for %s', (address) => {
  expect(appFile(root, address)).toBe(null)
})

test('no address leads out of the folder', () => {
  const pieces = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '\\',
    '/',
    '//',
    '%00',
    '%252e',
    'a',
    'index.html',
    '%'
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const file = appFile(root, `app://coachbook/${parts.join('')}.html`)
      expect(file === null || join(file.path).startsWith(root + sep)).toBe(true)
    })
  )
})
