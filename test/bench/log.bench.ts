import type { Page } from 'playwright-core'
import { largeWorkbook } from '../support/large-workbook'
import type { Bench, Row, Sample } from './measure'
import {
  type Act,
  frames,
  heapOf,
  type Opened,
  openBeside,
  openCoachbook,
  prepareWindows,
  timed,
  timedUntil
} from './windows'

const rounds = 7
/** The steps of the cycle are links; See leads to the log. */
const tab = { press: 'See' }
const rowsOfLog = 'main table'
const scrollOfLog = 'main div:has(> table)'

async function openRep({ page }: Opened): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await page.getByRole('heading', { level: 2, name: 'Mira Lindqvist' }).waitFor()
}

/** A log with a #1 behavior, so that there is a number to sort by. */
function workbookOf(count: number) {
  const workbook = largeWorkbook(count)
  for (const cycle of Object.values(workbook.cycles))
    cycle.focus = {
      behavior: 'b2b/asks-before-showing',
      why: '',
      impact: '',
      target: 'behavior',
      chosenAt: '2020-03-01T10:00:00+00:00'
    }
  return workbook
}

async function sampleOf(times: number, measure: () => Promise<number>): Promise<Sample> {
  const sample: number[] = []
  for (let round = 0; round < times; round++) sample.push(await measure())
  return sample
}

/** The same actions alternately in both windows, so that a slow minute affects both. */
async function both(acts: readonly Act[], ours: Page, theirs: Page): Promise<{ ours: Sample; theirs: Sample }> {
  const sample = { ours: [] as number[], theirs: [] as number[] }
  for (const act of acts) {
    sample.ours.push(await timed(ours, act))
    sample.theirs.push(await timed(theirs, act))
  }
  return sample
}

const keys = (words: string): Act[] => [...words].map((_, at) => ({ write: words.slice(0, at + 1) }))
const times = (act: Act): Act[] => Array.from({ length: rounds + 1 }, () => act)

/** How many frames took longer than one and a half frames of a 60 Hz screen. */
const late = (durations: Sample): string =>
  `${durations.filter((duration) => duration > 25).length} late of ${durations.length}`

async function logAt(count: number): Promise<Row[]> {
  const at = `at ${count.toLocaleString('en')}`
  const ours = await openCoachbook(workbookOf(count))
  const stock = await openBeside(`rows.html?kind=stock&count=${count}`)
  const list = await openBeside(`rows.html?kind=list&count=${count}`)
  const start = { call: 'startRows' } as const

  const again = async (opened: Opened) => {
    await opened.page.reload()
    await opened.page.waitForFunction(() => window.startRows !== undefined, null, { timeout: 120_000 })
  }
  const firstRows = { ours: [] as number[], stock: [] as number[], list: [] as number[] }
  for (let round = 0; round < 4; round++) {
    await ours.page.reload()
    await openRep(ours)
    firstRows.ours.push(await timedUntil(ours.page, tab, `${rowsOfLog} tbody tr`))
    await again(stock)
    firstRows.stock.push(await timedUntil(stock.page, start, '.row'))
    await again(list)
    firstRows.list.push(await timedUntil(list.page, start, '.row'))
  }

  // The program prepares its orders while the window is idle, so it is given time for that.
  await ours.page.waitForTimeout(5000)
  const sorts = async (name: string) => {
    const { ours: first, theirs: second } = await both(times({ press: name }), ours.page, stock.page)
    return { ours: first.slice(1), theirs: second.slice(1) }
  }
  const text = await sorts('Seen and heard')
  const number = await sorts('#1')
  const account = await sorts('Account')
  const typed = await both([...keys('question'), ...keys('account 3'), ...keys('visit 10')], ours.page, stock.page)
  await both([{ write: '' }], ours.page, stock.page)

  const scrolled = async (pixels: number) => ({
    ours: await frames(ours.page, scrollOfLog, pixels, 180),
    stock: await frames(stock.page, '#scroll', pixels, 180),
    list: await frames(list.page, '#scroll', pixels, 180)
  })
  const slow = await scrolled(40)
  const fast = await scrolled(480)
  const inDocument = await ours.page.locator(`${rowsOfLog} tbody tr`).count()

  const heap = await heaps(ours, stock, again)
  for (const opened of [ours, stock, list]) await opened.close()

  const beside = (sample: Sample) => ({ name: 'stock row models', sample })
  const frameRow = (what: string, { ours: own, stock: other, list: bare }: typeof slow): Row => ({
    what: `a frame while scrolling ${what} ${at}`,
    ours: own,
    yardstick: { name: 'bare windowed list', sample: bare },
    note: `${late(own)}, bare list ${late(bare)}, stock ${late(other)}`
  })
  return [
    {
      what: `first rows ${at}`,
      ours: firstRows.ours,
      yardstick: { name: 'bare windowed list', sample: firstRows.list },
      note: `stock ${median(firstRows.stock)} ms`
    },
    { what: `sort by number ${at}`, ours: number.ours, yardstick: beside(number.theirs), limit: 100 },
    { what: `sort by text, all different, ${at}`, ours: text.ours, yardstick: beside(text.theirs), limit: 100 },
    { what: `sort by account ${at}`, ours: account.ours, yardstick: beside(account.theirs), limit: 100 },
    { what: `a key of the filter ${at}`, ours: typed.ours, yardstick: beside(typed.theirs), limit: 100 },
    frameRow('40 pixels', slow),
    frameRow('a screenful', fast),
    {
      what: `heap of the log ${at}, sorted and filtered`,
      unit: 'MB',
      ours: heap.ours,
      yardstick: beside(heap.stock),
      note: `${inDocument} rows in the document`
    }
  ]
}

const median = (sample: Sample): string =>
  ([...sample].sort((a, b) => a - b)[Math.floor(sample.length / 2)] ?? 0).toFixed(0)

/** The memory that the log adds to the data itself, after a sort by text and a filter. */
async function heaps(ours: Opened, stock: Opened, again: (opened: Opened) => Promise<void>) {
  const used = async ({ page }: Opened) => {
    for (const act of [{ press: 'Seen and heard' }, { write: 'visit' }, { write: '' }]) await timed(page, act)
    return heapOf(page)
  }
  const measure = async (opened: Opened, before: () => Promise<void>, start: () => Promise<unknown>) => {
    await before()
    const without = await heapOf(opened.page)
    await start()
    return (await used(opened)) - without
  }
  return {
    ours: await sampleOf(2, () =>
      measure(
        ours,
        async () => {
          await ours.page.reload()
          await openRep(ours)
        },
        () => timedUntil(ours.page, tab, `${rowsOfLog} tbody tr`)
      )
    ),
    stock: await sampleOf(2, () =>
      measure(
        stock,
        () => again(stock),
        () => timedUntil(stock.page, { call: 'startRows' }, '.row')
      )
    )
  }
}

export const logBench: Bench = {
  name: 'log',
  async run() {
    const stop = await prepareWindows()
    const rows: Row[] = []
    for (const count of [10_000, 100_000]) rows.push(...(await logAt(count)))
    stop()
    return rows
  }
}
