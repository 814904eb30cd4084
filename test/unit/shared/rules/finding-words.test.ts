import { describe, expect, test } from 'vitest'
import { createTranslator, type Translate } from '../../../../shared/messages'
import type { PdfFinding } from '../../../../shared/model/verification'
import {
  foundSinceWords,
  isExact,
  isHereToo,
  isOtherFile,
  isStatementToFile,
  libraryWords,
  nameWords,
  originalName,
  originalWords,
  pageWords,
  recordWords,
  verdictWords,
  versionWords
} from '../../../../shared/rules/finding-words'

type Checked = NonNullable<PdfFinding['checked']>
const checked = (page: Checked['page'], library: Checked['library']): Checked => ({
  page,
  library,
  signedWith: null,
  original: null,
  overlays: 0,
  revisions: 1
})

const noLines = { page: [], record: [], onlyOnPage: [], onlyInRecord: [] }

test('R-6 a page whose words are its own and that something lies over is not called one of other words', () => {
  const differs = { ...checked('differs', 'same'), overlays: 1 }
  const all = { verdict: 'page-differs', checked: differs, of: 'plan', addendum: null, page: noLines } as const
  const said = (more: object) => [
    verdictWords({ ...all, ...more }, (key) => key),
    pageWords({ ...all, ...more }, (key) => key)
  ]
  expect(said({})).toEqual(['verify:page-covered', 'verify:page.covered'])
  const other = ['verify:page-differs', 'verify:page.differs']
  expect(said({ page: { ...noLines, onlyOnPage: ['more'] } })).toEqual(other)
  expect(said({ checked: { ...differs, overlays: 0 } })).toEqual(other)
})

test('R-6 a PDF that is intact is called so by no more than what was compared', () => {
  const said = (verdict: PdfFinding['verdict'], checked: Checked | null) =>
    verdictWords({ verdict, checked, of: 'plan', addendum: null, page: noLines }, (key) => key)
  const head = (page: Checked['page'], library: Checked['library']) => said('intact', checked(page, library))
  expect(head('kept', 'same')).toBe('verify:intact-kept')
  expect(head('exact', 'same')).toBe('verify:intact-here')
  expect(head('exact', 'absent')).toBe('verify:intact')
  expect(head('same', 'same')).toBe('verify:words-here')
  expect(head('same', 'not-asked')).toBe('verify:words')
  // The library has the file that was kept at signing, and this is a different one.
  const beside = (page: Checked['page']) => ({ ...checked(page, 'same'), signedWith: '1.0.0' })
  expect(said('intact', beside('same'))).toBe('verify:words-other')
  const isOther = (page: Checked['page'], verdict: PdfFinding['verdict'] = 'intact') =>
    isOtherFile({ verdict, checked: beside(page) })
  expect([isOther('kept'), isOther('exact'), isOther('same')]).toEqual([false, false, true])
  // The file that is sent to be answered is never the one that was kept, and nothing is wrong with that.
  expect(isOther('same', 'answered')).toBe(false)
  expect(said('changed', checked('exact', 'other'))).toBe('verify:changed')
  expect(said('damaged', null)).toBe('verify:damaged')
})

/** Returns the key of a text, with its number or seal. */
const t = ((key: string, { number, seal }: { number?: number; seal?: string } = {}) =>
  [key, number || seal].filter(Boolean).join(' ')) as unknown as Translate
type Found = Parameters<typeof recordWords>[0]
const addendum = { number: 2, original: 'a1b2' } as unknown as Found['addendum']
const found = (more: Partial<Found>) =>
  ({ verdict: 'intact', checked: null, of: 'plan', addendum: null, ...more }) as Found

test('a page is known by its bytes only where they were kept or drawn again', () => {
  expect((['kept', 'exact', 'same'] as const).map(isExact)).toEqual([true, true, false])
})

test('a library vouches for what is intact and has its seal, and for an addendum that of its plan too', () => {
  const here = { verdict: 'intact', checked: checked('exact', 'same') } as const
  expect(isHereToo(here)).toBe(true)
  expect(isHereToo({ ...here, verdict: 'changed' })).toBe(false)
  expect(isHereToo({ ...here, checked: checked('exact', 'absent') })).toBe(false)
  expect(isHereToo({ ...here, checked: null })).toBe(false)
  expect(isHereToo({ ...here, checked: { ...checked('exact', 'same'), original: 'same' } })).toBe(true)
  expect(isHereToo({ ...here, checked: { ...checked('exact', 'same'), original: 'other' } })).toBe(false)
})

test('what was sent to be answered is vouched for like what is intact', () => {
  expect(isHereToo({ verdict: 'answered', checked: checked('exact', 'same') })).toBe(true)
  expect(isHereToo({ verdict: 'statement', checked: checked('exact', 'same') })).toBe(true)
  expect(isHereToo({ verdict: 'page-differs', checked: checked('exact', 'same') })).toBe(false)
})

