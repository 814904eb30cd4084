import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlanPages } from '../../../../../electron/services/export/plan-pages'
import { createRecordPages } from '../../../../../electron/services/export/record-pages'
import { signAndKeep } from '../../../../../electron/services/export/sign-and-keep'
import { createSignedPages } from '../../../../../electron/services/export/signed-pages'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { createGuardedReader } from '../../../../../electron/services/records/guarded-reader'
import { sealInLibrary } from '../../../../../electron/services/records/seal-in-library'
import { createVerifier } from '../../../../../electron/services/records/verify'
import { digestOf } from '../../../../../electron/services/storage/attachments'
import { sweepScans } from '../../../../../electron/services/workbooks/orphan-scans'
import { createTranslator } from '../../../../../shared/messages'
import { type Edition, inEdition } from '../../../../../shared/print/editions'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { answersTo, start, templateOf } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'
import { readPdf } from '../../../../support/pdf-tools'
import { leaves, opens, RepStory } from '../../../../support/rep-story'
import { tamperedPdf } from '../../../../support/tampered-pdf'
import { fontsFolder } from '../pdf/faces'

const words = createTranslator('en')
const translator = () => words
const pdf = createPdfInProcess({ fontsFolder, translator })
const onPaper = { pdf, translator, manager: () => 'Jonas Ek', now: () => '2026-11-22T09:30:00+01:00' }
const typed = { method: 'typed', text: 'Jonas Ek' } as const
let worker: BuiltWorker
let verifier: ReturnType<typeof createVerifier>

beforeAll(async () => {
  worker = await buildWorker('electron/services/records/verify.worker.ts')
  verifier = createVerifier({ reader: createGuardedReader({ workerFile: worker.file, fontsFolder }), translator })
}, 60_000)
afterAll(async () => {
  await pdf.close()
  await worker.remove()
})

const pagesOn = (files: MemoryFiles, more: { version?: string; subject?: string; edition?: Edition } = {}) => {
  const service: typeof pdf = {
    ...pdf,
    render: (document, options) =>
      pdf.render(
        inEdition(more.subject === undefined ? document : { ...document, subject: more.subject }, more.edition),
        options
      )
  }
  const pages = createPlanPages({ ...onPaper, pdf: service })
  const records = createRecordPages({ ...onPaper, pdf: service })
  return createSignedPages({ files, pages, records, translator, version: more.version ?? '1.0.0' })
}

/** A plan that the rep has signed, and the manager's call that signs it. */
async function signedByRep(files = new MemoryFiles()) {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2, [leaves]: 3 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const plan = story.plan('2026-11-10', ['2026-12-10'])
  story.sign('2026-11-10', plan, 'rep')
  const { workbooks } = await start(files)
  await files.syncFolder('/')
  await workbooks.adopt(story.workbook)
  const id = story.workbook.id
  const of = { kind: 'plan', id: plan } as const
  const folder = await workbooks.folderOf(id)
  const seal = { type: 'plan.sign', id: plan, party: 'manager', stance: 'agreed', comment: '', mark: typed }
  const now = async () => (await workbooks.open(id)).workbook
  const kept = async () => {
    const found = (await now()).plans[plan]
    return (found && 'kept' in found && found.kept) || null
  }
  return { files, workbooks, id, of, folder, seal, now, kept, signed: pagesOn(files) }
}

async function signedByBoth(edition?: Edition) {
  const scene = await signedByRep()
  const then = edition ? pagesOn(scene.files, { edition }) : scene.signed
  await signAndKeep(scene.workbooks, then, 'a4', scene.id, scene.seal)
  const kept = await scene.kept()
  if (!kept) throw new Error('nothing was kept')
  const path = `${scene.folder}/attachments/${kept.hash}.pdf`
  const verify = async () => {
    const { kept: state, path: other } = await scene.signed.look(await scene.now(), scene.folder, scene.of)
    const bytes = other === null ? null : await scene.files.read(other)
    return verifier.signed(await scene.now(), scene.of, state, bytes)
  }
  return { ...scene, hash: kept.hash, path, verify }
}

