import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import {
  documentsFolder,
  folderInWords,
  isInside,
  isLibrary,
  placeIn
} from '../../../../../electron/services/library/folder'
import { MemoryFiles } from '../../../../support/memory-files'

const settings = '{"managerName":"Anna Brandt"}'
const index = '{"format":"coachbook.library","version":1,"workbooks":{}}'

test.each<[string, Record<string, string>, string, boolean]>([
  ['nothing in it', {}, '/data/team', false],
  ['hidden files', { '.DS_Store': '', 'desktop.ini': '' }, '/data/team', false],
  ['a library', { 'library.json': index, 'notes.txt': '' }, '/data/team', true],
  ['a library that was just begun', { 'settings.json': settings }, '/data/team', true],
  ['a library without its index', { 'reps/anna/workbook.json': '', 'settings.json': settings }, '/data/team', true],
  ['a library whose small files are damaged', { 'reps/x/note': '', 'library.json': '{' }, '/data/team', true],
  ['workbooks alone', { 'reps/anna/journal.jsonl': '' }, '/data/team', true],
  ['other things', { 'prices.xlsx': '' }, '/data/team/Coachbook', false],
  ['the settings of another program', { 'settings.json': '{"editor.fontSize":12}' }, '/data/team/Coachbook', false],
  ['an index of another program', { 'library.json': '[]' }, '/data/team/Coachbook', false],
  ['reps of another kind', { 'reps/2024/sales.csv': '' }, '/data/team/Coachbook', false],
  ['other things and a library', { 'a.txt': '', 'Coachbook/library.json': index }, '/data/team/Coachbook', true],
  [
    'other things and a Coachbook folder with other things',
    { 'a.txt': '', 'Coachbook/b.txt': '' },
    '/data/team/Coachbook/Coachbook',
    false
  ]
])('a folder with %s', async (_, content, place, isThere) => {
  const files = new MemoryFiles()
  await files.makeFolder('/data/team')
  for (const [name, text] of Object.entries(content)) {
    await files.makeFolder(dirname(join('/data/team', name)))
    await files.write(join('/data/team', name), Buffer.from(text))
  }
  expect(await placeIn(files, '/data/team')).toEqual({ place, isLibrary: isThere })
  expect(await isLibrary(files, place)).toBe(isThere)
})

test('the folder of the reps inside of a library stands for the library', async () => {
  const files = new MemoryFiles()
  await files.makeFolder('/data/team/reps')
  await files.write('/data/team/library.json', Buffer.from(index))
  expect(await placeIn(files, '/data/team/reps')).toEqual({ place: '/data/team', isLibrary: true })
})

test.each([
  ['/home/anna/Documents/Coachbook', 'Documents/Coachbook'],
  ['/home/anna', '/home/anna'],
  ['/home/anna-b/Coachbook', '/home/anna-b/Coachbook'],
  ['/media/stick/Coachbook', '/media/stick/Coachbook']
])('%s in words is %s', (folder, words) => {
  expect(folderInWords(folder, '/home/anna')).toBe(words)
})

test.each<[string, boolean]>([
  ['/data/team', true],
  ['/data/team/reps/anna', true],
  ['/data/team/..odd', true],
  ['/data', false],
  ['/data/team two', false],
  ['/data/other', false]
])('a folder is in a library, or is not: %s', (path, inside) => {
  expect(isInside('/data/team', path)).toBe(inside)
})

test('documents lie in a folder of their own also where the system names none', () => {
  expect([documentsFolder('/home/anna', '/home/anna'), documentsFolder('/home/anna/Dokumente', '/home/anna')]).toEqual([
    '/home/anna/Documents',
    '/home/anna/Dokumente'
  ])
})

test.each([
  ['en-US', 'US', 'en', 'letter'],
  ['en-GB', 'GB', 'en', 'a4'],
  ['es-MX', 'mx', 'en', 'letter'],
  ['ja', 'JP', 'en', 'a4'],
  ['', '', 'en', 'a4']
])('a system in %s and %s starts with language %s and paper %s', (locale, country, language, paper) => {
  expect(defaultSettings(locale, country)).toMatchObject({ managerName: '', language, theme: 'system', paper })
})
