import type { Page } from 'playwright-core'
import { momentOf, plusDays, today } from '../../shared/dates'
import { newSession } from '../../shared/model/session'
import type { Workbook } from '../../shared/model/workbook'
import { patternFacts } from '../../shared/rules/pattern-facts'
import { patternFindings } from '../../shared/rules/pattern-findings'
import { patternsOf } from '../../shared/rules/patterns'
import { countedId, largeWorkbook } from '../support/large-workbook'
import { type Bench, inTurn, type Row } from './measure'
import { firstWords, openBeside, openCoachbook, prepareWindows, timedUntil } from './windows'

const reps = 60
const years = 3
/** For each rep: visits in three years, and a one-on-one every second week, of which one in six was missed. */
const visits = 450
const weeks = years * 52

const now = new Date()
const dayAgo = (days: number) => plusDays(today(now), -days)
const nineOn = (day: string) => momentOf(new Date(`${day}T09:00:00`))

/** A rep with three years of records. */
function livedThrough(): Workbook {
  const workbook = largeWorkbook(visits)
  for (const [at, observation] of Object.values(workbook.observations).entries()) {
    const when = nineOn(dayAgo(Math.round((years * 365 * (visits - at)) / visits) + 1))
    Object.assign(observation, { when, createdAt: when })
  }
  for (let week = 2; week < weeks; week += 2) {
    if (week % 12 === 0) continue
    const id = countedId(700_000 + week)
    const held = { status: 'held' as const, minutes: 20 + (week % 3) * 10 }
    workbook.sessions[id] = { ...newSession(id, nineOn(dayAgo(7 * week))), ...held }
  }
  const id = countedId(600_000)
  workbook.cadences[id] = { id, type: 'coaching-talk', from: dayAgo(7 * weeks), every: 2, weekday: 1, at: null }
  return workbook
}

/** Sixty such reps; only their names and ids differ. */
function team(): Workbook[] {
  const workbook = livedThrough()
  return Array.from({ length: reps }, (_, at) => ({
    ...workbook,
    id: countedId(8_000_000 + at),
    rep: { ...workbook.rep, name: `Rep ${String(at + 1).padStart(2, '0')} Berg` }
  }))
}

/** From a link of the sidebar or a tab to something that only its page shows, and back to Today. */
async function goTo(page: Page, press: string, seen: string, first?: { press: string; seen: string }): Promise<number> {
  if (first) await timedUntil(page, { press: first.press }, first.seen)
  const took = await timedUntil(page, { press }, seen)
  await page.keyboard.press('Escape')
  await page.locator('nav a').first().click()
  await page.locator(seen).first().waitFor({ state: 'detached' })
  return took
}

/** How long it takes to compute what the records of a large team show, and to show Today and the team. */
export const teamBench: Bench = {
  name: 'team',
  async run(): Promise<Row[]> {
    const workbooks = team()
    const known = workbooks.map((workbook) => ({ rep: workbook.id, archived: false, facts: patternFacts(workbook) }))
    const kept = JSON.stringify(known)
    const patterns = await inTurn(
      15,
      () => [patternsOf(known, 52, today(now)), patternFindings(known, 52, today(now))],
      () => JSON.parse(kept)
    )
    const stop = await prepareWindows()
    const ours = await openCoachbook(...workbooks)
    const bare = await openBeside('bare.html')
    const first = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < 12; round++) {
      first.ours.push(await firstWords(ours.page))
      first.bare.push(await firstWords(bare.page))
    }
    const teamRows = 'main table tbody tr'
    const clicks = { team: [] as number[], patterns: [] as number[] }
    for (let round = 0; round < 9; round++) {
      clicks.team.push(await goTo(ours.page, 'Team', teamRows))
      clicks.patterns.push(
        await goTo(ours.page, 'Patterns', 'main table[aria-label]', { press: 'Team', seen: teamRows })
      )
    }
    await ours.close()
    await bare.close()
    stop()
    return [
      {
        what: `patterns of ${reps} reps over a year, and what they may mean`,
        ours: patterns.ours,
        yardstick: { name: 'JSON.parse of what is known of them', sample: patterns.theirs },
        target: 1.5
      },
      {
        what: `first words of Today with ${reps} reps of ${years} years`,
        ours: first.ours,
        yardstick: { name: 'bare React page', sample: first.bare },
        target: 1.3
      },
      // The first click also loads the code of the page.
      { what: `from the click on Team to its ${reps} reps`, ours: clicks.team.slice(1), limit: 60 },
      { what: 'from the click on Patterns to the first picture', ours: clicks.patterns.slice(1), limit: 100 }
    ]
  }
}
