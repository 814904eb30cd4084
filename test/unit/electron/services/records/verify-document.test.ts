import { expect, test } from 'vitest'
import { readingOf } from '../../../../../electron/services/records/reading'
import { type KeptSeal, verifyDocument, verifyPdf } from '../../../../../electron/services/records/verify'
import { digestOf } from '../../../../../electron/services/storage/attachments'
import { createTranslator } from '../../../../../shared/messages'
import { documentPage } from '../../../../../shared/print/document-page'
import { isFinished } from '../../../../../shared/rules/documents'
import { libraryWords, recordWords, verdictWords } from '../../../../../shared/rules/finding-words'
import { begun } from '../../../../support/begun-document'
import { draw } from '../pdf/faces'

const english = createTranslator('en')
const { t } = english

/** The PDF of a document that is signed or finished, with a change to its record. */
async function sealedPdf(form: string, change: (text: string) => string = (text) => text) {
  const { workbook, held, sign, done } = begun(form)
  if (form !== 'which-help-fits') {
    sign('rep')
    sign('manager')
  } else done({ type: 'document.finish', id: held().id })
  const document = held()
  const template = workbook.templates[document.template]
  if (!template || !isFinished(document)) throw new Error('it is not sealed')
  const page = documentPage({
    document,
    rep: workbook.rep,
    template,
    manager: '',
    t,
    language: 'en',
    now: '2026-11-22T10:00:00+01:00'
  })
  if (!page.attachment) throw new Error('it carries no record')
  const attachment = { ...page.attachment, text: change(page.attachment.text) }
  const { pdf } = await draw({ ...page, attachment })
  return { workbook, document, pdf, seal: document.seal.hash }
}

function checked(pdf: Uint8Array, kept: KeptSeal, translator = english) {
  const page = { state: 'exact' as const, overlays: 0, page: [], record: [], onlyOnPage: [], onlyInRecord: [] }
  return verifyPdf(
    { hash: digestOf(pdf), reading: readingOf(pdf).reading, page, namesSeal: true, answer: null },
    async () => kept,
    translator
  )
}

const state = { signing: 'done', stance: null, on: '2026-11-22' } as const

test.each([
  ['coaching-charter', 'charter', 'Dieses PDF ist die Arbeitsvereinbarung aus Ihrer Bibliothek'],
  ['which-help-fits', 'document', 'Dieses PDF ist das Dokument aus Ihrer Bibliothek'],
  ['coaching-commitment', 'document', 'Dieses PDF ist das Dokument aus Ihrer Bibliothek']
] as const)('R-6 what is said of a checked %s calls it a %s and no plan', async (form, kind, inGerman) => {
  const { pdf, seal } = await sealedPdf(form)
  const kept = { is: 'kept', seal, stands: { kind: 'document', state }, pdf: null, workbook: '' } as const
  const found = await checked(pdf, kept)
  expect(found).toMatchObject({ verdict: 'intact', of: kind })
  expect(verdictWords(found, t)).toBe(`Intact: this PDF is the ${kind} in your library, exactly as it was sealed.`)
  expect(libraryWords(found, t)).toBe(`It keeps this ${kind} under the same seal.`)
  expect(recordWords(found, t)).toBe(
    form !== 'which-help-fits' ? 'It fits its seal and all that was sealed with it.' : 'It fits its seal.'
  )
  const german = createTranslator('de')
  expect(verdictWords(await checked(pdf, kept, german), german.t)).toContain(inGerman)
  const other = await checked(pdf, { ...kept, seal: '0'.repeat(64) })
  expect([verdictWords(other, t), ...other.differences]).toEqual([
    `Changed: this is not the ${kind} as it was sealed.`,
    `Its seal is not that of the same ${kind} in your library.`
  ])
})

test('what manager and leader signed is no charter, and names them so, in its PDF and in the workbook', async () => {
  const { pdf, workbook, document } = await sealedPdf('coaching-commitment')
  const found = await checked(pdf, { is: 'absent' })
  expect(found).toMatchObject({ of: 'document', roles: { rep: 'manager', manager: 'leader' } })
  if (document.status !== 'signed') throw new Error('it is not signed')
  const { managerSignature } = document
  workbook.documents[document.id] = { ...document, managerSignature: { ...managerSignature, content: '0'.repeat(64) } }
  expect(verifyDocument(workbook, document.id, english).differences).toEqual([
    'The signature as “leader” does not belong to these words.'
  ])
  workbook.documents[document.id] = { ...document, title: 'Another' }
  expect(verifyDocument(workbook, document.id, english).differences).toEqual([
    'The words of the document are not the ones that were sealed.'
  ])
})

test('R-6 a changed letter is a word of the charter, in its PDF and in the workbook', async () => {
  const words = ['The words of the charter are not the ones that were sealed.']
  const { pdf, workbook, document } = await sealedPdf('coaching-charter', (text) =>
    text.replace('"name":"Mira', '"name":"Mara')
  )
  expect((await checked(pdf, { is: 'absent' })).differences).toEqual(words)
  workbook.documents[document.id] = { ...document, title: 'Another' }
  expect(verifyDocument(workbook, document.id, english).differences).toEqual(words)
})
