import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { openRep, opens, openTab, seenRep } from '../support/seen-rep'

test('S2-10 each step has its help, folded until asked for; a manager puts it into own words, which are one of the library’s texts', async ({
  coachbook
}) => {
  await seenRep(coachbook, [{ on: inDays(-3), ratings: { [opens.key]: 1 } }])
  let { page } = coachbook
  const help = () => page.getByRole('region', { name: 'Help with this step' })
  for (const [tab, step, words] of [
    ['Gaps', 'See', 'Write down what a camera would catch.'],
    ['One-on-ones', 'Coach', ''],
    ['Plans', 'Agree', ''],
    ['Reinforce', 'Reinforce', '']
  ] as const) {
    await openTab(coachbook, tab)
    const fold = help().getByRole('button', { name: `How to do “${step}”` })
    await fold.press('Enter')
    await expect(help().getByRole('heading', { level: 3 })).toBeVisible()
    await expect(help()).toContainText(words)
    await help()
      .getByRole('button', { name: `Close the help for “${step}”` })
      .press('Enter')
    await expect(help().getByRole('heading', { level: 3 })).toHaveCount(0)
  }

  await openTab(coachbook, 'Gaps')
  await help().getByRole('button', { name: 'How to do “See”' }).press('Enter')
  expect(await violations(page)).toEqual([])
  await help().getByRole('button', { name: 'Change these words' }).press('Enter')
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Sit in the **second row** and write.')
  await page.getByRole('button', { name: 'Publish 1.0' }).press('Enter')
  await expect(page.getByText('Version 1.0 is published.')).toBeVisible()

  await coachbook.restart()
  ;({ page } = coachbook)
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await expect(help()).toContainText('Sit in the second row and write.')
  await help().getByRole('button', { name: 'Change these words' }).click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Sit at the back.')
  await page.getByRole('button', { name: 'Publish 1.1' }).click()
  await expect(page.getByText('Version 1.1 is published.')).toBeVisible()

  await page.getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('link', { name: 'Behaviors and guides' }).click()
  const mine = page.getByRole('row').filter({ hasText: 'yours' }).filter({ hasText: '1.1' })
  await mine.getByRole('button', { name: /^More for/ }).click()
  await page.getByRole('menuitem', { name: 'Remove from the library' }).click()
  await openRep(coachbook)
  await openTab(coachbook, 'Gaps')
  await expect(help()).toContainText('Write down what a camera would catch.')
})
