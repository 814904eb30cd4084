import type { Coachbook } from './driver'

/** Goes to the list of reps, as a user would from the first page. */
export async function openTeam({ page }: Pick<Coachbook, 'page'>, name = 'Team'): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
}
