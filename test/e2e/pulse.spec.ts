import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { changeIn, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const pulse = (value: number, alliance: number) => ({ value, alliance, solutions: 4, goals: null, followUp: null })

test('S4-3 the five factors over the talks, with words where both differ; S0-7 S0-12 the own check stays off the talk screen', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, [{ on: inDays(-20), ratings: { [opens.key]: 1 } }])
  const change = changeIn(coachbook, rep)
  const held = async (days: number, repMarks: ReturnType<typeof pulse>, ownMarks: ReturnType<typeof pulse>) => {
    const id = newId()
    await change({
      type: 'session.plan',
      id,
      when: `${inDays(days)}T09:00:00+00:00`,
      impromptu: true,
      changes: { purpose: 'A short word', pulse: { rep: repMarks, manager: ownMarks } }
    })
    await change({ type: 'session.edit', id, changes: { private: { listened: 2, asked: 4 } } })
    await change({ type: 'session.finish', id, minutes: 15 })
  }
  await held(-9, pulse(3, 4), pulse(4, 4))
  await held(-3, pulse(4, 2), pulse(4, 5))

  await coachbook.restart()
  const { page } = coachbook
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  const trend = page.getByRole('region', { name: 'How the one-on-ones felt' })
  const together = trend.getByRole('figure').filter({ hasText: 'We worked on it together' })
  await expect(together).toContainText('Last: Mira 2, you 5')
  await expect(together).toContainText('two steps or more apart once')
  await expect(trend.getByText('“We worked on it together”: Mira 2, you 5.', { exact: false })).toBeVisible()
  await expect(trend.getByText('“I take something of use with me”:', { exact: false })).toHaveCount(0)
  await expect(trend.getByRole('table')).toBeHidden()
  await trend.getByText('The marks as a table').focus()
  await page.keyboard.press('Enter')
  await expect(trend.getByRole('table').getByRole('row')).toHaveCount(3)
  await expect(trend.getByRole('cell', { name: 'Mira 3, you 4' })).toBeVisible()
  await trend.getByText('What the one-on-ones achieved, and your own check').click()
  await expect(trend.getByText('I listened more than I talked: 2 of 5 on average')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }

  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('Easier first minutes')
  await page.getByRole('button', { name: 'Start now' }).click()
  await expect(page.getByRole('list', { name: 'Steps of the one-on-one' })).toBeVisible()
  await expect(page.getByText('I listened more than I talked', { exact: false })).toHaveCount(0)
  await expect(page.getByText('How the one-on-ones felt')).toHaveCount(0)
})
