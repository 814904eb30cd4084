import { violations } from '../support/axe'
import { expect, test } from '../support/fixtures'
import { inDays, openRep, opens, openTab, seenRep } from '../support/seen-rep'

test('S2-10 each step has its help, folded until asked for; a manager puts it into own words by keyboard, kept over a restart', async ({
  coachbook
}) => {
  await seenRep(coachbook, [{ on: inDays(-3), ratings: { [opens.key]: 1 } }])
  let { page } = coachbook
  const help = () => page.getByRole('region', { name: 'Help with this step' })
  for (const [tab, step, words] of [
    ['Gaps', 'See', 'Write down what a camera would catch.'],
    ['Sessions', 'Coach', ''],
    ['Plans', 'Agree', ''],
    ['Reinforce', 'Reinforce', '']
  ] as const) {
    await openTab(coachbook, tab)
    const fold = help().getByRole('button', { name: `How “${step}” is done` })
    await fold.press('Enter')
    await expect(help().getByRole('heading', { level: 3 })).toBeVisible()
    await expect(help()).toContainText(words)
    await help()
      .getByRole('button', { name: `Fold the help for “${step}”` })
      .press('Enter')
    await expect(help().getByRole('heading', { level: 3 })).toHaveCount(0)
  }

  await openTab(coachbook, 'Gaps')
  await help().getByRole('button', { name: 'How “See” is done' }).press('Enter')
  expect(await violations(page)).toEqual([])
  await help().getByRole('button', { name: 'Change these words' }).press('Enter')
  await page.getByLabel('Help, in the words that fit here').fill('Sit in the **second row** and write.')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await expect(help()).toContainText('Sit in the second row and write.')

  await coachbook.restart()
  ;({ page } = coachbook)
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await expect(help()).toContainText('Sit in the second row and write.')
  await help().getByRole('button', { name: 'Change these words' }).click()
  await page.getByRole('button', { name: 'Take the words of the pack' }).click()
  await expect(help()).toContainText('Write down what a camera would catch.')
})
