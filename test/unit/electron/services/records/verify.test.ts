import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readingOf } from '../../../../../electron/services/records/reading'
import { type KeptSeal, verifyPdf, verifyPlan } from '../../../../../electron/services/records/verify'
import { digestOf } from '../../../../../electron/services/storage/attachments'
import { largestPdf } from '../../../../../shared/limits'
import { createTranslator, type MessageKey } from '../../../../../shared/messages'
import type { SignedPlan } from '../../../../../shared/model/plan'
import { newWorkbook, type Workbook } from '../../../../../shared/model/workbook'
import { attachedRecord, shortSeal } from '../../../../../shared/print/record'
import { standingOf, stateAlone } from '../../../../../shared/rules/plan-state'
import { canonical } from '../../../../../shared/rules/seal'
import { canRun, outputOf, withFiles } from '../../../../support/pdf-tools'
import { draft, longDraft, printPlan, rep, signed, template } from '../../../shared/print/sample-plan'
import { draw } from '../pdf/faces'
import { handMadePdf, pdfOf, pdfWith, recordData, recordText } from './forged'

const english = createTranslator('en')
const { t } = english

/** What is found for a PDF whose page says what its record says. */
const verified = (pdf: Uint8Array, kept: KeptSeal = { is: 'not-asked' }, namesSeal = false) => {
  const page = { state: 'same', overlays: 0, page: [], record: [], onlyOnPage: [], onlyInRecord: [] } as const
  const found = { ...page, page: [], record: [], onlyOnPage: [], onlyInRecord: [] }
  return verifyPdf(
    { hash: digestOf(pdf), reading: readingOf(pdf).reading, page: found, namesSeal, answer: null },
    async () => kept,
    english
  )
}

const intact = (plan: SignedPlan) => ({
  verdict: 'intact',
  title: plan.behavior.title,
  rep: rep.name,
  manager: 'Jonas Ek',
  signedAt: '2026-11-12T16:44:05+01:00',
  seal: shortSeal(plan.seal.hash),
  differences: []
})

describe('R-6 a record that comes back in its PDF', () => {
  test('is intact as it was exported, whatever the plan holds', async () => {
    const plans = [
      signed(),
      signed(longDraft),
      signed(draft, { stance: 'declined', mark: { method: 'none' } }),
      signed({ ...draft, how: 'endstream endobj >> \u2028 漢 “\\u0000”\u0000 \uD83D\uDE00' })
    ]
    for (const plan of plans) expect(await verified(await pdfOf(plan))).toMatchObject(intact(plan))
  })

  test.each<[string, (text: string) => string, MessageKey]>([
    ['a letter of the plan', (text) => text.replace('Before each visit', 'before each visit'), 'seal:words'],
    ['a date of field coaching', (text) => text.replace('"on":"2026-11-26"', '"on":"2026-11-27"'), 'seal:words'],
    ['a stroke of a signature', (text) => text.replace('[[0.04,', '[[0.0401,'), 'seal:signatures'],
    ['the stance', (text) => text.replace('"stance":"agreed"', '"stance":"received"'), 'seal:signatures'],
    ['the time of signing', (text) => text.replace('16:44:05', '16:44:06'), 'seal:signatures'],
    [
      'the seal',
      (text) => text.replace(/("hash":")(.)/, (_, key, digit) => key + (digit === '0' ? '1' : '0')),
      'seal:signatures'
    ],
    ['the form', (text) => text.replace('What happens next', 'What Mira must do'), 'seal:form'],
    ['a name that is added', (text) => text.replace('{"format"', '{"added":1,"format"'), 'seal:words'],
    [
      'a name under every object’s own',
      (text) => text.replace('{"format"', '{"__proto__":{"x":1},"format"'),
      'seal:words'
    ]
  ])('R-6 %s: the change is seen and named', async (_, change, part) => {
    const text = recordText()
    const changed = change(text)
    expect(changed).not.toBe(text)
    const { verdict, differences } = await verified(await pdfWith(changed))
    expect([verdict, differences[0]]).toEqual(['changed', t(part)])
  })

  test('a signature taken from another plan does not fit', async () => {
    const own = attachedRecord(signed(), template)
    const other = attachedRecord(signed({ ...draft, how: 'Otherwise.' }), template)
    const withRep = { ...own, signatures: { ...own.signatures, rep: other.signatures.rep } }
    expect((await verified(await pdfWith(canonical(withRep)))).differences).toEqual([t('seal:repSignature')])
    const withManager = { ...own, signatures: { ...own.signatures, manager: other.signatures.manager } }
    expect((await verified(await pdfWith(canonical(withManager)))).differences).toEqual([t('seal:managerSignature')])
  })

  test('no other character can stand anywhere in it without being seen', async () => {
    const text = recordText()
    const place = fc.nat(text.length - 1)
    const character = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 })
    await fc.assert(
      fc.asyncProperty(place, character, async (at, other) => {
        fc.pre(text[at] !== other)
        const { verdict } = await verified(
          await pdfWith(text.slice(0, at) + other + text.slice(at + 1), { blocks: [] })
        )
        expect(verdict).not.toBe('intact')
      }),
      { numRuns: 150 }
    )
  })

  test('spaces and names that stand twice are seen, though they mean the same to this program', async () => {
    const spaced = JSON.stringify(recordData(), null, 2)
    expect(await verified(await pdfWith(spaced))).toMatchObject({
      verdict: 'changed',
      differences: [t('seal:rewritten')]
    })
    const twice = recordText().replace('{"format"', '{"rep":{"name":"Somebody"},"format"')
    expect(await verified(await pdfWith(twice))).toMatchObject({
      verdict: 'twice',
      differences: [t('seal:twice', { name: 'rep' })]
    })
  })

  test('two records in one file are not intact; the same one twice was saved on top', async () => {
    const one = await pdfOf()
    const other = await pdfOf(signed({ ...draft, how: 'Otherwise.' }))
    expect(await verified(Buffer.concat([one, other]))).toMatchObject({
      verdict: 'changed',
      differences: [t('seal:several')]
    })
    expect(await verified(Buffer.concat([one, one]))).toMatchObject({ ...intact(signed()), verdict: 'revised' })
  })
})

