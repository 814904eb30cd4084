import { expect, test } from 'vitest'
import type { ReadPdf } from '../../../../../electron/services/records/guarded-reader'
import { readingOf } from '../../../../../electron/services/records/reading'
import { verifyPdf } from '../../../../../electron/services/records/verify'
import { contentHash } from '../../../../../electron/services/storage/content-hash'
import { createTranslator } from '../../../../../shared/messages'
import type { ErasedRecords, ErasedRep } from '../../../../../shared/model/erasure'
import { erasureCertificate } from '../../../../../shared/print/erasure-certificate'
import { recordsCertificate } from '../../../../../shared/print/records-certificate'
import { erasedRecords } from '../../../../../shared/rules/erasable'
import { countsOf, erasedRep } from '../../../../../shared/rules/erasure'
import { RepStory } from '../../../../support/rep-story'
import { draw } from '../pdf/faces'

const facts = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  at: '2026-11-28T11:00:00+01:00',
  by: 'Jonas Ek',
  counts: countsOf(new RepStory().workbook)
}
const erased = erasedRep(facts, () => contentHash(facts))
const translator = createTranslator('en')
const page = erasureCertificate({
  rep: erased,
  unreached: [],
  printedAt: '2026-11-28T12:00:00+01:00',
  t: translator.t,
  language: 'en'
})

const record = { kind: 'observations' as const, id: '01890a5d-ac96-774b-bcce-b302099a8059' }

function recordsErased(): ErasedRecords {
  const { counts: _, ...rest } = facts
  const own = { ...rest, id: '01890a5d-ac96-774b-bcce-b302099a8058', workbook: facts.id, records: [record] }
  return erasedRecords(own, (text) => contentHash(JSON.parse(text)))
}

async function verdict(text: string, kept: readonly (ErasedRep | ErasedRecords)[], of = page) {
  if (!of.attachment) throw new Error('it carries no record')
  const { pdf } = await draw({ ...of, attachment: { ...of.attachment, text } })
  const read: ReadPdf = {
    hash: contentHash('file'),
    reading: readingOf(pdf).reading,
    page: null,
    namesSeal: false,
    answer: null
  }
  return (await verifyPdf(read, async () => ({ is: 'absent' }), translator, kept)).verdict
}

test('N-7 a certificate of erasure is known by what it is, and compared with what the library keeps', async () => {
  const text = page.attachment?.text ?? ''
  const other = text.replace('Jonas Ek', 'Jonas Ok')
  expect(await verdict(text, [erased])).toBe('erasure-here')
  expect(await verdict(text, [])).toBe('erasure')
  expect(await verdict(text, [{ ...erased, digest: contentHash('other') }])).toBe('changed')
  expect(await verdict(other, [erased])).toBe('changed')
  expect(await verdict(other, [])).toBe('changed')
})

test('N-7 so is a certificate of erased records, which names none of them', async () => {
  const one = recordsErased()
  const at = '2026-11-28T12:00:00+01:00'
  const certificate = recordsCertificate({ erased: one, unreached: [], printedAt: at, t: translator.t, language: 'en' })
  const text = certificate.attachment?.text ?? ''
  expect(JSON.stringify(certificate)).not.toContain(record.id)
  expect(await verdict(text, [erased, one], certificate)).toBe('erasure-here')
  expect(await verdict(text, [erased], certificate)).toBe('erasure')
  expect(await verdict(text, [{ ...one, by: 'Jonas Ok' }], certificate)).toBe('changed')
  expect(await verdict(text.replace('Jonas Ek', 'Jonas Ok'), [], certificate)).toBe('changed')
})

test.each([
  ['a rep', { ...erased, swept: false }],
  ['records', { ...recordsErased(), swept: false }]
])('N-7 a certificate says of %s that the library itself is not done, until it is', (_, one) => {
  const common = { unreached: [], printedAt: facts.at, t: translator.t, language: 'en' }
  const words = (of: ErasedRep | ErasedRecords) =>
    JSON.stringify(
      'records' in of ? recordsCertificate({ erased: of, ...common }) : erasureCertificate({ rep: of, ...common })
    )
  const notDone = [translator.t('erasure:sheet.unswept'), 'is not done yet', 'tries again']
  const done = ['Nothing of', 'went']
  const now = words(one)
  expect([notDone.filter((text) => !now.includes(text)), done.filter((text) => now.includes(text))]).toEqual([[], []])
  const later = words({ ...one, swept: true })
  expect([notDone.filter((text) => later.includes(text)), done.filter((text) => !later.includes(text))]).toEqual([
    [],
    []
  ])
})
