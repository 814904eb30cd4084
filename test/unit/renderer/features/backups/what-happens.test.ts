import { expect, test } from 'vitest'
import { whatHappens } from '../../../../../renderer/features/backups/what-happens'
import { createTranslator } from '../../../../../shared/messages'
import type { Differs, RepToRestore } from '../../../../../shared/model/backup'
import { countedId } from '../../../../support/large-workbook'

const holds = { changes: 3, kinds: {}, lacks: { changes: 0, files: 0, broken: false } }
const nothing: Differs = { goes: {}, changes: {}, comes: {}, signed: [], copies: [], lines: [] }
const rep = (name: string, differs: Partial<Differs> = {}, more: Partial<RepToRestore> = {}): RepToRestore => ({
  id: countedId(name.length),
  name,
  inBackup: holds,
  here: holds,
  same: false,
  cameLater: false,
  unreadHere: false,
  isUndone: false,
  differs: { ...nothing, ...differs },
  damaged: false,
  mends: false,
  onlyRestored: false,
  ...more
})
const signed = (what: string, kind: 'goes' | 'changes' = 'goes') => ({
  path: `${what}/${countedId(1)}`,
  name: 'Asks what it costs',
  when: null,
  words: null,
  kind,
  isOwn: false,
  state: null
})
const said = (chosen: RepToRestore[], rest = false, language: 'en' | 'de' = 'en', mended = 0) =>
  whatHappens(createTranslator(language), { chosen, mended, rest }).replaceAll('\u00a0', ' ')

const dana = rep('Dana Reyes', {
  goes: { plans: 2, observations: 12, sessions: 2 },
  signed: [signed('plans'), signed('plans')]
})

test('it says who is put back and what each of them loses', () => {
  expect(said([rep('Anna Berg'), dana, rep('Mira Lindqvist')])).toBe(
    '3 reps are put back. Dana Reyes loses 2 signed plans and 14 entries written since.'
  )
  expect(said([dana], true, 'de')).toBe(
    '1 Mappe wird zurückgeholt. Dana Reyes verliert 2 unterschriebene Pläne und 14 seither geschriebene Einträge. Formulare, Pakete und Einstellungen werden wieder wie damals.'
  )
})

test('signatures that go from a plan that stays are not counted twice', () => {
  const one = rep('Dana Reyes', { changes: { plans: 1, observations: 1 }, signed: [signed('plans', 'changes')] })
  expect(said([one])).toBe('1 rep is put back. Dana Reyes loses 1 signed plan and the later words of 1 entry.')
})

test('that nothing is lost is said only where it is known', () => {
  expect(said([rep('Anna Berg', { comes: { accounts: 1 } })])).toBe(
    '1 rep is put back. Nothing that is here now is lost.'
  )
  expect(said([rep('Anna Berg', {}, { damaged: true })])).toBe('1 rep is put back.')
  expect(said([])).toBe('')
})

test('what cannot be read here is said to be set aside, and what becomes unreadable again is named', () => {
  const torn = { ...rep('Anna Berg'), here: null, differs: null, unreadHere: true }
  expect(said([torn])).toBe(
    '1 rep is put back. What is here of Anna Berg cannot be read. Its files are set aside in the folder, and the backup that is made first can bring them back. Nothing that is here now is lost.'
  )
  const undone = { ...rep('Anna Berg'), inBackup: null, differs: null, isUndone: true }
  expect(said([undone])).toBe('1 rep is put back. Anna Berg cannot be read afterwards, as before the restore.')
})

test('what only gets back what it lacks is not called put back', () => {
  expect(said([], false, 'en', 2)).toBe('What is missing of 2 reps is brought back. Nothing that is here now is lost.')
})

test('of sixty reps three are named, those with signed losses first', () => {
  const many = Array.from({ length: 60 }, (_, at) => rep(`Rep ${at}`, { goes: { observations: 1 } }))
  expect(said([...many, dana])).toBe(
    '61 reps are put back. Dana Reyes loses 2 signed plans and 14 entries written since. Rep 0 loses 1 entry written since. Rep 1 loses 1 entry written since. 58 more reps lose 58 entries written since.'
  )
})

test('a rep who came with a restore is removed, and what goes with the rep is said', () => {
  const later = rep('Jo', { goes: { observations: 2, rep: 1 } }, { inBackup: null, cameLater: true })
  expect(said([later])).toBe('1 rep is removed again. Jo loses 3 entries written since.')
})
