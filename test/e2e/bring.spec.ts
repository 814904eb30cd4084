import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { showWhenAndKind } from '../support/observation-form'
import { openRep, openTab, seenRep } from '../support/seen-rep'
import { xlsxOf } from '../support/table-files'

const serial = (day: string) => (Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000

test('D-5 visits that were pasted are looked at, brought, and taken back after a restart', async ({ coachbook }) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  await coachbook.clickMenu('File', 'Bring from a file…')
  const cells = [
    'Date\tRep\tCustomer\tNotes',
    `${inDays(-20)}\tLindqvist, Mira\tNorthfield Clinic\tAsked what it costs them`,
    `${inDays(-10)}\tMeyer, Jo\tHarbor Dental\tNamed the next step`,
    `soon\tMeyer, Jo\tHarbor Dental\tNo day`
  ]
  await page.getByLabel('Or paste cells').fill(cells.join('\n'))
  await page.getByRole('button', { name: 'Read these cells' }).click()
  await expect(page.getByLabel('Date in Coachbook')).toHaveValue('day')
  await expect(page.getByLabel('Rep in Coachbook')).toHaveValue('rep')
  await expect(page.getByLabel('Notes in Coachbook')).toHaveValue('evidence')
  await expect(page.getByText('to one rep you have')).toBeVisible()
  await expect(page.getByText('to one new rep')).toBeVisible()
  await expect(page.getByText('“soon” is not a date.')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Bring in 2 observations' }).click()
  await expect(page.getByText('2 observations were brought in.')).toBeVisible()
  await openRep(coachbook, 'Jo Meyer')
  await openTab(coachbook, 'Observations')
  await expect(page.getByText('Named the next step')).toBeVisible()

  // The same cells again: all of them are there already.
  await coachbook.clickMenu('File', 'Bring from a file…')
  await page.getByLabel('Or paste cells').fill(cells.slice(0, 3).join('\n'))
  await page.getByRole('button', { name: 'Read these cells' }).click()
  await expect(page.getByText('There is nothing here to bring.')).toBeVisible()
  await expect(page.getByText('You brought a file with these columns before')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await coachbook.restart()
  await coachbook.clickMenu('File', 'Bring from a file…')
  const back = coachbook.page.getByRole('button', { name: 'Take back: Pasted cells' })
  const asked = coachbook.page.getByRole('dialog', { name: 'Take the import back?' })
  await back.click()
  await expect(asked).toContainText('Pasted cells brought 2 observations into 2 workbooks.')
  await expect(asked).toContainText('Pasted cells added one rep')
  expect(await violations(coachbook.page)).toEqual([])
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(coachbook.page.getByText('taken back', { exact: true })).toHaveCount(0)
  await back.click()
  await asked.getByRole('button', { name: 'Take back' }).click()
  await expect(coachbook.page.getByText('taken back', { exact: true })).toBeVisible()
  await coachbook.clickMenu('Go', 'Team')
  await expect(coachbook.page.getByRole('link', { name: 'Mira Lindqvist' }).first()).toBeVisible()
  await expect(coachbook.page.getByRole('link', { name: 'Jo Meyer' })).toHaveCount(0)
})

test('D-5 whoever goes to a rep while a table is brought in stays there, and sees what was brought', async ({
  coachbook
}) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  await openRep(coachbook)
  await coachbook.clickMenu('File', 'Bring from a file…')
  const rows = Array.from({ length: 400 }, (_, at) => `${inDays(-20)}\tMira Lindqvist\tVisit ${at}\tAsked about ${at}`)
  await page.getByLabel('Or paste cells').fill(['Date\tRep\tCustomer\tNotes', ...rows].join('\n'))
  await page.getByRole('button', { name: 'Read these cells' }).click()
  await page.getByRole('button', { name: 'Bring in 400 observations' }).click()
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await expect(page.getByText('400 observations', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Opening Mira Lindqvist')).toHaveCount(0)
  await expect(page.getByText('Asked about 399')).toBeVisible()
})

test('D-5 a visit of which the file knows only the day shows no time until one is entered', async ({ coachbook }) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  await coachbook.clickMenu('File', 'Bring from a file…')
  const cells = ['Date\tRep\tNotes', `${inDays(-10)}\tMira Lindqvist\tNamed the next step`]
  await page.getByLabel('Or paste cells').fill(cells.join('\n'))
  await page.getByRole('button', { name: 'Read these cells' }).click()
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await page.locator('[data-row="0"]').first().click()
  const main = page.getByRole('main')
  const [day, time] = [page.getByLabel('When: date'), page.getByLabel('When: time')]
  await expect(time).toHaveValue('')
  await expect(main).not.toContainText('12:00')
  await page.getByRole('button', { name: 'Edit this' }).click()
  await showWhenAndKind(page)
  await day.fill(inDays(-9))
  await day.press('Tab')
  await expect(time).toHaveValue('')
  await time.fill('09:15')
  await expect(main).toContainText(', 09:15')
  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await coachbook.page.locator('[data-row="0"]').first().click()
  await expect(coachbook.page.getByLabel('When: date')).toHaveValue(inDays(-9))
  await expect(coachbook.page.getByLabel('When: time')).toHaveValue('09:15')
})

test('D-5 what was edited since stays when a spreadsheet is taken back, and is named', async ({ coachbook }, {
  outputDir
}) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  const file = join(outputDir, '..', `visits-${Date.now()}.xlsx`)
  await writeFile(
    file,
    xlsxOf({
      sheets: {
        Cover: [],
        'Ride alongs': [
          ['Visits of last year'],
          [],
          ['Date', 'Rep', 'Notes'],
          [{ serial: serial(inDays(-30)) }, 'Mira Lindqvist', 'First visit'],
          [{ serial: serial(inDays(-25)) }, 'Lindqvist', { formula: '1+1', value: 'Second visit' }]
        ]
      }
    })
  )
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('Go', 'Team')
  await page.getByRole('button', { name: 'Bring from a file' }).click()
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(page.getByText('sheet “Ride alongs”, 2 rows')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 2 observations' }).click()
  await expect(page.getByText('2 observations were brought in.')).toBeVisible()

  await openRep(coachbook, 'Mira Lindqvist')
  await openTab(coachbook, 'Observations')
  await page
    .getByRole('row', { name: /Second visit/ })
    .getByRole('link')
    .click()
  await page.getByRole('button', { name: 'Edit this' }).click()
  await page.getByRole('textbox', { name: 'What did you see and hear?' }).fill('Second visit, she waited')
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()

  await coachbook.clickMenu('File', 'Bring from a file…')
  await page.getByRole('button', { name: /^Take back: / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('One thing stays, because')).toBeVisible()
  await page.getByRole('link', { name: /Mira Lindqvist, observation of/ }).click()
  await expect(page.getByRole('textbox', { name: 'What did you see and hear?' })).toHaveValue(
    'Second visit, she waited'
  )
})

test('D-3 numbers and reps come from CSV; an order of days that cannot be told is asked for', async ({ coachbook }, {
  outputDir
}) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  const file = join(outputDir, '..', `numbers-${Date.now()}.csv`)
  const year = inDays(-400).slice(0, 4)
  const rows = [
    `01/02/${year};Mira Lindqvist;1.012,5;25 %`,
    `02/03/${year};Mira Lindqvist;9;many`,
    `03/04/${year};Mira Lindqvist;10;30 %`,
    `05/04/${year};Mira Lindqvist;-;40 %`,
    `06/04/${year};Mira Lindqvist;4;n/a`
  ]
  await writeFile(file, ['\uFEFFDate;Rep;Visits;Closure rate', ...rows].join('\r\n'))
  await coachbook.answerDialog('openPdf', file)
  await openTab(coachbook, 'Numbers')
  await page.getByRole('button', { name: 'Bring from a file' }).click()
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(page.getByText('Say which comes first in a date.')).toBeVisible()
  await page.getByLabel('Which comes first in a date?').selectOption('dmy')
  await page.getByLabel('Numbers that are new are kept').selectOption('month')
  await expect(page.getByLabel('Several values of “Closure rate” for one time')).toHaveValue('mean')
  await expect(page.getByLabel('Several values of “Visits” for one time')).toHaveValue('sum')
  await expect(page.getByText('averaged with others of the same time')).toBeVisible()
  await page.getByLabel('Several values of “Closure rate” for one time').selectOption('sum')
  await expect(page.getByText('averaged with others of the same time')).toHaveCount(0)
  await page.getByLabel('Several values of “Closure rate” for one time').selectOption('mean')
  await expect(page.getByText('averaged with others of the same time')).toBeVisible()
  expect(await violations(page)).toEqual([])
  const saved = join(outputDir, '..', `unread-${Date.now()}.csv`)
  await coachbook.answerDialog('savePdf', saved)
  await page.getByRole('button', { name: 'Save this row as a file' }).click()
  await expect.poll(() => readFile(saved, 'utf8').catch(() => '')).toContain('many')
  await page.getByRole('button', { name: 'Bring in 4 values' }).click()
  await expect(page.getByText('4 values were brought in.')).toBeVisible()
  await openRep(coachbook, 'Mira Lindqvist')
  await openTab(coachbook, 'Numbers')
  await expect(page.getByText('Closure rate').first()).toBeVisible()
  await expect(page.getByText(/^Last import: numbers-\d+\.csv, .*, 4 values\./)).toBeVisible()
  await page.getByRole('link', { name: 'Take it back' }).click()
  await expect(page.getByRole('button', { name: /^Take back: numbers-/ })).toBeVisible()

  await coachbook.clickMenu('File', 'Bring from a file…')
  await page
    .getByLabel('Or paste cells')
    .fill('First name\tLast name\tTerritory\nJo\tMeyer\tSouth\nMira\tLindqvist\tNorth')
  await page.getByRole('button', { name: 'Read these cells' }).click()
  await page.getByRole('button', { name: 'Bring in one rep' }).click()
  await coachbook.clickMenu('Go', 'Team')
  await expect(page.getByRole('link', { name: 'Jo Meyer' }).first()).toBeVisible()
})

test('D-5 a file that is none says so in words, also in German, and nothing is written', async ({ coachbook }, {
  outputDir
}) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  const file = join(outputDir, '..', `old-${Date.now()}.xlsx`)
  await writeFile(file, Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('Go', 'Settings')
  await page.getByLabel('Language').selectOption('Deutsch')
  await expect(page.getByLabel('Sprache').first()).toBeVisible()
  await coachbook.clickMenu('Datei', 'Aus einer Datei übernehmen …')
  await page.getByRole('button', { name: 'Datei wählen …' }).click()
  await expect(page.getByText('Das ist eine Excel-Datei der alten Art')).toBeVisible()
  await page
    .getByLabel('Oder Zellen einfügen')
    .fill(`Datum\tVerkäufer\tNotiz\n${inDays(-40)}\tMira Lindqvist\tFragt gut`)
  await page.getByRole('button', { name: 'Diese Zellen lesen' }).click()
  await expect(page.getByRole('button', { name: 'Eine Beobachtung übernehmen' })).toBeEnabled()
})

test('D-5 at 200 % each choice has the whole width, and no chosen word is cut', async ({ coachbook }) => {
  await seenRep(coachbook, [])
  const { page, electron } = coachbook
  await coachbook.clickMenu('File', 'Bring from a file…')
  const cells = ['Date\tRep\tObserver\tAsks two open questions', `${inDays(-20)}\tMira Lindqvist\tJonas Ek\t3`]
  await page.getByLabel('Or paste cells').fill(cells.join('\n'))
  await page.getByRole('button', { name: 'Read these cells' }).click()
  await page.getByLabel('Asks two open questions in Coachbook').selectOption('rating')
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(900, 600)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(450)
  const cut = await page.getByRole('combobox').evaluateAll((all) =>
    all.flatMap((one) => {
      if (!(one instanceof HTMLSelectElement)) return []
      const words = one.selectedOptions[0]?.textContent ?? ''
      const pen = document.createElement('canvas').getContext('2d')
      if (!pen) return ['no canvas']
      const { font, paddingLeft, paddingRight } = getComputedStyle(one)
      pen.font = font
      // The arrow of a native select takes about this much.
      const room = one.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 20
      return pen.measureText(words).width > room ? [`${words}: ${one.clientWidth}`] : []
    })
  )
  expect(cut).toEqual([])
  expect(await violations(page)).toEqual([])
})