describe('R-2 the PDF as it was signed', () => {
  test('is kept with its digest in the very change that seals the plan, and survives a power loss', async () => {
    const { files, hash, path, kept, folder } = await signedByBoth()
    expect(await kept()).toMatchObject({ hash, paper: 'a4', language: 'en', version: '1.0.0', pages: 1 })
    expect(digestOf(await files.read(path))).toBe(hash)
    const next = files.afterPowerLoss(() => 0)
    expect(digestOf(await next.read(path))).toBe(hash)
    const journal = (await next.read(`${folder}/journal.jsonl`)).toString('utf8').trim().split('\n')
    expect(journal.at(-1)).toContain(hash)
    expect(journal.at(-1)).toContain('plan.sign')
  })

  test('are the bytes that are shown, printed and saved, on whatever paper and however the plan stands since', async () => {
    const { workbooks, id, of, folder, now, hash, signed } = await signedByBoth()
    const before = await signed.page(await now(), folder, of, 'letter')
    expect([digestOf(before.pdf), before.paper, before.kept]).toEqual([hash, 'a4', 'same'])
    await workbooks.dispatch(id, {
      type: 'cycle.close',
      how: 'stopped',
      reason: 'Moved on',
      next: newId()
    })
    const after = await signed.page(await now(), folder, of, 'a4')
    expect(digestOf(after.pdf)).toBe(hash)
    const drawnNow = await createPlanPages(onPaper).draw(await now(), of.id, 'a4')
    expect(digestOf(drawnNow.pdf)).not.toBe(hash)
  })

  test('T-9 come as a copy in large print where that is wanted, which is checked as any other, and stay as they were', async () => {
    const { of, folder, now, hash, signed, verify } = await signedByBoth()
    const large = await signed.page(await now(), folder, of, 'letter-large')
    expect([large.paper, large.kept, large.pages > 1]).toEqual(['a4-large', 'large-copy', true])
    expect(await verifier.pdf(large.pdf, async () => ({ is: 'absent' }))).toMatchObject({ checked: { page: 'exact' } })
    expect(digestOf((await signed.page(await now(), folder, of, 'a4')).pdf)).toBe(hash)
    expect(await verify()).toMatchObject({ verdict: 'intact', kept: 'same' })
  })

  test('T-9 that were signed in large print stay in it, and are drawn again in it', async () => {
    const { workbooks, signed, id, seal, of, now, folder, files, kept } = await signedByRep()
    await signAndKeep(workbooks, signed, 'letter-large', id, seal)
    expect(await kept()).toMatchObject({ paper: 'letter', large: true })
    expect(await signed.page(await now(), folder, of, 'a4')).toMatchObject({ paper: 'letter-large', kept: 'same' })
    await files.remove(`${folder}/attachments/${(await kept())?.hash}.pdf`)
    expect((await signed.look(await now(), folder, of)).kept).toBe('gone-redrawn')
  })

  test('is of a document that both sign, too', async () => {
    const files = new MemoryFiles()
    const { workbooks, id, folder, now, signed } = await signedByRep(files)
    const document = newId()
    const template = templateOf('charter')
    const sign = { type: 'document.sign', id: document, stance: 'agreed', comment: '', mark: typed }
    await workbooks.dispatch(id, { type: 'document.start', id: document, template, on: '2026-11-20' })
    await workbooks.dispatch(id, { type: 'document.edit', id: document, changes: { values: answersTo(template) } })
    const byRep = { ...sign, party: 'rep' }
    await workbooks.dispatch(id, byRep)
    const byManager = { ...sign, party: 'manager' }
    await signAndKeep(workbooks, signed, 'letter', id, byManager)
    const page = await signed.page(await now(), folder, { kind: 'document', id: document }, 'a4')
    expect([page.kept, page.paper]).toEqual(['same', 'letter'])
    const receipt = { kind: 'receipt', id: document } as const
    const records = createRecordPages(onPaper)
    expect(records.fileName(await now(), receipt)).toContain('Receipt')
    const seal = (await now()).documents[document]
    const { structure } = await readPdf((await records.draw(await now(), receipt, 'a4')).pdf)
    expect(structure.join(' ').replaceAll(' ', '')).toContain(seal && 'seal' in seal ? seal.seal.hash : 'nothing')
  })

  test('R-3 is of an addendum, too, and the plan keeps its own', async () => {
    const { workbooks, id, folder, now, signed, of, hash } = await signedByBoth()
    const addendum = newId()
    const sign = { type: 'addendum.sign', id: addendum, stance: 'agreed', comment: '', mark: typed }
    const start = { type: 'addendum.start', id: addendum, plan: of.id, because: 'Called off.', askedBy: 'rep' }
    await workbooks.dispatch(id, start)
    await workbooks.dispatch(id, { type: 'addendum.edit', id: addendum, changes: { words: 'By phone.' } })
    await workbooks.dispatch(id, Object.assign({}, sign, { party: 'rep' }))
    await signAndKeep(workbooks, signed, 'letter', id, Object.assign({}, sign, { party: 'manager' }))
    const ref = { kind: 'addendum', id: addendum } as const
    const page = await signed.page(await now(), folder, ref, 'a4')
    expect([page.kept, page.paper]).toEqual(['same', 'letter'])
    expect(digestOf((await signed.page(await now(), folder, of, 'a4')).pdf)).toBe(hash)
    expect(await verifier.signed(await now(), ref, page.kept, null)).toMatchObject({ verdict: 'intact', kept: 'same' })
  })

  test('stays when loose files are swept up beside the workbook', async () => {
    const { files, folder, path, hash, workbooks, id, now } = await signedByBoth()
    const loose = `${folder}/attachments/${'a'.repeat(64)}.pdf`
    await files.write(loose, Buffer.from('%PDF-1.7'))
    await workbooks.dispatch(id, { type: 'rep.archive' })
    await sweepScans(files, folder, await now())
    expect(await files.look(loose)).toBe(null)
    expect(digestOf(await files.read(path))).toBe(hash)
  })

  test('main does not believe what the window says was kept', async () => {
    const { workbooks, id, seal, signed, kept } = await signedByRep()
    const pdf = { hash: 'f'.repeat(64), bytes: 1, pages: 1, paper: 'a4', language: 'en', version: '1' }
    await signAndKeep(workbooks, signed, 'a4', id, { ...seal, kept: { seal: 'f'.repeat(64), pdf } })
    expect((await kept())?.hash).not.toBe('f'.repeat(64))
  })

  test('a disk that does not take the PDF does not stop the signing; then nothing was kept, and that is said', async () => {
    const { files, workbooks, id, of, folder, seal, now, signed } = await signedByRep()
    files.failing = (operation, path) => (operation === 'create' && path.endsWith('.pdf') ? 'disk-full' : null)
    await signAndKeep(workbooks, signed, 'a4', id, seal)
    expect((await now()).plans[of.id]?.status).toBe('signed')
    const { kept } = await signed.page(await now(), folder, of, 'a4')
    expect(kept).toBe('none')
    const found = await verifier.signed(await now(), of, kept, null)
    expect([found.verdict, found.kept]).toEqual(['intact', 'none'])
  })
})

