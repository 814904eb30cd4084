import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGuardedReader, type GuardedReader } from '../../../../../electron/services/records/guarded-reader'
import { createTranslator } from '../../../../../shared/messages'
import type { SignedPlan } from '../../../../../shared/model/plan'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { inEdition, withSentence } from '../../../../../shared/print/editions'
import { attachedRecord, recordText } from '../../../../../shared/print/record'
import { stateAlone } from '../../../../../shared/rules/plan-state'
import { planWords } from '../../../../../shared/rules/plan-words'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { draft, longDraft, printPlan, rep, signed, template } from '../../../shared/print/sample-plan'
import { draw, fontsFolder } from '../pdf/faces'
import { handMadePdf, pdfOf, pdfWith } from './forged'

let worker: BuiltWorker
let reader: GuardedReader

beforeAll(async () => {
  worker = await buildWorker('electron/services/records/verify.worker.ts')
  reader = createGuardedReader({ workerFile: worker.file, fontsFolder })
}, 60_000)
afterAll(() => worker.remove())

const pageOf = async (pdf: Uint8Array) => (await reader.read(pdf)).page
const stateOf = async (pdf: Uint8Array) => (await pageOf(pdf))?.state

/** A plan's record with a page that was drawn from something else. */
const pageOver = (record: SignedPlan, page: Partial<PrintDocument>) =>
  pdfWith(recordText(attachedRecord(record, template)), page)

const appended = (pdf: Uint8Array, objects: string): Buffer => {
  const before = Buffer.from(pdf)
  const start = before
    .toString('latin1', before.lastIndexOf('startxref') + 9)
    .trim()
    .split(/\s/)[0]
  const body = `\n${objects}\n`
  const table = `xref\n0 0\ntrailer\n<</Size 10000/Prev ${start}/Root 1 0 R>>\nstartxref\n${before.length + body.length}\n%%EOF\n`
  return Buffer.concat([before, Buffer.from(body + table, 'latin1')])
}

describe('R-6 the page is drawn again from the record and compared', () => {
  test('it is the same to the last byte as it was exported, on either paper and also when it is long', async () => {
    const letter = await draw(printPlan(signed()), 'letter')
    for (const pdf of [await pdfOf(), letter.pdf, await pdfOf(signed(longDraft))])
      expect(await stateOf(pdf)).toBe('exact')
  })

  test.each([
    ['had codes', 'before-codes'],
    ['said ride-along', 'joint-visits']
  ] as const)('a page that was printed before pages %s is the same', async (_, edition) => {
    for (const plan of [signed(), signed(longDraft)]) {
      const before = await draw(inEdition(printPlan(plan), edition), 'a4')
      expect(before.pdf).not.toEqual((await draw(printPlan(plan), 'a4')).pdf)
      expect(await stateOf(before.pdf)).toBe('exact')
    }
  })

  test.each([
    ['before what is not agreed was called proposed', 'called-agreed'],
    ['after that', 'current']
  ] as const)('a page of a refused plan that was printed %s is the same', async (_, edition) => {
    const page = printPlan(signed(draft, { stance: 'declined', mark: { method: 'none' } }))
    const { pdf } = await draw(inEdition(page, edition), 'a4')
    const other = await draw(inEdition(page, edition === 'current' ? 'called-agreed' : 'current'), 'a4')
    expect(pdf).not.toEqual(other.pdf)
    expect(await stateOf(pdf)).toBe('exact')
  })

  test.each([
    ['before what awaits ink was no longer called agreed', 'ink-agreed'],
    ['before there were boxes and lines for the pen', 'typed-boxes'],
    ['after that', 'current']
  ] as const)('a page to be signed with ink that was printed %s is the same', async (_, edition) => {
    const page = printPlan(signed(draft, { stance: 'agreed', mark: { method: 'paper' } }))
    const { pdf } = await draw(inEdition(page, edition), 'a4')
    const other = await draw(inEdition(page, edition === 'current' ? 'ink-agreed' : 'current'), 'a4')
    expect(pdf).not.toEqual(other.pdf)
    expect(await stateOf(pdf)).toBe('exact')
  })

  test.each([
    ['before a sentence that runs the other way stood for itself', 'ink-agreed'],
    ['after that', 'current']
  ] as const)('a page with words that run left that was printed %s is the same', async (_, edition) => {
    const page = printPlan(signed({ ...draft, why: 'قبل كل زيارة أكتب سؤالين. Then I ask.' }))
    const { pdf } = await draw(inEdition(page, edition), 'a4')
    const other = await draw(inEdition(page, edition === 'current' ? 'ink-agreed' : 'current'), 'a4')
    expect(pdf).not.toEqual(other.pdf)
    expect(await stateOf(pdf)).toBe('exact')
  })

  test('a page that was printed when its plan was replaced or had ended is the same', async () => {
    for (const force of ['replaced', 'ended'] as const) {
      const state = { ...stateAlone(signed()), force, until: '2027-01-17' }
      const { pdf } = await draw(printPlan(signed(), { state }), 'a4')
      expect(await stateOf(pdf)).toBe('exact')
    }
  })

  test('a page on which a refused plan was to count once its coach signs on paper is the same', async () => {
    const refused = signed(draft, { stance: 'declined', mark: { method: 'none' } })
    const { managerSignature } = refused
    const plan: SignedPlan = { ...refused, managerSignature: { ...managerSignature, mark: { method: 'paper' } } }
    const now = stateAlone(plan)
    const say = (state: typeof now) =>
      planWords(createTranslator('en'), 'paper', state, { name: rep.name, today: null })
    const page = withSentence(printPlan(plan), say(now), say({ ...now, signing: 'awaiting-ink', stance: null }))
    expect([say(now), JSON.stringify(page)]).toEqual([
      expect.stringContaining('not signed by Mira'),
      expect.stringContaining('counts once signed with ink')
    ])
    for (const one of [printPlan(plan), page]) expect(await stateOf((await draw(one, 'a4')).pdf)).toBe('exact')
  })

  test('a page that is signed with ink is the same before and after somebody says so', async () => {
    const paper = signed(draft, { mark: { method: 'paper' } })
    const ink = {
      on: '2026-11-20',
      stance: 'agreed',
      comment: '',
      by: 'Jonas Ek',
      at: '2026-11-20T10:00:00+01:00'
    } as const
    for (const plan of [paper, { ...paper, ink }]) expect(await stateOf(await pdfOf(plan))).toBe('exact')
  })

  test('a word on the page that is not in the record is found and named, and so is one that is missing', async () => {
    const changed = printPlan(signed({ ...draft, how: 'I do whatever Jonas says.' }))
    const page = await pageOf(await pageOver(signed(), { blocks: changed.blocks }))
    expect(page?.state).toBe('differs')
    expect(page?.onlyOnPage.join(' ')).toContain('I do whatever Jonas says.')
    expect(page?.onlyInRecord.join(' ')).toContain('Before each visit I write down two questions')
    expect(page?.record.join(' ')).toContain('Before each visit')
  })

  test('a stance that was flipped in the record with its seal computed again does not fit the page', async () => {
    const received = signed(draft, { stance: 'declined', mark: { method: 'none' } })
    expect(await stateOf(await pageOver(received, {}))).toBe('differs')
  })
})

