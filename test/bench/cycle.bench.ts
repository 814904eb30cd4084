import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create } from 'fontkit'
import { cycleDocument } from '../../electron/services/export/coaching-pages'
import { createPdfInProcess } from '../../electron/services/pdf/pdf-in-process'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { createTranslator } from '../../shared/messages'
import type { Workbook } from '../../shared/model/workbook'
import { countedId } from '../support/large-workbook'
import { cycleId, cycleWorkbook, now } from '../unit/shared/print/sample-cycle'
import { bare } from './bare-pdf'
import { type Bench, inTurn, type Row } from './measure'
import { wordsOf } from './words'

const visits = 60
const resources = join(process.cwd(), 'resources')
const english = createTranslator('en')
const fontsFolder = join(resources, 'fonts')

/** The sample cycle with this many visits, a day apart. */
async function longCycle(): Promise<Workbook> {
  const { templates } = await readBuiltInContent(join(resources, 'packs'))
  const guide = templates.find(({ template }) => template.kind === 'session-guide')
  if (!guide) throw new Error('there is no guide for a one-on-one')
  const workbook = cycleWorkbook(guide.template)
  const seen = Object.values(workbook.observations)
  const many = Array.from({ length: visits }, (_, index) => {
    const when = `${new Date(Date.UTC(2026, 8, 3 + index)).toISOString().slice(0, 10)}T10:00:00+02:00`
    const one = seen[index % seen.length]
    if (!one) throw new Error('nothing was seen')
    return { ...one, id: countedId(500 + index), when, createdAt: when }
  })
  return { ...workbook, observations: Object.fromEntries(many.map((one) => [one.id, one])) }
}

/** Drawing the page of a cycle with many visits, starting from the workbook. */
export const cycleBench: Bench = {
  name: 'cycle',
  async run(): Promise<Row[]> {
    const workbook = await longCycle()
    const made = () => cycleDocument({ workbook, manager: 'Jonas Ek', now, translator: english }, cycleId)
    const lines = made().blocks.flatMap(wordsOf)
    const font = create(await readFile(join(fontsFolder, 'SourceSans3_400Regular.ttf')))
    if (!('layout' in font)) throw new Error('a collection of fonts, not a font')
    const pdf = createPdfInProcess({ fontsFolder, translator: () => english })
    let pages = 0
    const { ours, theirs } = await inTurn(
      15,
      async () => {
        const reply = await pdf.render(made(), { paper: 'a4', createdAt: now })
        if (!reply.ok) throw new Error(reply.error.message)
        pages = reply.value.pages
      },
      () => bare(lines, font)
    )
    await pdf.close()
    return [
      {
        what: `a cycle of ${visits} visits on ${pages} pages, with what it says counted out`,
        ours,
        yardstick: { name: 'bare pdfkit with the same words', sample: theirs },
        target: 1.5
      }
    ]
  }
}
