import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures'
import { seenRep } from '../support/seen-rep'

const planted = 'Jonas cried'

test('N-10 a page that breaks is an error page inside the frame, the others work, and the log holds no words', async ({
  coachbook,
  folder
}) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  // A function of the engine itself fails: the list of templates is sorted with it.
  await page.evaluate((words) => {
    const { localeCompare } = String.prototype
    Reflect.set(window, 'mend', () => Reflect.set(String.prototype, 'localeCompare', localeCompare))
    Reflect.set(String.prototype, 'localeCompare', () => {
      throw new TypeError(words)
    })
  }, planted)
  const places = page.getByRole('navigation', { name: 'Places' })
  await places.getByRole('link', { name: 'Templates' }).click()
  const title = page.getByRole('heading', { level: 2, name: 'This page could not be shown' })
  await expect(title).toBeVisible()
  await expect(page.getByText('everything you wrote is saved', { exact: false })).toBeVisible()
  await expect(page.getByText(/^Coachbook .*TypeError/s)).not.toContainText(planted)
  await page.getByRole('button', { name: 'Copy the report' }).click()
  expect(await coachbook.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain('page /')
  await places.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Settings' })).toBeVisible()
  await places.getByRole('link', { name: 'Templates' }).click()
  await expect(title).toBeVisible()
  await page.evaluate(() => Reflect.apply(Reflect.get(window, 'mend'), null, []))
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Templates' })).toBeVisible()

  // An error that nothing catches is shown and logged, in the window and in main.
  await page.evaluate((words) => {
    setTimeout(() => {
      throw new RangeError(words)
    })
  }, planted)
  await expect(page.getByRole('alert').filter({ hasText: 'Something in Coachbook went wrong' })).toBeVisible()
  await coachbook.electron.evaluate((_, words) => {
    void Promise.reject(new SyntaxError(words))
  }, planted)

  const log = join(folder, 'user-data', 'coachbook.log')
  const text = () => readFile(log, 'utf8')
  await expect.poll(text).toContain('unhandled SyntaxError')
  expect(await text()).toMatch(/ start \S+ Electron .*\n/)
  expect(await text()).toMatch(/ window page TypeError .*\.js:\d+:\d+/)
  expect(await text()).toContain(' window script RangeError')
  expect(await text()).not.toContain('Jonas')
  expect((await stat(log)).mode & 0o077).toBe(0)
})