test('R-13 the seal that a statement names is that of its record, and else the one of the plan', () => {
  const about = { ...checked('exact', 'same'), original: 'absent' } as const
  expect([originalName(found({ of: 'statement' }), t), originalName(found({ of: 'addendum' }), t)]).toEqual([
    'verify:about',
    'verify:original'
  ])
  expect(originalWords(found({ of: 'statement', checked: about }), t)).toBe('verify:about.absent')
  expect(originalWords(found({ of: 'statement', checked: checked('exact', 'same') }), t)).toBe('')
  expect(nameWords(found({ of: 'statement' }), t)).toBe('verify:statementName')
})

test('a page that was not read is said not to be, and one that was read says how it stands', () => {
  expect(pageWords({ checked: null, page: noLines }, (key) => key)).toBe('verify:page.unread')
  expect(pageWords({ checked: checked('exact', 'same'), page: noLines }, (key) => key)).toBe('verify:page.exact')
  const covered = { ...checked('same', 'same'), overlays: 1 }
  expect(pageWords({ checked: covered, page: noLines }, (key) => key)).toBe('verify:page.same')
  const differs = { ...checked('differs', 'same'), overlays: 1 }
  const missing = { ...noLines, onlyInRecord: ['gone'] }
  expect(pageWords({ checked: differs, page: missing }, (key) => key)).toBe('verify:page.differs')
})

test('a record is called what it is', () => {
  expect(nameWords(found({}), t)).toBe('verify:plan')
  expect(nameWords(found({ of: null }), t)).toBe('verify:plan')
  expect(nameWords(found({ of: 'addendum', addendum }), t)).toBe('verify:addendum 2')
})

test('R-3 an addendum fits its plan or does not; of anything else nothing is said', () => {
  const original = { ...checked('exact', 'same'), original: 'other' } as const
  expect(originalWords(found({ checked: original, addendum }), t)).toBe('verify:original.other a1b2')
  expect(originalWords(found({ checked: original }), t)).toBe('')
  expect(originalWords(found({ checked: checked('exact', 'same'), addendum }), t)).toBe('')
  expect(originalWords(found({ addendum }), t)).toBe('')
})

describe('R-6 the sentence names what was sealed', () => {
  const kept = checked('kept', 'same')
  test.each<[string, Partial<Found>]>([
    ['verify:intact-kept.addendum 2', { checked: kept, of: 'addendum', addendum }],
    ['verify:intact-here.addendum 2', { checked: checked('exact', 'same'), of: 'addendum', addendum }],
    ['verify:intact-here.document', { checked: checked('exact', 'same'), of: 'document' }],
    ['verify:intact-here', { checked: checked('exact', 'same'), of: null }],
    ['verify:words', { checked: checked('same', 'absent') }],
    ['verify:intact', {}],
    ['verify:intact-kept', { checked: kept }],
    ['verify:words-here', { checked: checked('same', 'same'), of: 'addendum', addendum }],
    ['verify:answered', { verdict: 'answered', checked: checked('exact', 'absent') }],
    ['verify:answered-here', { verdict: 'answered', checked: checked('exact', 'same') }],
    ['verify:answered', { verdict: 'answered', checked: null }],
    [
      'verify:statement verify:statement.exact',
      { verdict: 'statement', of: 'statement', checked: checked('exact', 'absent') }
    ],
    ['verify:statement verify:statement.unread', { verdict: 'statement', of: 'statement', checked: null }],
    ['verify:statement-here verify:statement.unread', { verdict: 'statement', of: 'statement', checked: kept }],
    [
      'verify:statement-here verify:statement.same',
      { verdict: 'statement', of: 'statement', checked: checked('same', 'same') }
    ],
    ['verify:intact', { of: 'statement', checked: checked('exact', 'same') }],
    ['verify:page-differs', { verdict: 'page-differs', checked: checked('differs', 'same'), page: noLines }],
    [
      'verify:page-covered',
      { verdict: 'page-differs', checked: { ...checked('differs', 'same'), overlays: 2 }, page: noLines }
    ],
    ['verify:damaged', { verdict: 'damaged', checked: { ...checked('differs', 'same'), overlays: 2 }, page: noLines }],
    ['verify:revised', { verdict: 'revised', checked: checked('exact', 'absent') }],
    ['verify:changed.document', { verdict: 'changed', of: 'document' }],
    ['verify:changed.unknown', { verdict: 'changed', of: null }],
    ['verify:damaged', { verdict: 'damaged', checked: kept }],
    ['verify:changed', { verdict: 'changed', checked: kept }]
  ])('%s', (words, more) => {
    expect(verdictWords(found(more), t)).toBe(words)
  })
})