describe('N-9 files that are something else', () => {
  test('a draft and a blank form of ours are not sealed', async () => {
    expect((await verified((await draw(printPlan(draft))).pdf)).verdict).toBe('not-sealed')
  })

  test('other PDFs, other files and nothing are not ours', async () => {
    const other = handMadePdf('', Buffer.from('{"format":"factur-x"}'))
    for (const file of [other, Buffer.from('%PDF-1.7'), Buffer.from('before its head\n%PDF-1.7')])
      expect((await verified(file)).verdict).toBe('not-coachbook')
    // Something that is not a PDF is not called one, whatever its name.
    const record = Buffer.from(canonical(recordData()))
    for (const file of [Buffer.from('hello'), Buffer.alloc(0), Buffer.from('PK\u0003\u0004'), record])
      expect((await verified(file)).verdict).toBe('no-pdf')
    // A PDF that is larger than any of ours is still a PDF.
    const large = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(largestPdf)])
    expect((await verified(large)).verdict).toBe('not-coachbook')
  })

  test('a record of a shape that is not known cannot be read', async () => {
    const newer = { ...recordData(), signatures: { rep: 1 } }
    expect((await verified(await pdfWith(canonical(newer)))).verdict).toBe('damaged')
  })

  test('a file that is cut off anywhere is never intact', async () => {
    const pdf = await pdfOf()
    const whole = await verified(pdf)
    for (let length = 0; length < pdf.length; length += 1024) {
      const read = await verified(pdf.subarray(0, length))
      if (read.verdict === 'intact') expect(read).toEqual(whole)
      else expect(['no-pdf', 'not-coachbook', 'not-sealed', 'damaged']).toContain(read.verdict)
    }
  })

  test('random bytes after a PDF’s head do no harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const file = handMadePdf('/Filter /FlateDecode', bytes)
        expect(readingOf(file).reading.found).toBe('nothing')
      }),
      { numRuns: 300 }
    )
  })
})

if (process.env.CI === 'true' || (await canRun('qpdf', '--version')))
  test.each([
    ['with object streams', ['--object-streams=generate', '--linearize']],
    ['unpacked', ['--stream-data=uncompress', '--object-streams=disable']],
    ['packed anew', ['--recompress-flate', '--compression-level=9', '--object-streams=generate']]
  ])('R-6 a file saved again by another program, %s, is still intact', async (_, options) => {
    await withFiles({ 'plan.pdf': await pdfOf() }, async ([path], folder) => {
      const saved = `${folder}/saved.pdf`
      expect((await outputOf('qpdf', [...options, path ?? '', saved])).code).toBe(0)
      expect(await verified(await readFile(saved))).toMatchObject(intact(signed()))
    })
  })

