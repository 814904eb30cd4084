import { expect, test } from '../support/fixtures'

test('N-10 a fault outside of every page shows the error page, and the window comes back', async ({ coachbook }) => {
  const { page } = coachbook
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // The box of messages watches its size; without that it cannot be drawn.
  await page.evaluate(() => {
    const kept = window.ResizeObserver
    Object.assign(window, {
      mend: () => Object.assign(window, { ResizeObserver: kept }),
      ResizeObserver: class {
        constructor() {
          throw new TypeError('no observer')
        }
      }
    })
    setTimeout(() => {
      throw new RangeError('something')
    })
  })
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible()
  await expect(page.getByText('Your words are safe')).toBeVisible()
  await page.evaluate('mend()')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible()
})
