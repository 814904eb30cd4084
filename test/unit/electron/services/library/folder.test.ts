import { expect, test } from 'vitest'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { documentsFolder, folderInWords, libraryFolderIn } from '../../../../../electron/services/library/folder'

test.each([
  ['an empty folder', [], '/data/team'],
  ['hidden files', ['.DS_Store', 'desktop.ini'], '/data/team'],
  ['a library', ['backups', 'library.json', 'reps', 'notes.txt'], '/data/team'],
  ['a library without its index', ['reps', 'settings.json'], '/data/team'],
  ['other things', ['prices.xlsx'], '/data/team/Coachbook']
])('a folder with %s', (_, names, folder) => {
  expect(libraryFolderIn('/data/team', names)).toBe(folder)
})

test.each([
  ['/home/anna/Documents/Coachbook', 'Documents/Coachbook'],
  ['/home/anna', '/home/anna'],
  ['/home/anna-b/Coachbook', '/home/anna-b/Coachbook'],
  ['/media/stick/Coachbook', '/media/stick/Coachbook']
])('%s in words is %s', (folder, words) => {
  expect(folderInWords(folder, '/home/anna')).toBe(words)
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