describe('R-6 what only another copy of the seal can tell', () => {
  /** A record whose words were replaced and whose digests were all computed again. */
  const forged = () => pdfOf(signed({ ...draft, how: 'I do whatever Jonas says.' }))

  test('with the plan in the library, another seal there shows what the record alone cannot', async () => {
    const kept = {
      is: 'kept',
      seal: signed().seal.hash,
      stands: { kind: 'plan', state: stateAlone(signed()) },
      pdf: null,
      workbook: ''
    } as const
    expect(await verified(await forged())).toMatchObject({ verdict: 'intact', checked: { library: 'not-asked' } })
    expect(await verified(await forged(), kept)).toMatchObject({
      verdict: 'changed',
      differences: [t('seal:library')],
      checked: { library: 'other' }
    })
    expect(await verified(await pdfOf(), kept)).toMatchObject({ verdict: 'intact', checked: { library: 'same' } })
    expect(await verified(await pdfOf(), { is: 'absent' })).toMatchObject({ checked: { library: 'absent' } })
  })

  test('the form of a record that gave way is told as that by the file that was filed, and only by that', async () => {
    const other = await pdfOf(signed({ ...draft, how: 'I ask first.' }))
    const otherSignings = [digestOf(other)]
    const kept = {
      is: 'kept',
      seal: signed().seal.hash,
      stands: { kind: 'plan', state: stateAlone(signed()) },
      pdf: null,
      workbook: '',
      otherSignings
    } satisfies KeptSeal
    expect(await verified(other, kept)).toMatchObject({ verdict: 'other-signing', differences: [] })
    expect(await verified(other, { ...kept, otherSignings: [] })).toMatchObject({ verdict: 'changed' })
    expect(await verified(await forged(), kept)).toMatchObject({ verdict: 'changed' })
  })

  test('a record of a later version, a damaged one and one that was taken out are told apart', async () => {
    const later = canonical({ ...recordData(), version: 2 })
    expect((await verified(await pdfWith(later))).verdict).toBe('newer')
    expect((await verified(await pdfWith('{"format":"coachbook.plan"'))).verdict).toBe('damaged')
    const { pdf } = await draw({ ...printPlan(signed()), attachment: null })
    expect((await verified(pdf, { is: 'not-asked' }, true)).verdict).toBe('stripped')
    expect((await verified(pdf, { is: 'not-asked' }, false)).verdict).toBe('not-sealed')
  })
})

describe('R-1 how the plan in a PDF stands', () => {
  const paper = { method: 'paper' } as const
  test.each([
    ['agreed', signed(), 'in-force'],
    ['received', signed(draft, { stance: 'received' }), 'received'],
    ['seen differently', signed(draft, { stance: 'disagreed', comment: 'Not my words.' }), 'disagreed'],
    ['declined', signed(draft, { stance: 'declined', mark: { method: 'none' } }), 'declined'],
    ['to be signed on paper', signed(draft, { stance: 'agreed', mark: paper }), 'awaiting-ink']
  ])('a plan that was %s is said so, whoever signed', async (_, plan, standing) => {
    const { verdict, stands } = await verified(await pdfOf(plan))
    const record = stands?.record
    expect([verdict, record?.kind === 'plan' && standingOf(record.state)]).toEqual(['intact', standing])
    expect(stands?.library).toBe(null)
  })

  test('the library adds how it stands there, only where it keeps the same seal', async () => {
    const plan = signed()
    const replaced = { ...stateAlone(plan), force: 'replaced', until: '2026-12-01' } as const
    const kept = {
      is: 'kept',
      seal: plan.seal.hash,
      stands: { kind: 'plan', state: replaced },
      pdf: null,
      workbook: ''
    } as const
    expect((await verified(await pdfOf(plan), kept)).stands?.library).toEqual(kept.stands)
    expect((await verified(await pdfOf(plan), { ...kept, seal: 'f'.repeat(64) })).stands?.library).toBe(null)
  })
})

describe('R-2 a plan in the workbook', () => {
  const workbookWith = (...plans: Workbook['plans'][string][]): Workbook => ({
    ...newWorkbook(draft.id, draft.cycle, rep, draft.createdAt),
    templates: { [draft.template]: template },
    plans: Object.fromEntries(plans.map((plan) => [plan.id, plan]))
  })

  test('is intact as it was signed, also when it is closed and the rep is renamed', () => {
    const plan: SignedPlan = { ...signed(), status: 'closed', closedAt: '2026-12-17T10:00:00+01:00' }
    const workbook = workbookWith(plan)
    workbook.rep.name = 'Mira Berg'
    expect(verifyPlan(workbook, plan.id, english)).toEqual(intact(plan))
  })

  test('shows what was changed behind its back', () => {
    const plan = signed()
    expect(verifyPlan(workbookWith({ ...plan, how: 'Otherwise.' }), plan.id, english)).toMatchObject({
      verdict: 'changed',
      differences: [t('seal:words')]
    })
    const comment = { ...plan.repSignature, comment: 'I agree with everything.' }
    expect(verifyPlan(workbookWith({ ...plan, repSignature: comment }), plan.id, english)).toMatchObject({
      verdict: 'changed',
      differences: [t('seal:signatures')]
    })
  })

  test('is not sealed as a draft, and cannot be read when it is not there', () => {
    expect(verifyPlan(workbookWith(draft), draft.id, english)).toMatchObject({ verdict: 'not-sealed', rep: rep.name })
    expect(verifyPlan(workbookWith(draft), 'toString', english).verdict).toBe('unreadable')
    const withoutForm = { ...workbookWith(signed()), templates: {} }
    expect(verifyPlan(withoutForm, draft.id, english).verdict).toBe('unreadable')
  })
})