test('the record fits together unless it is the record itself that was changed', () => {
  const done = { record: { state: { signing: 'done' } } } as unknown as Found['stands']
  const signed = { record: { state: { signing: 'signed' } } } as unknown as Found['stands']
  const said = (more: Partial<Found>) => recordWords(found({ stands: signed, ...more }), t)
  expect(said({})).toBe('verify:record.fits')
  expect(said({ stands: null })).toBe('verify:record.fits')
  expect(said({ stands: done })).toBe('verify:record.fits.alone')
  expect(said({ verdict: 'changed' })).toBe('verify:record.differs')
  expect(said({ verdict: 'changed', checked: checked('exact', 'same') })).toBe('verify:record.differs')
  expect(said({ verdict: 'changed', checked: checked('exact', 'other') })).toBe('verify:record.fits')
  const original = { ...checked('exact', 'same'), original: 'other' } as const
  expect(said({ verdict: 'changed', checked: original })).toBe('verify:record.fits')
})

test('R-13 the record of a statement stands alone, as nobody signs one', () => {
  expect(recordWords(found({ of: 'statement', stands: null }), t)).toBe('verify:record.fits.alone')
})

test('what the library says names what it is about, where it was asked', () => {
  expect(libraryWords(found({}), t)).toBe('verify:library.not-asked')
  expect(libraryWords(found({ checked: checked('exact', 'not-asked'), of: 'document' }), t)).toBe(
    'verify:library.not-asked'
  )
  expect(libraryWords(found({ checked: checked('exact', 'same') }), t)).toBe('verify:library.same')
  expect(libraryWords(found({ checked: checked('exact', 'same'), of: null }), t)).toBe('verify:library.same')
  expect(libraryWords(found({ checked: checked('exact', 'other'), of: 'document' }), t)).toBe(
    'verify:library.other.document'
  )
})

test('R-6 that another version may draw a page otherwise is said where the page is not that of the signing, and not of a file to answer', () => {
  const said = (verdict: Found['verdict'], page: Checked['page'], signedWith: string | null = '0.1.0') =>
    versionWords({ verdict, checked: { ...checked(page, 'same'), signedWith } }, (key) => key)
  expect(said('intact', 'same')).toBe('verify:signedWith')
  expect(said('page-differs', 'differs')).toBe('verify:signedWith')
  for (const none of [
    said('answered', 'same'),
    said('intact', 'kept'),
    said('intact', 'exact'),
    said('intact', 'same', null)
  ])
    expect(none).toBe('')
})

test('R-6 what came after the signing is said beside an intact page of a plan or addendum, and nothing where it holds', () => {
  const words = createTranslator('en')
  const said = (since: object | null, kind = 'plan') =>
    foundSinceWords({ stands: { record: {}, library: { kind, state: {}, since } } } as unknown as Found, words)
  expect(said({ is: 'replaced', until: '2026-12-03' })).toContain('It was replaced on 3 December 2026')
  expect(said({ is: 'ended', until: '2026-12-03' })).toContain('Its cycle ended on 3 December 2026')
  expect(said({ is: 'replaced', until: '2026-12-03' }, 'addendum')).toContain('this addendum holds no more')
  const added = 'The actions and dates of addendum 2 hold, those on this page no longer do.'
  for (const kind of ['plan', 'addendum']) expect(said({ is: 'added', number: 2 }, kind)).toBe(added)
  for (const kind of ['plan', 'addendum', 'document']) expect(said(null, kind)).toBe('')
  // A receipt or a story has no actions and dates that could be out of force.
  const library = { kind: 'plan', state: {}, since: { is: 'added', number: 2 } }
  const onReceipt = foundSinceWords({ stands: { record: null, library } } as unknown as Found, words)
  expect(onReceipt).toBe('What holds are the actions and dates of addendum 2.')
  expect(foundSinceWords(found({ stands: null }), words)).toBe('')
})

test('a statement can be filed when its words are its own, its record is here as it was, and it is not', () => {
  const statement = (record: string) => ({ record }) as unknown as PdfFinding['statement']
  const of = (verdict: PdfFinding['verdict'], record: string, library: Checked['library']) =>
    isStatementToFile({ verdict, statement: statement(record), checked: checked('exact', library) })
  expect(of('statement', 'same', 'absent')).toBe(true)
  expect(of('revised', 'same', 'absent')).toBe(true)
  expect(of('statement', 'same', 'unseen')).toBe(true)
  expect(of('statement', 'unseen', 'unseen')).toBe(false)
  expect(of('intact', 'same', 'absent')).toBe(false)
  expect(of('statement', 'other', 'absent')).toBe(false)
  expect(of('statement', 'same', 'same')).toBe(false)
  expect(isStatementToFile({ verdict: 'statement', statement: null, checked: null })).toBe(false)
  const found = { verdict: 'statement', statement: statement('same') } as const
  expect(isStatementToFile({ ...found, checked: null })).toBe(false)
})
