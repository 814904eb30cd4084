import type { Page } from 'playwright-core'
import type { CallInput } from '../../shared/contract'
import { createTranslator } from '../../shared/messages'
import type { Template } from '../../shared/model/template'
import { sampleDocument } from '../../shared/print/sample'
import { largeWorkbook } from '../support/large-workbook'
import type { Bench, Row } from './measure'
import { type Opened, openBeside, openCoachbook, prepareWindows } from './windows'
import { wordsOf } from './words'

type Asked = CallInput<'templates.page'> & { template: Template }

const rounds = 15

/** The four-step plan with the longest plausible words, which takes two pages. */
async function longPlan(page: Page): Promise<Asked> {
  const template = await page.evaluate(async () => {
    const listed = await window.coachbook.call('templates.list', {})
    if (!('value' in listed)) throw new Error('the templates were not listed')
    return listed.value.templates.find((entry) => entry.template.id === 'four-step-action-plan')?.template
  })
  if (!template) throw new Error('the plan template is missing')
  return { template, sample: 'longest', paper: 'a4' }
}

/** Milliseconds from the window's call until its page has the PDF; drawn in the thread, over IPC and back. */
const drawn = (page: Page, asked: Asked): Promise<number> =>
  page.evaluate(async (input) => {
    const start = performance.now()
    const reply = await window.coachbook.call('templates.page', input)
    if (!reply.ok) throw new Error(reply.error.message)
    return performance.now() - start
  }, asked)

/** Puts the words on a page and prints it: Chromium's own printing, neither tagged nor archival. */
const fill = (words: readonly string[]) => `document.body.replaceChildren(...${JSON.stringify(words)}.map((line) =>
  Object.assign(document.createElement('p'), { textContent: line })))`

/** Milliseconds in a window that is there already and shows nothing else. */
const printed = ({ electron }: Opened, words: readonly string[]): Promise<number> =>
  electron.evaluate(async ({ BrowserWindow }, script) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const start = performance.now()
    await contents?.executeJavaScript(script)
    await contents?.printToPDF({ pageSize: 'A4' })
    return performance.now() - start
  }, fill(words))

/** Milliseconds in a hidden window of its own, as the one at hand shows the form and not the paper. */
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

/** Paper in the running program: a plan beside Chromium's own printing. */
export const paperBench: Bench = {
  name: 'paper',
  async run(): Promise<Row[]> {
    const stop = await prepareWindows()
    const ours = await openCoachbook(largeWorkbook(100))
    const beside = await openBeside('bare.html')
    const asked = await longPlan(ours.page)
    const words = sampleDocument(asked.template, 'longest', createTranslator('en').t).blocks.flatMap(wordsOf)
    const sample = { ours: [] as number[], printed: [] as number[], aside: [] as number[] }
    await drawn(ours.page, asked)
    await printed(beside, words)
    await printedAside(beside, words)
    for (let round = 0; round < rounds; round++) {
      sample.ours.push(await drawn(ours.page, asked))
      sample.printed.push(await printed(beside, words))
      sample.aside.push(await printedAside(beside, words))
    }
    await ours.close()
    await beside.close()
    stop()
    return [
      {
        what: 'a plan of two pages from the window’s call to its PDF',
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
