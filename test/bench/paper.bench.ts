import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { project } from '../../electron/runtime/build'
import { createPdfInProcess } from '../../electron/services/pdf/pdf-in-process'
import type { PdfService } from '../../electron/services/pdf/pdf-service'
import { createTranslator } from '../../shared/messages'
import type { DraftPlan } from '../../shared/model/plan'
import type { Workbook } from '../../shared/model/workbook'
import { largeWorkbook } from '../support/large-workbook'
import { draft, longDraft, printPlan, template } from '../unit/shared/print/sample-plan'
import type { Bench, Row } from './measure'
import { type Opened, openBeside, openCoachbook, prepareWindows } from './windows'
import { wordsOf } from './words'

const rounds = 25

/** A draft of two pages. */
const plan: DraftPlan = { ...draft, actions: longDraft.actions.slice(0, 24) }

const workbook: Workbook = {
  ...largeWorkbook(100),
  plans: { [plan.id]: plan },
  templates: { [plan.template]: template }
}

/** Milliseconds from the window's call until its page has the PDF: drawing in the worker, and IPC both ways. */
const drawn = (page: Page): Promise<number> =>
  page.evaluate(
    async (input) => {
      const start = performance.now()
      const reply = await window.coachbook.call('plan.page', input)
      if (!reply.ok) throw new Error(reply.error.message)
      return performance.now() - start
    },
    { workbook: workbook.id, plan: plan.id, paper: 'a4' } as const
  )

/** Milliseconds for drawing the same page alone, in the process of the benchmark. */
async function drawnAlone(pdf: PdfService): Promise<number> {
  const start = performance.now()
  const reply = await pdf.render(printPlan(plan), { paper: 'a4', createdAt: '2026-11-22T10:40:00+01:00' })
  if (!reply.ok) throw new Error(reply.error.message)
  return performance.now() - start
}

/** Puts the words on a page and prints it with Chromium's own printing, which is neither tagged nor archival. */
const fill = (words: readonly string[]) => `document.body.replaceChildren(...${JSON.stringify(words)}.map((line) =>
  Object.assign(document.createElement('p'), { textContent: line })))`

/** Milliseconds in a window that exists already and shows nothing else. */
const printed = ({ electron }: Opened, words: readonly string[]): Promise<number> =>
  electron.evaluate(async ({ BrowserWindow }, script) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const start = performance.now()
    await contents?.executeJavaScript(script)
    await contents?.printToPDF({ pageSize: 'A4' })
    return performance.now() - start
  }, fill(words))

/** Milliseconds in a hidden window of its own, since the existing one shows the form and not the paper. */
const printedAside = ({ electron }: Opened, words: readonly string[]): Promise<number> =>
  electron.evaluate(async ({ BrowserWindow }, script) => {
    const start = performance.now()
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('about:blank')
    await window.webContents.executeJavaScript(script)
    await window.webContents.printToPDF({ pageSize: 'A4' })
    window.destroy()
    return performance.now() - start
  }, fill(words))

/** Paper in the running program: a plan, compared with Chromium's own printing. */
export const paperBench: Bench = {
  name: 'paper',
  async run(): Promise<Row[]> {
    const stop = await prepareWindows()
    const ours = await openCoachbook(workbook)
    const beside = await openBeside('bare.html')
    const fontsFolder = join(project, 'resources', 'fonts')
    const pdf = createPdfInProcess({ fontsFolder, translator: () => createTranslator('en') })
    const words = printPlan(plan).blocks.flatMap(wordsOf)
    const sample = { ours: [] as number[], alone: [] as number[], printed: [] as number[], aside: [] as number[] }
    await drawn(ours.page)
    await drawnAlone(pdf)
    await printed(beside, words)
    await printedAside(beside, words)
    for (let round = 0; round < rounds; round++) {
      sample.ours.push(await drawn(ours.page))
      sample.alone.push(await drawnAlone(pdf))
      sample.printed.push(await printed(beside, words))
      sample.aside.push(await printedAside(beside, words))
    }
    await pdf.close()
    await ours.close()
    await beside.close()
    stop()
    return [
      {
        what: 'a plan of two pages from the window’s call to its PDF',
        ours: sample.ours,
        yardstick: { name: 'the drawing alone', sample: sample.alone },
        target: 1.3
      },
      {
        what: 'the same',
        ours: sample.ours,
        yardstick: { name: 'printToPDF of the same words in a window kept for it', sample: sample.printed },
        target: 1
      },
      {
        what: 'the same',
        ours: sample.ours,
        yardstick: { name: 'printToPDF in a hidden window opened for it', sample: sample.aside }
      }
    ]
  }
}