describe('R-2 a kept PDF that is gone or changed is told', () => {
  test('R-7 goes to the printer as it was kept, drawn anew only where that gives the same bytes', async () => {
    const { signed, now, of, folder, hash, files } = await signedByBoth()
    const workbook = await now()
    const page = await signed.page(workbook, folder, of, 'letter')
    const printed = await signed.forPrinter(workbook, folder, of, 'letter')
    expect({ ...printed, pdf: digestOf(printed.pdf) }).toEqual({ ...page, pdf: digestOf(page.pdf) })
    expect(printed.pdf).not.toBe(page.pdf)
    const later = pagesOn(files, { version: '2.0.0', subject: 'drawn otherwise' })
    expect(digestOf((await later.forPrinter(workbook, folder, of, 'letter')).pdf)).toBe(hash)
  })

  test('it is drawn again to the last byte from the paper and language that it was drawn with', async () => {
    const { files, path, hash, signed, now, folder, of, verify } = await signedByBoth()
    expect(await verify()).toMatchObject({ verdict: 'intact', kept: 'same' })
    await files.remove(path)
    const drawn = await signed.page(await now(), folder, of, 'letter')
    expect([digestOf(drawn.pdf), drawn.kept]).toEqual([hash, 'gone-redrawn'])
    expect(await verify()).toMatchObject({ verdict: 'intact', kept: 'gone-redrawn' })
    await files.write(path, Buffer.from('%PDF-1.7 something else'))
    const again = await signed.page(await now(), folder, of, 'letter')
    expect([digestOf(again.pdf), again.kept]).toEqual([hash, 'changed-redrawn'])
    expect(await verify()).toMatchObject({ verdict: 'intact', kept: 'changed-redrawn' })
  })

  test('one that was kept before pages had codes is drawn again as it was then', async () => {
    const { files, path, hash, signed, now, folder, of, verify } = await signedByBoth('before-codes')
    expect(await verify()).toMatchObject({ verdict: 'intact', kept: 'same' })
    await files.remove(path)
    const drawn = await signed.page(await now(), folder, of, 'a4')
    expect([digestOf(drawn.pdf), drawn.kept]).toEqual([hash, 'gone-redrawn'])
    expect(await verify()).toMatchObject({ verdict: 'intact', kept: 'gone-redrawn' })
  })

  test('where this version draws it differently the words are compared last, and no more is said', async () => {
    const { files, path, folder, of, now } = await signedByBoth()
    const kept = await files.read(path)
    const later = pagesOn(files, { version: '2.0.0', subject: 'drawn otherwise' })
    const verify = async () => {
      const { kept: state, path: other } = await later.look(await now(), folder, of)
      return verifier.signed(await now(), of, state, other === null ? null : await files.read(other))
    }
    expect(await verify()).toMatchObject({ kept: 'same' })
    await files.remove(path)
    expect(await verify()).toMatchObject({ verdict: 'intact', kept: 'gone', keptVersion: '1.0.0' })
    await files.write(path, Buffer.concat([kept, Buffer.from('\n')]))
    expect(await verify()).toMatchObject({ kept: 'changed-words' })
    await files.write(path, tamperedPdf(kept, 'I ask twice', 'I ask never'))
    expect(await verify()).toMatchObject({ verdict: 'intact', kept: 'changed' })
  })
})

test('R-6 a PDF that comes back is compared byte by byte with the kept one before anything else', async () => {
  const { files, path, workbooks } = await signedByBoth()
  const inLibrary = (plan: string, rep: string) => sealInLibrary(workbooks, plan, rep)
  const bytes = await files.read(path)
  expect(await verifier.pdf(bytes, inLibrary)).toMatchObject({
    verdict: 'intact',
    checked: { page: 'kept', library: 'same', signedWith: '1.0.0' }
  })
  expect(await verifier.pdf(bytes, async () => ({ is: 'absent' }))).toMatchObject({
    verdict: 'intact',
    checked: { page: 'exact', signedWith: null }
  })
  const saved = Buffer.concat([bytes, Buffer.from('\n')])
  expect(await verifier.pdf(saved, inLibrary)).toMatchObject({ verdict: 'intact', checked: { page: 'same' } })
})
