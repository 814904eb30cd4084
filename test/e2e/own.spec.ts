import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { promised, teamOf } from '../support/rhythm-scene'
import { choose, repTitle, typeName } from '../support/signing'

test('S3-1 S1-8 the manager begins an own workbook, and leader and manager sign the commitment; the team knows nothing of it', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 3, since: 0, held: [] })
  const { page } = coachbook
  await page.reload()
  await coachbook.call('handover.setPin', { pin: '2468' })
  await page.reload()
  await page.getByRole('link', { name: 'Rhythm' }).click()
  await page.getByRole('button', { name: 'Commitment sheet' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Your own workbook' })).toBeVisible()
  const begin = page.getByRole('button', { name: 'Begin your own workbook' })
  await begin.click()
  await expect(page.getByText('Write who coaches you.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Who coaches you').fill('Dana Roth')
  await begin.dblclick()
  // The sheet itself, with what the rhythm knows, and one of it.
  await expect(page.getByLabel('A one-on-one with each rep every')).toHaveValue('3')
  expect(await violations(page)).toEqual([])
  const own = (await coachbook.call('library.reps', {})).find((one) => one.own)?.id ?? ''
  await expect(coachbook.call('workbook.beginOwn', { id: newId(), coach: 'Kim' })).rejects.toThrow('already')

  await page.getByRole('link', { name: 'Rhythm' }).click()
  await page.getByRole('button', { name: 'Commitment sheet' }).click()
  const opened = await coachbook.call('workbook.open', { workbook: own })
  expect(Object.keys(opened.workbook.documents)).toHaveLength(1)
  await page.getByLabel('A one-on-one with each rep every').fill('2')
  await page.getByLabel('What the leader will do').fill('Keep Mondays free.')
  await page.getByLabel('What the manager will do').fill('Keep the times.')
  await page.getByLabel('What the leader gets to see').fill('The rhythm report.')
  await page.getByLabel('When we look at this again').fill(inDays(90))
  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(repTitle(page)).toBeVisible()
  await choose(page, 'I agree')
  await typeName(page, 'Jonas Ek')
  await page.getByRole('button', { name: 'Sign, hand over to Dana' }).click()
  // The laptop and its PIN are the manager's own.
  await expect(page.getByRole('heading', { name: 'Please hand the laptop to Dana' })).toBeVisible()
  await expect(page.getByText('Enter your PIN, then hand the laptop to Dana.')).toBeVisible()
  await page.getByLabel('PIN').fill('2468')
  await page.getByRole('button', { name: 'Continue with Dana' }).click()
  await typeName(page, 'Dana Roth')
  await page.getByRole('button', { name: 'Sign and seal' }).click()
  await expect(page.getByRole('heading', { name: 'Signed by both' })).toBeVisible()
  const file = join(folder, 'commitment.pdf')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('commitment.pdf” is saved.')).toBeVisible()
  const { pages } = await readPdf(new Uint8Array(await readFile(file)))
  const words = pages.flatMap((placed) => linesOf(placed)).join(' ')
  for (const told of ['Keep Mondays free.', 'Jonas Ek', 'Dana Roth']) expect(words).toContain(told)
  await coachbook.answerDialog('openPdf', file)
  expect(await coachbook.call('pdf.verify', {})).toMatchObject({
    verdict: 'intact',
    rep: 'Jonas Ek',
    manager: 'Dana Roth'
  })

  await promised(coachbook, own, { every: 1, since: 4, held: [] })
  await coachbook.restart()
  const again = coachbook.page
  const main = again.getByRole('main')
  for (const [link, title] of [
    [/^Today/, /./],
    ['Team', 'Team'],
    ['Patterns', 'Team'],
    ['Results', 'Team'],
    [/^Rhythm/, 'Rhythm']
  ] as const) {
    await again.getByRole('link', { name: link, exact: typeof link === 'string' }).click()
    await expect(main.getByRole('heading', { level: 2, name: title }).first()).toBeVisible()
    await expect(main).not.toContainText('Jonas Ek')
  }
  await expect(again.getByRole('link', { name: /^Rhythm/ })).toHaveAccessibleName('Rhythm')
  await expect(again.getByRole('list', { name: 'Reps' }).getByRole('link')).toHaveText(['Mira Lindqvist'])
  await again.getByRole('link', { name: 'Your own workbook' }).click()
  await again.getByRole('button', { name: 'Log observation' }).first().click()
  await expect(again.getByText('Coaching one-on-one, observed').first()).toBeVisible()
  // The coach's notes are not private in this workbook, and a search for the manager finds no rep.
  await expect(main.getByText(/Only for you/)).toHaveCount(0)
  await again.keyboard.press('ControlOrMeta+k')
  await again.getByRole('combobox', { name: /^Search reps/ }).fill('Jonas Ek')
  await expect(again.getByRole('option', { name: 'Jonas Ek your own workbook' })).toBeVisible()
  await expect(again.getByRole('option', { name: 'Jonas Ek rep', exact: true })).toHaveCount(0)
  await again.keyboard.press('Escape')
  await again.getByRole('link', { name: 'Your own workbook' }).click()
  await again.getByRole('link', { name: 'Notes' }).click()
  await expect(again.getByText('Never printed. You can both read it here: this is Jonas’s own workbook.')).toBeVisible()
  await again.getByRole('link', { name: 'Your own workbook' }).click()
  await again.getByRole('button', { name: 'More about Jonas Ek' }).click()
  await again.getByRole('menuitem', { name: 'Name and role' }).click()
  await again.getByRole('dialog').getByLabel('Who coaches you').fill('Kim Falk')
  await again.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(again.getByText('Your own workbook, coached by Kim Falk')).toBeVisible()

  // The manager has another name now. Whether that is another person cannot be known, so the program asks whose
  // workbook it is.
  await again.getByRole('link', { name: 'Settings' }).click()
  await again.getByLabel('Your name').fill('Jonas Ek-Berg')
  await again.getByLabel('Your name').press('Tab')
  await expect(again.getByText(/is still named Jonas Ek\. If Jonas Ek-Berg is your new name/)).toBeVisible()
  const named = async () => (await coachbook.call('library.reps', {})).find(({ own }) => own)?.name
  expect(await named()).toBe('Jonas Ek')
  await again.getByRole('button', { name: 'Rename it to Jonas Ek-Berg' }).click()
  await expect(again.getByText(/is still named/)).toHaveCount(0)
  expect(await named()).toBe('Jonas Ek-Berg')
  await again.getByRole('link', { name: 'Your own workbook' }).click()
  await expect(again.getByRole('heading', { level: 2, name: 'Jonas Ek-Berg' })).toBeVisible()
  await again.getByRole('button', { name: 'More about Jonas Ek-Berg' }).click()
  await again.getByRole('menuitem', { name: 'Erase for good…' }).click()
  await expect(again.getByRole('dialog')).toContainText('no backup brings it back.')
  await expect(again.getByRole('dialog')).not.toContainText('archive')
})

