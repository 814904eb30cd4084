import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { beginning } from '../../electron/services/storage/journal-format'
import { encodeSnapshot } from '../../electron/services/storage/snapshot-format'
import type { Observation } from '../../shared/model/observation'
import { schemaVersion, type Workbook } from '../../shared/model/workbook'
import type { Coachbook } from './driver'
import { largeWorkbook } from './large-workbook'
import { openRep, openTab } from './seen-rep'

/** A workbook with this many observations, a #1 behavior, and the changes that a test needs. */
export function loggedWorkbook(
  observations: number,
  change: (seen: Observation, place: number) => void = () => undefined
): Workbook {
  const workbook = largeWorkbook(observations)
  Object.values(workbook.observations).forEach(change)
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

/** Puts workbooks into a library of their own and opens the log of the first. */
export async function logScene(coachbook: Coachbook, ...workbooks: readonly Workbook[]): Promise<void> {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  for (const { id, rep } of workbooks)
    await coachbook.call('workbook.create', { id, name: rep.name, role: '', territory: '', frameworks: ['b2b'] })
  const { templates } = await coachbook.call('templates.list', {})
  const form = templates.find(({ template }) => template.id === 'four-step-observation')
  if (!form) throw new Error('this form is not built in any more')
  await coachbook.close()
  const reps = join(coachbook.library, 'reps')
  for (const workbook of workbooks) {
    workbook.templates[form.hash] = form.template
    for (const seen of Object.values(workbook.observations)) seen.template = form.hash
    const folder = (await readdir(reps)).find((name) => name.endsWith(workbook.id.slice(-8)))
    if (!folder) throw new Error(`no folder of ${workbook.rep.name} in ${reps}`)
    await writeFile(
      join(reps, folder, 'workbook.json'),
      encodeSnapshot(schemaVersion, beginning(workbook.id), workbook)
    )
  }
  await coachbook.restart()
  await openLog(coachbook, workbooks[0]?.rep.name)
}

/** Opens the log of a rep, as a user would. */
export async function openLog(coachbook: Coachbook, name?: string): Promise<void> {
  await openRep(coachbook, name)
  await openTab(coachbook, 'Observations')
  await logOf(coachbook.page).waitFor()
}

export const logOf = (page: Page) => page.getByRole('table', { name: 'Observations' })

/** The rows of observations that are in the document. */
export const rowsOf = (page: Page) =>
  logOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').getByRole('link') })

/** The words of a column, from top to bottom, for the rows that are in the document. */
export async function wordsOf(page: Page, heading: string): Promise<string[]> {
  const headings = await logOf(page).getByRole('columnheader').allInnerTexts()
  const place = headings.findIndex((text) => text.split('\n')[0] === heading)
  if (place < 0) throw new Error(`there is no column ${heading}: ${headings.join(', ')}`)
  const rows = await rowsOf(page).all()
  const cells = rows.map((row) => row.locator('th, td').nth(place).allInnerTexts())
  return (await Promise.all(cells)).flat()
}
