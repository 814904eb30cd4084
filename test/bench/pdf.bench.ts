import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create } from 'fontkit'
import { createPdfInProcess } from '../../electron/services/pdf/pdf-in-process'
import type { PdfService } from '../../electron/services/pdf/pdf-service'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { createTranslator } from '../../shared/messages'
import type { PrintDocument } from '../../shared/print/blocks'
import { sampleDocument } from '../../shared/print/sample'
import { bare } from './bare-pdf'
import { alone, type Bench, inTurn, type Row } from './measure'
import { wordsOf } from './words'

const resources = join(process.cwd(), 'resources')
const english = createTranslator('en')
const options = { paper: 'a4', createdAt: '2026-11-22T10:00:00+00:00' } as const
const fontsFolder = join(resources, 'fonts')
const service = () => createPdfInProcess({ fontsFolder, translator: () => english })

async function draw(pdf: PdfService, document: PrintDocument): Promise<number> {
  const reply = await pdf.render(document, options)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value.pages
}

/** A plan of two pages: the four-step form with the longest plausible words. */
async function longPlan(): Promise<PrintDocument> {
  const { templates } = await readBuiltInContent(join(resources, 'packs'))
  const plan = templates.find(({ template }) => template.id === 'four-step-action-plan')
  if (!plan) throw new Error('the plan template is missing')
  return sampleDocument(plan.template, 'longest', english.t)
}

export const pdfBench: Bench = {
  name: 'pdf',
  async run(): Promise<Row[]> {
    const document = await longPlan()
    const lines = document.blocks.flatMap(wordsOf)
    const font = create(await readFile(join(fontsFolder, 'SourceSans3_400Regular.ttf')))
    if (!('layout' in font)) throw new Error('a collection of fonts, not a font')
    const pdf = service()
    const pages = await draw(pdf, document)
    const { ours, theirs } = await inTurn(
      25,
      () => draw(pdf, document),
      () => bare(lines, font)
    )
    const cold = await alone(5, async () => draw(service(), document), false)
    await pdf.close()
    return [
      {
        what: `a plan of ${pages} pages, warm`,
        ours,
        yardstick: { name: 'bare pdfkit with the same words', sample: theirs },
        target: 1.5
      },
      { what: 'the same, fonts parsed anew', ours: cold }
    ]
  }
}
