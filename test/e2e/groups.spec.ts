import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe'
import { tenOn } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { teamOf } from '../support/rhythm-scene'
import { openRep, openTab } from '../support/seen-rep'

const team = ['Mira Lindqvist', 'Yara Haddad', 'Tom Reed']
const subject = 'Questions before a demo'

async function openGroups({ page }: Coachbook) {
  await page.reload()
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('link', { name: 'Group sessions' }).click()
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** Everything that the library keeps of a rep: snapshot, journal and the files beside them. */
async function textOf(library: string, rep: string): Promise<string> {
  const folder = join(library, 'reps')
  const own = (await readdir(folder)).filter((name) => name.startsWith(rep))
  const files = await Promise.all(
    own.map(async (name) => {
      const inside = await readdir(join(folder, name), { recursive: true, withFileTypes: true })
      return Promise.all(
        inside.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'utf8'))
      )
    })
  )
  return files.flat().join('\n')
}

test('S3-8 a group session is planned for three, held with two, read in each workbook, and taken back after a restart', async ({
  coachbook,
  folder
}, { outputDir }) => {
  await teamOf(coachbook, team)
  const { page } = coachbook
  await openGroups(coachbook)
  await expect(page.getByText('plan it once, and each rep has it')).toBeVisible()
  await page.getByRole('button', { name: 'Plan a group session' }).click()
  const planning = dialog(page, 'Plan a group session')
  await planning.getByRole('button', { name: 'Schedule' }).click()
  await expect(planning.getByText('Choose two reps or more.')).toBeVisible()
  await expect(planning.getByText('Write what the group session is about.')).toBeVisible()
  await planning.getByLabel('What it is about').fill(subject)
  await planning.getByText('Role-play round').click()
  await planning.getByRole('button', { name: 'All', exact: true }).click()
  await planning.getByRole('textbox', { name: 'Minutes' }).fill('45')
  await planning.getByLabel('Shared notes').fill('Yara plays the buyer first.')
  await expect(planning.getByText('Yara Haddad is named in what everybody gets.')).toBeVisible()
  expect(await violations(page)).toEqual([])

  // A name is shared nowhere before somebody has looked at it.
  await planning.getByRole('button', { name: 'Schedule' }).click()
  await dialog(page, 'A name in the shared part').getByRole('button', { name: 'Change the words' }).click()
  await planning.getByLabel('Shared notes').fill('Each plays the buyer once.')
  await planning.getByRole('button', { name: 'Schedule' }).click()
  await expect(page.getByText('Planned with 3 reps.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Role-play round' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  // It is listed once on Today.
  await coachbook.clickMenu('Go', 'Today')
  await expect(page.getByRole('link', { name: 'Role-play round with 3 reps' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Role-play round with 3 reps' }).click()

  // Words about one rep, in the rep's own copy.
  await page.getByRole('link', { name: 'Open the copy of Mira Lindqvist' }).click()
  await page.getByLabel('About Mira').fill('Let silence stand twice.')
  await page.getByLabel('Notes for yourself').fill('Ask how it felt.')
  await page.getByRole('link', { name: 'The whole group session' }).click()
  await expect(page.getByRole('row', { name: 'Mira Lindqvist' })).toContainText('with words of its own')

  // The session was held, and one of the three was not there.
  await page.getByRole('button', { name: 'Change or log as held' }).click()
  const changing = dialog(page, 'Change the group session')
  await changing.getByText('Tom Reed').click()
  await changing.getByRole('textbox', { name: 'Minutes' }).fill('50')
  await changing.getByRole('button', { name: 'It was held' }).click()
  await expect(page.getByText('Changed in every workbook.')).toBeVisible()
  await expect(page.getByText('held, 50 min')).toBeVisible()
  await expect(page.getByRole('row', { name: 'Tom Reed' })).toHaveCount(0)

  for (const [name, words] of [
    ['Yara Haddad', ''],
    ['Mira Lindqvist', 'Let silence stand twice.']
  ] as const) {
    await openRep(coachbook, name)
    await openTab(coachbook, 'One-on-ones')
    const row = page.getByRole('row', { name: subject })
    await expect(row).toContainText('50 min')
    await row.getByRole('link').click()
    await expect(page.getByLabel(`About ${name.split(' ')[0]}`)).toHaveValue(words)
    await expect(page.getByRole('main')).toContainText('Each plays the buyer once.')
  }
  const file = join(outputDir, '..', `copy-${Date.now()}.pdf`)
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect.poll(() => readFile(file).catch(() => null)).not.toBeNull()
  const lines = (await readPdf(new Uint8Array(await readFile(file)))).pages.flatMap(linesOf).join('\n')
  expect(lines).toContain('Let silence stand twice.')
  expect(lines).not.toMatch(/Ask how it felt|Yara|Haddad|Tom|Reed/)

  await openRep(coachbook, 'Tom Reed')
  await openTab(coachbook, 'One-on-ones')
  await expect(page.getByText(subject)).toHaveCount(0)

  // Nobody else's name is in what the library keeps of a rep.
  await coachbook.restart()
  const library = join(folder, 'library')
  for (const [rep, others] of [
    ['mira', /Yara|Haddad|Tom|Reed/],
    ['yara', /Mira|Lindqvist|Tom|Reed/],
    ['tom', /Mira|Lindqvist|Yara|Haddad/]
  ] as const) {
    const text = await textOf(library, rep)
    expect(text).toContain(subject)
    expect(text).not.toMatch(others)
  }

  // The session is canceled as a whole; the copy with words of its own stays, and no longer counts.
  await openGroups(coachbook)
  await coachbook.page.getByRole('link', { name: subject }).click()
  await coachbook.page.getByRole('button', { name: 'Take back' }).click()
  await dialog(coachbook.page, 'Take the group session back?').getByRole('button', { name: 'Take back' }).click()
  await expect(coachbook.page.getByText('One copy has words of its own and stays in the workbook.')).toBeVisible()
  await expect(coachbook.page.getByText('plan it once, and each rep has it')).toBeVisible()
  await openRep(coachbook, 'Yara Haddad')
  await openTab(coachbook, 'One-on-ones')
  await expect(coachbook.page.getByText(subject)).toHaveCount(0)
  await openRep(coachbook, 'Mira Lindqvist')
  await openTab(coachbook, 'One-on-ones')
  await expect(coachbook.page.getByRole('row', { name: subject })).toContainText('without Mira')
})

test('S3-8 a copy is deleted in one workbook and brought back; the dialog that plans one loses no words', async ({
  coachbook
}) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, team)
  const words = {
    status: 'held',
    kind: 'ride-along',
    when: tenOn(-3),
    minutes: 120,
    subject,
    notes: ''
  } as const
  const { id } = await coachbook.call('group.plan', { words: { ...words, behaviors: [] }, reps: [mira, yara] })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook, 'Mira Lindqvist')
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row', { name: subject }).getByRole('link').click()
  await page.getByRole('button', { name: 'Delete this copy' }).click()
  await expect(page.getByText('The copy of Mira was deleted. The others keep theirs.')).toBeVisible()
  expect((await coachbook.call('group.look', { id })).copies.map(({ rep }) => rep)).toEqual([yara])

  // A change made meanwhile: the restored copy is like the others are now, and they count its rep again, including the
  // one on the screen.
  await coachbook.call('group.change', { id, words: { ...words, behaviors: [], minutes: 90 }, reps: [yara] })
  await openRep(coachbook, 'Yara Haddad')
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row', { name: subject }).getByRole('link').click()
  await expect(page.getByText('held, 90 min · with one rep')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('held, 90 min · with 2 reps')).toBeVisible()
  await openRep(coachbook, 'Mira Lindqvist')
  await openTab(coachbook, 'One-on-ones')
  await expect(page.getByRole('row', { name: subject })).toContainText('90 min')

  // Words about one rep that name another are pointed out.
  await openRep(coachbook, 'Yara Haddad')
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row', { name: subject }).getByRole('link').click()
  await page.getByLabel('About Yara').fill('Went on where Tom stopped.')
  await page.getByLabel('Notes for yourself').focus()
  await expect(page.getByText('Tom Reed is named here, and Yara may read it.')).toBeVisible()

  // No dialog loses words: it asks first, and Escape returns to them.
  await coachbook.clickMenu('File', 'Plan a group session…')
  await dialog(page, 'Plan a group session').getByLabel('What it is about').fill('A day at the fair')
  await dialog(page, 'Plan a group session').getByText('Mira Lindqvist').click()
  await dialog(page, 'Plan a group session').getByText('Yara Haddad').click()
  await dialog(page, 'Plan a group session').getByLabel('When: date').fill(tenOn(-3).slice(0, 10))
  await dialog(page, 'Plan a group session').getByRole('button', { name: 'Schedule' }).click()
  await expect(page.getByText('That day is over. Log it as held, or choose another day.')).toBeVisible()
  await dialog(page, 'Plan a group session').getByLabel('When: date').fill(tenOn(3).slice(0, 10))
  await dialog(page, 'Plan a group session').getByRole('textbox', { name: 'Minutes' }).fill('')
  await dialog(page, 'Plan a group session').getByRole('button', { name: 'Schedule' }).click()
  await expect(page.getByRole('textbox', { name: 'Minutes' })).toBeFocused()
  await expect(page.getByText('Enter a number from 1 to 600.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(dialog(page, 'Plan a group session').getByLabel('What it is about')).toHaveValue('A day at the fair')
})
