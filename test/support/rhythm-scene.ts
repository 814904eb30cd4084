import { v7 as newId } from 'uuid'
import { mondayOf, plusDays } from '../../shared/dates'
import type { Id, PlainDate } from '../../shared/model/scalars'
import { inDays } from './days'
import type { Coachbook } from './driver'
import { changeIn } from './seen-rep'

/** The Monday this many weeks before this week's. */
export const weeksAgo = (count: number): PlainDate => plusDays(mondayOf(inDays(0)), -7 * count)

/** A library with reps who have no rhythm yet; the window is reloaded. */
export async function teamOf(coachbook: Coachbook, names: readonly string[]): Promise<Id[]> {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const reps = names.map((name) => ({ id: newId(), name }))
  for (const { id, name } of reps)
    await coachbook.call('workbook.create', { id, name, role: '', territory: '', frameworks: [] })
  return reps.map(({ id }) => id)
}

/** A promise that began this many weeks ago: every `every` weeks on Monday. Sessions were held on these days. */
export async function promised(
  coachbook: Coachbook,
  rep: Id,
  { every, since, held }: { every: number; since: number; held: readonly PlainDate[] }
): Promise<void> {
  const change = changeIn(coachbook, rep)
  const from = weeksAgo(since)
  await change({ type: 'rhythm.set', id: newId(), session: 'coaching-talk', from, every, weekday: 1, at: null })
  for (const day of held) {
    const id = newId()
    await change({ type: 'session.plan', id, when: `${day}T09:00:00+00:00`, changes: { purpose: 'How it goes' } })
    await change({ type: 'session.finish', id, minutes: 25 })
  }
}

export async function openRhythm(coachbook: Coachbook): Promise<void> {
  const { page } = coachbook
  await page.reload()
  await page.getByRole('link', { name: /^Rhythm/ }).click()
  await page.getByRole('heading', { level: 2, name: 'Rhythm' }).waitFor()
}
