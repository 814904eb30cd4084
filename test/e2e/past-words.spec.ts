import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { changeIn, openRep, opens, openTab, seenRep } from '../support/seen-rep'

test('N-2 History shows what stood in a field before it was written over, long texts and private notes folded', async ({
  launch
}) => {
  const coachbook = await launch()
  const rep = await seenRep(coachbook, [{ on: inDays(-3), ratings: { [opens.key]: 2 } }])
  const change = changeIn(coachbook, rep)
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const [id = ''] = Object.keys(workbook.observations)
  const long = 'Wait longer after each question. '.repeat(20).trim()
  await change({ type: 'observation.edit', id, changes: { development: long } })
  await change({ type: 'rep.describe', territory: 'North' })
  await change({ type: 'observation.edit', id, changes: { development: 'Ask twice.', feelings: 'A quiet word.' } })
  await coachbook.page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'History')
  const { page } = coachbook
  const row = page.getByRole('listitem').filter({ hasText: 'Observation written' }).first()
  await row.getByRole('button', { name: 'Before and after' }).click()
  await expect(row.getByText('Ask twice.')).toBeVisible()
  await expect(row.getByText(long)).toBeHidden()
  await row.getByText(/^Wait longer .+…$/).click()
  await expect(row.getByText(long)).toBeVisible()
  await expect(row.getByText('A quiet word.')).toBeHidden()
  await row.getByText('Private notes').click()
  await expect(row.getByText('A quiet word.')).toBeVisible()
  await isWell(coachbook, 'what stood there before')
  await row.getByRole('button', { name: 'Hide' }).click()
  await expect(row.getByText('Ask twice.')).toBeHidden()
})