test('S3-1 lists of reps never offer the own workbook, and from a file it comes in as the own one, once', async ({
  coachbook,
  folder
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  const own = newId()
  await coachbook.call('workbook.beginOwn', { id: own, coach: 'Dana Roth' })
  const { page } = coachbook
  await page.reload()
  const words = {
    status: 'held' as const,
    kind: 'ride-along' as const,
    when: `${inDays(-3)}T10:00:00+01:00`,
    minutes: 60,
    subject: 'Openings',
    behaviors: [],
    notes: ''
  }
  await expect(coachbook.call('group.plan', { words, reps: [mira, own] })).rejects.toThrow('not for your own workbook')

  await coachbook.clickMenu('File', 'Bring from a file…')
  const cells = ['Date\tRep\tNotes', `${inDays(-9)}\tJonas Ek\tSat in on a visit`, `${inDays(-8)}\tMira\tAsked twice`]
  await page.getByLabel('Or paste cells').fill(cells.join('\n'))
  await page.getByRole('button', { name: 'Read these cells' }).click()
  await expect(page.getByLabel('Jonas Ek is')).toHaveValue('leave')
  await expect(page.getByText('that is you, and no rep of your team')).toBeVisible()
  await expect(page.getByLabel('Jonas Ek is').getByRole('option')).toHaveText([
    'somebody new',
    'left out',
    'Mira Lindqvist'
  ])
  await page.getByRole('button', { name: 'Cancel' }).click()

  const file = join(folder, 'jonas.coachbook')
  await coachbook.answerDialog('savePdf', file)
  await coachbook.call('coachbook.export', { workbook: own, notes: 'with', passphrase: null })
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('File', 'Open a workbook from a file…')
  await expect(page.getByRole('heading', { name: 'Workbook of Jonas Ek' })).toBeVisible()
  await expect(coachbook.call('coachbook.takeIn', { as: 'copy' })).rejects.toThrow('a workbook of your own already')
})

test('A5 an own workbook that cannot be read says so on its page and on Today, and no other is begun over it', async ({
  coachbook
}) => {
  await teamOf(coachbook, ['Mira Lindqvist'])
  const { id } = await coachbook.call('workbook.beginOwn', { id: newId(), coach: 'Dana Roth' })
  await coachbook.restart()
  const isSaid = async () => {
    await expect(coachbook.page.getByRole('heading', { level: 2, name: 'Your own workbook' })).toBeVisible()
    await expect(coachbook.page.getByRole('status').filter({ hasText: 'This workbook cannot be read' })).toBeVisible()
    await expect(coachbook.page.getByRole('button', { name: 'Begin your own workbook' })).toHaveCount(0)
  }
  const place = () => coachbook.page.getByRole('navigation').getByRole('link', { name: 'Your own workbook' })
  await expect(place()).toBeVisible()
  const reps = join(coachbook.library, 'reps')
  const folder = (await readdir(reps)).find((name) => name.endsWith(id.slice(-8))) ?? ''
  const files = await readdir(join(reps, folder), { recursive: true, withFileTypes: true })
  for (const file of files.filter((one) => one.isFile()))
    await writeFile(join(file.parentPath ?? file.path, file.name), Buffer.alloc(200))
  // The list does not show it yet.
  await place().click()
  await isSaid()

  await coachbook.restart()
  await coachbook.page.getByRole('link', { name: /^Today/ }).click()
  const line = coachbook.page.getByRole('listitem').filter({ hasText: 'Your own workbook needs a look' })
  await expect(line).toContainText('Its files were not touched.')
  await line.getByRole('button', { name: 'Your own workbook' }).click()
  await isSaid()
  expect(await violations(coachbook.page)).toEqual([])
  await coachbook.page.getByRole('link', { name: 'Team', exact: true }).click()
  await place().click()
  await isSaid()
  expect(await readFile(join(reps, folder, 'workbook.json'))).toEqual(Buffer.alloc(200))
})