describe('R-6 a second revision is told', () => {
  test.each([
    ['harmless', '9999 0 obj\n<</Producer(other)>>\nendobj'],
    [
      'with another record whose type is spelled otherwise',
      '9999 0 obj\n<</Type/Embedded#46ile>>\nstream\n{"format":"coachbook.plan","x":1}\nendstream\nendobj'
    ],
    [
      'with another record without a type',
      '9999 0 obj\n<</Length 33>>\nstream\n{"format":"coachbook.plan","x":1}\nendstream\nendobj'
    ]
  ])('%s', async (what, objects) => {
    const { reading } = await reader.read(appended(await pdfOf(), objects))
    if (what === 'harmless') expect(reading).toMatchObject({ found: 'record', parts: [], revisions: 2 })
    else expect(reading).toEqual({ found: 'several' })
  })

  test('also without a table of its own, and where an object is there twice', async () => {
    const pdf = await pdfOf()
    for (const more of ['\n9999 0 obj\n<<>>\nendobj\n', '\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n'])
      expect((await reader.read(Buffer.concat([pdf, Buffer.from(more)]))).reading).toMatchObject({ revisions: 2 })
    expect((await reader.read(pdf)).reading).toMatchObject({ revisions: 1 })
  })

  test('a plan whose record was taken out still shows its seal', async () => {
    const { pdf } = await draw({ ...printPlan(signed()), attachment: null })
    expect(await reader.read(pdf)).toMatchObject({ reading: { found: 'no-record' }, namesSeal: true })
    expect(await reader.read((await draw(printPlan(draft))).pdf)).toMatchObject({ namesSeal: false })
  })
})

describe('N-9 a hostile PDF is answered in seconds, with little memory, as a file without a sound record', () => {
  const unfolding = deflateSync(Buffer.from(`[${'[],'.repeat(2_000_000)}1]`), { level: 9 })
  const hostile: [string, () => Buffer][] = [
    ['digits before an attachment', () => Buffer.from(`%PDF-1.7\n${'1'.repeat(8100)} /EmbeddedFile `)],
    ['attachments without end', () => Buffer.from(`%PDF-1.7\n${'/EmbeddedFile '.repeat(800)}`)],
    ['objects without end', () => Buffer.from(`%PDF-1.7\n${'1 0 obj '.repeat(500_000)}`)],
    ['streams without end', () => Buffer.from(`%PDF-1.7\n${'1 0 obj<</Type/EmbeddedFile>>stream\n'.repeat(200_000)}`)],
    ['streams that do not say what they are', () => Buffer.from(`%PDF-1.7\n${'1 0 obj<<>>stream\n{'.repeat(200_000)}`)],
    [
      'numbers and spaces',
      () => Buffer.from(`%PDF-1.7\n1 0 obj<</Type/EmbeddedFile/Length ${' '.repeat(8000)}>>stream\n`)
    ],
    ['a stream that unfolds to lists', () => Buffer.from(handMadePdf('/Filter/FlateDecode', unfolding))],
    ['ends of files without end', () => Buffer.from(`%PDF-1.7\n${'startxref\n9\n%%EOF\n'.repeat(200_000)}`)]
  ]
  test.each(hostile)('%s', async (_what, make) => {
    const pdf = make()
    const { rss } = process.memoryUsage()
    const before = performance.now()
    const { reading, page } = await reader.read(pdf)
    expect(['nothing', 'damaged', 'too-much']).toContain(reading.found)
    expect(page).toBeNull()
    expect(performance.now() - before).toBeLessThan(20_000)
    expect(process.memoryUsage().rss - rss).toBeLessThan(600 * 2 ** 20)
  })

  test('what takes too long is stopped, and the next file is read', async () => {
    const slow = createGuardedReader({ workerFile: worker.file, fontsFolder, seconds: 0.0001 })
    expect((await slow.read(await pdfOf())).reading).toEqual({ found: 'too-much' })
    expect((await reader.read(await pdfOf())).reading.found).toBe('record')
  })
})
