import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import type { PdfService } from '../../../../../electron/services/pdf/pdf-service'
import { createPdfService } from '../../../../../electron/services/pdf/pdf-thread'
import { renderPicture } from '../../../../../electron/services/pdf/picture'
import { createTranslator } from '../../../../../shared/messages'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { draft, printPlan, signed } from '../../../shared/print/sample-plan'
import { createdAt, draw, fontsFolder, freshFaces } from './faces'

const english = createTranslator('en')
const options = { paper: 'a4', createdAt } as const
const crash: PrintDocument = { ...printPlan(draft), title: 'crash' }

let built: BuiltWorker
let log: string[] = []
let open: PdfService[] = []

beforeAll(async () => {
  built = await buildWorker()
})
afterAll(() => built.remove())
afterEach(async () => {
  await Promise.all(open.map((service) => service.close()))
  open = []
  log = []
})

const parts = { translator: () => english, log: (line: string) => log.push(line) }
function kept(service: PdfService): PdfService {
  open.push(service)
  return service
}
const thread = (workerFile = built.file, fonts = fontsFolder) =>
  kept(createPdfService({ workerFile, fontsFolder: fonts, ...parts }))
const inProcess = (fonts = fontsFolder) => kept(createPdfInProcess({ fontsFolder: fonts, ...parts }))

const codes = async (replies: Promise<Awaited<ReturnType<PdfService['render']>>>[]) =>
  (await Promise.all(replies)).map((reply) => (reply.ok ? 'drawn' : reply.error.code))

describe.each([
  ['in a thread', () => thread(), (fonts: string) => thread(built.file, fonts)],
  ['in the process', () => inProcess(), (fonts: string) => inProcess(fonts)]
])('%s', (_, start, startWith) => {
  test('draws the same bytes as the renderer', async () => {
    const document = printPlan(signed())
    const reply = await start().render(document, options)
    const plain = await draw(document)
    expect(reply.ok && { ...reply.value, pdf: Buffer.from(reply.value.pdf).toString('base64') }).toEqual({
      ...plain,
      pdf: Buffer.from(plain.pdf).toString('base64')
    })
  })

  test('gives the outlines of the same pages', async () => {
    const document = printPlan(signed())
    const reply = await start().picture(document, 'a4')
    expect(reply).toEqual({ ok: true, value: renderPicture(document, 'a4', await freshFaces()) })
  })

  test('answers many documents at once, each with its own', async () => {
    const service = start()
    const documents = ['one', 'two', 'three'].map((text) => ({
      ...printPlan(draft),
      blocks: Array.from(
        { length: text.length },
        () => [{ type: 'paragraph', text }, { type: 'page-break' }] as const
      ).flat()
    }))
    const replies = await Promise.all(documents.map((document) => service.render(document, options)))
    expect(replies.map((reply) => reply.ok && reply.value.pages)).toEqual([3, 3, 5])
  })

  test('says that the fonts are missing', async () => {
    const reply = await startWith('/nowhere').render(printPlan(draft), options)
    expect(reply).toEqual({ ok: false, error: { code: 'pdf.fonts', message: english.t('errors:pdf.fonts') } })
  })

  test('a document that cannot be drawn is a value, and the next one is drawn', async () => {
    const service = start()
    const impossible = { ...printPlan(draft), blocks: [{ type: 'title', text: Reflect.get({}, 'text') }] } as const
    expect(await codes([service.render(impossible, options), service.render(printPlan(draft), options)])).toEqual([
      'pdf.failed',
      'drawn'
    ])
    expect(log.join()).toMatch(/^drawing failed: TypeError/)
  })

  test('after closing nothing is drawn', async () => {
    const service = start()
    await service.close()
    expect(await codes([service.render(printPlan(draft), options)])).toEqual(['pdf.stopped'])
  })
})

describe('the thread', () => {
  test('is started anew after it ended; only the document it was drawing is lost', async () => {
    const service = thread(built.crashing)
    const plain = printPlan(draft)
    expect(
      await codes([plain, crash, plain, crash, plain].map((document) => service.render(document, options)))
    ).toEqual(['drawn', 'pdf.stopped', 'drawn', 'pdf.stopped', 'drawn'])
    expect(log).toEqual(['the drawing thread ended: code 7', 'the drawing thread ended: code 7'])
  })

  test('that cannot start answers every document', async () => {
    const service = thread('/nowhere/pdf.worker.js')
    const plain = printPlan(draft)
    expect(await codes([service.render(plain, options), service.render(plain, options)])).toEqual([
      'pdf.stopped',
      'pdf.stopped'
    ])
  })

  test('closing answers what is still waiting', async () => {
    const service = thread()
    const waiting = [1, 2, 3].map(() => service.render(printPlan(draft), options))
    await service.close()
    expect(await codes(waiting)).toEqual(['pdf.stopped', 'pdf.stopped', 'pdf.stopped'])
  })
})
