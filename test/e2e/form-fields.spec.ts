import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import type { Observation } from '../../shared/model/observation'
import { Template } from '../../shared/model/template'
import { violations } from '../support/axe'
import { inDays, tenOn } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { openTab } from '../support/seen-rep'

const option = (id: string) => ({ id, label: `The ${id}` })

/** A form with a field of every type that can be filled in. */
const template = Template.parse({
  format: 1,
  kind: 'observation',
  id: 'everything',
  version: '1.0.0',
  language: 'en',
  title: 'Everything',
  heading: 'Everything',
  sections: [
    {
      id: 'words',
      title: 'Words',
      help: 'All that is written.',
      fields: [
        { type: 'text', id: 'line', label: 'A line', help: 'One line is enough.' },
        { type: 'long-text', id: 'own', label: 'In {rep}’s words', writtenBy: 'rep' },
        { type: 'person', id: 'person', label: 'A person' },
        { type: 'date', id: 'date', label: 'A date' },
        { type: 'number', id: 'visits', label: 'Visits', unit: 'a week', min: 0, max: 40 },
        {
          type: 'guidance',
          id: 'guide',
          label: 'Before you start',
          text: 'Read **this**, then:\n\n- [a link](https://example.com)\n- ![a picture](https://example.com/a.png)\n\n<b onclick="x">html</b>'
        }
      ]
    },
    {
      id: 'choices',
      title: 'Choices',
      fields: [
        { type: 'choice', id: 'one', label: 'One', options: ['sun', 'rain', 'snow'].map(option) },
        { type: 'choice', id: 'long', label: 'One of many', options: [...'abcdefgh'].map(option) },
        { type: 'choices', id: 'some', label: 'Some', options: ['sun', 'rain', 'snow'].map(option) },
        { type: 'checklist', id: 'list', label: 'A list', items: ['key', 'map', 'pen'].map(option) },
        { type: 'yes-no', id: 'asked', label: 'Asked first' },
        {
          type: 'text',
          id: 'what',
          label: 'What was asked',
          showWhen: { field: 'asked', is: [true] }
        },
        { type: 'scale', id: 'sure', label: 'How sure', low: 'not at all', high: 'fully' },
        { type: 'rating', id: 'rated', label: 'How well', anchors: ['not', 'a bit', 'well'] }
      ]
    },
    {
      id: 'rows',
      title: 'Rows',
      fields: [
        { type: 'page-break', id: 'break' },
        { type: 'table', id: 'table', label: 'A table', columns: ['who', 'what'].map(option) },
        { type: 'facts', id: 'facts', label: 'Facts' },
        { type: 'actions', id: 'actions', label: 'Actions' },
        { type: 'coaching-dates', id: 'dates', label: 'Dates' },
        { type: 'text', id: 'secret', label: 'A secret', private: true, column: 'side' }
      ]
    }
  ]
})
async function openDraft({ page }: Coachbook): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await openTab({ page }, 'Observations')
  await page.getByRole('table', { name: 'Observations' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Everything' })).toBeVisible()
}

const saved = (page: Page) => expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()
const group = (page: Page, name: string) => page.getByRole('radiogroup', { name })
const cell = (page: Page, table: string, name: string) => page.getByRole('table', { name: table }).getByLabel(name)

interface Scene {
  page: Page
  /** The contents of the draft on the disk. */
  stored(): Promise<Observation | undefined>
}

/** The form is published in the library, and the window shows a draft that uses it. */
async function withDraft(coachbook: Coachbook): Promise<Scene> {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const own = await coachbook.call('templates.startDraft', {
    from: 'blank',
    kind: 'observation',
    language: 'en',
    title: 'Everything'
  })
  await coachbook.call('templates.saveDraft', { id: own.id, draft: { ...template, id: own.id } })
  const { published } = await coachbook.call('templates.publish', { id: own.id })
  const workbook = newId()
  const draft = newId()
  await coachbook.call('workbook.create', {
    id: workbook,
    name: 'Mira Lindqvist',
    role: '',
    territory: '',
    frameworks: []
  })
  const when = tenOn(-26)
  const command = { type: 'observation.start', id: draft, template: published[0]?.hash ?? '', when } as const
  await coachbook.call('workbook.dispatch', { workbook, command })
  await coachbook.page.reload()
  await openDraft(coachbook)
  return {
    page: coachbook.page,
    stored: async () => (await coachbook.call('workbook.open', { workbook })).workbook.observations[draft]
  }
}

test('T-1 every type of field is filled, kept as data that paper reads too, and shown again', async ({ coachbook }) => {
  const { page, stored } = await withDraft(coachbook)
  await page.getByLabel('A line').fill('One line')
  await page.getByRole('textbox', { name: 'In Mira’s words' }).fill('I ask first.')
  await page.getByLabel('A person').fill('Ελένη')
  await page.getByLabel('A date').fill(inDays(4))
  await page.getByLabel('Visits').fill('12.5')
  await group(page, 'One').getByText('The rain').click()
  await page.getByLabel('One of many').selectOption('The g')
  await page.getByRole('group', { name: 'Some' }).getByText('The snow').click()
  await page.getByRole('group', { name: 'Some' }).getByText('The sun').click()
  await page.getByRole('group', { name: 'A list' }).getByLabel('The map').check()
  await expect(page.getByLabel('What was asked')).toHaveCount(0)
  await group(page, 'Asked first').getByText('Yes').click()
  await page.getByLabel('What was asked').fill('What changed?')
  await group(page, 'How sure').getByRole('radio', { name: '7 of 10' }).focus()
  await page.keyboard.press('7')
  await group(page, 'How well').getByRole('radio', { name: '2: a bit' }).focus()
  await page.keyboard.press('2')
  await cell(page, 'A table', 'The who, row 1').fill('Office manager')
  await cell(page, 'A table', 'The what, row 1').fill('Decides')
  await cell(page, 'Facts', 'Fact, row 1').fill('Asked twice')
  await cell(page, 'Facts', 'Source, row 1').fill('Harbour Dental')
  await cell(page, 'Facts', 'Fact, row 2').fill('Passed over a question')
  await cell(page, 'Actions', 'Action, row 1').fill('Write three openers')
  await cell(page, 'Actions', 'Who, row 1').selectOption('Mira')
  await cell(page, 'Actions', 'By, row 1').fill(inDays(8))
  await cell(page, 'Dates', 'Date, row 1').fill(inDays(11))
  await cell(page, 'Dates', 'What, row 1').selectOption('ride-along')
  await page.getByLabel('A secret').fill('Between us')
  await page.getByLabel('A secret').blur()
  await saved(page)

  expect(await stored()).toMatchObject({
    values: {
      line: 'One line',
      own: 'I ask first.',
      person: 'Ελένη',
      date: inDays(4),
      visits: 12.5,
      one: 'rain',
      long: 'g',
      some: ['sun', 'snow'],
      list: ['map'],
      asked: true,
      what: 'What changed?',
      sure: 7,
      rated: 2,
      table: [{ who: 'Office manager', what: 'Decides' }],
      facts: [
        { sign: 'plus', text: 'Asked twice', source: 'Harbour Dental' },
        { sign: 'minus', text: 'Passed over a question' }
      ],
      actions: [{ text: 'Write three openers', owner: 'rep', by: inDays(8) }],
      dates: [{ on: inDays(11), kind: 'joint-visit' }]
    },
    private: { values: { secret: 'Between us' } }
  })

  await coachbook.restart()
  await openDraft(coachbook)
  const again = coachbook.page
  await expect(again.getByLabel('Visits')).toHaveValue('12.5')
  await expect(group(again, 'One').getByRole('radio', { checked: true })).toHaveAccessibleName('The rain')
  await expect(group(again, 'How sure').getByRole('radio', { checked: true })).toHaveAccessibleName('7 of 10')
  await expect(cell(again, 'Facts', 'Fact, row 2')).toHaveValue('Passed over a question')
  await expect(again.getByRole('group', { name: 'Only for you' }).getByLabel('A secret')).toHaveValue('Between us')
})

test('T-1 rows are added, gone through and removed by keyboard; empty ones are not kept', async ({ coachbook }) => {
  const { page, stored } = await withDraft(coachbook)
  await cell(page, 'A table', 'The who, row 1').focus()
  for (const who of ['first', 'second', 'third']) {
    await page.keyboard.type(who)
    await page.keyboard.press('Enter')
  }
  await expect(cell(page, 'A table', 'The who, row 4')).toBeFocused()
  await cell(page, 'A table', 'The who, row 2').focus()
  await page.keyboard.press('Control+Shift+Backspace')
  await expect(cell(page, 'A table', 'The who, row 2')).toHaveValue('third')
  await expect(cell(page, 'A table', 'The who, row 2')).toBeFocused()

  await cell(page, 'A table', 'The who, row 1').fill('')
  await saved(page)
  await expect(cell(page, 'A table', 'The who, row 2')).toHaveValue('third')
  await page.getByLabel('A line').focus()
  await expect(cell(page, 'A table', 'The who, row 1')).toHaveValue('third')
  await page.getByRole('table', { name: 'A table' }).getByRole('button', { name: 'Remove row 1' }).click()
  await expect(cell(page, 'A table', 'The who, row 1')).toHaveValue('')
  await saved(page)
  expect((await stored())?.values).toEqual({})
})

test('T-1 a number out of bounds and a choice that is taken back are not kept', async ({ coachbook }) => {
  const { page, stored } = await withDraft(coachbook)
  await page.getByLabel('Visits').fill('41')
  await expect(page.getByText('Enter a number from 0 to 40.')).toBeVisible()
  await page.getByLabel('Visits').blur()
  await expect(page.getByLabel('Visits')).toHaveValue('41')
  await group(page, 'One').getByText('The snow').click()
  await expect(group(page, 'One').getByRole('radio', { name: 'The snow' })).toBeChecked()
  await group(page, 'One').getByText('The snow').click()
  await expect(group(page, 'One').getByRole('radio', { checked: true })).toHaveCount(0)
  // The field still contains what it refused: the mark says so instead of “Saved”.
  await expect(page.getByRole('status').getByText('Not saved: a field cannot take what is in it.')).toBeVisible()
  await page.getByLabel('Visits').fill('')
  await page.getByLabel('Visits').blur()
  await saved(page)
  expect((await stored())?.values).toEqual({})
})

test('T-1 guidance is words only, help is folded until it is asked for, and axe finds nothing', async ({
  coachbook
}) => {
  const { page } = await withDraft(coachbook)
  const form = page.getByRole('region', { name: 'Words' })
  await expect(form.getByText('a link')).toBeVisible()
  await expect(form.locator('a, img, b, [onclick]')).toHaveCount(0)

  await expect(page.getByText('One line is enough.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Help beside the fields' }).click()
  await expect(page.getByLabel('A line')).toHaveAccessibleDescription('One line is enough.')
  await expect(form.getByText('All that is written.')).toBeVisible()
  expect(await violations(page)).toEqual([])
})
