import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Workbook } from '../../shared/model/workbook'
import { openCycle } from '../../shared/rules/gaps'
import { Coachbook } from '../support/driver'
import { fullWorkbook } from '../support/full-workbook'
import { countedId, largeWorkbook } from '../support/large-workbook'
import { placeWorkbook, temporaryLibrary } from '../support/library-on-disk'
import type { Bench, Row } from './measure'
import { prepareWindows, timedUntil } from './windows'

/** Something that is on the overview of a rep and on no other page of these libraries. */
const overview = 'main section h3'

/** The workbook with a plan in force for a behavior that each observation rates, as most are most of the time. */
function withPlan(workbook: Workbook): Workbook {
  const full = fullWorkbook()
  const key = openCycle(full)?.focus?.behavior
  if (!key) throw new Error('the full workbook has a #1 behavior')
  const observations = Object.values(workbook.observations).map((one, at) => {
    const when = new Date(Date.UTC(2020, 0, 1) + at * 1_800_000).toISOString().replace('.000Z', '+00:00')
    const [first, ...others] = one.ratings
    return [one.id, { ...one, when, ratings: first ? [{ ...first, behavior: key }, ...others] : [] }] as const
  })
  return {
    ...full,
    behaviors: { ...full.behaviors, ...workbook.behaviors },
    observations: { ...full.observations, ...Object.fromEntries(observations) }
  }
}

/**
 * A team of reps with this many observations each. A workbook that was opened stays in memory, so each is opened once.
 */
function team(observations: number, reps: number, isPlanned: boolean): Workbook[] {
  const large = largeWorkbook(observations)
  const workbook = isPlanned ? withPlan(large) : large
  return Array.from({ length: reps }, (_, index) => ({
    ...workbook,
    id: countedId(8_000_000 + index),
    rep: { ...workbook.rep, name: `Rep ${index}` }
  }))
}

async function backToTeam(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.locator(overview).waitFor({ state: 'detached' })
}

/** From the click on a rep to the overview, compared with reading and parsing the same file. */
async function openAt(observations: number, limit: number, isPlanned = false): Promise<Row> {
  const place = await temporaryLibrary()
  const library = await place.open()
  const workbooks = team(observations, observations > 10_000 ? 5 : 13, isPlanned)
  const files: string[] = []
  for (const workbook of workbooks) files.push(await placeWorkbook(library, workbook))
  await library.settings.change({ managerName: 'Jonas Ek' })
  await library.library.close()
  const home = await mkdtemp(join(tmpdir(), 'coachbook-'))
  const coachbook = await Coachbook.launch({ folder: home, library: place.folder })
  const ours: number[] = []
  const yardstick: number[] = []
  for (const [index, { rep }] of workbooks.entries()) {
    const start = performance.now()
    JSON.parse(await readFile(files[index] ?? '', 'utf8'))
    yardstick.push(performance.now() - start)
    ours.push(await timedUntil(coachbook.page, { press: rep.name }, overview))
    await backToTeam(coachbook.page)
  }
  await coachbook.close()
  await place.clear()
  await rm(home, { recursive: true, force: true })
  const rep = isPlanned ? 'a rep with a plan in force' : 'a rep'
  const what = `from the click on ${rep} of ${observations.toLocaleString('en')} observations to the overview`
  // The first click also loads the code of the page.
  return { what, ours: ours.slice(1), yardstick: { name: 'read and JSON.parse', sample: yardstick.slice(1) }, limit }
}

export const repBench: Bench = {
  name: 'rep',
  async run() {
    const stop = await prepareWindows()
    const rows = [
      await openAt(500, 60),
      await openAt(5_000, 100),
      await openAt(50_000, 400),
      await openAt(50_000, 400, true)
    ]
    stop()
    return rows
  }
}
