import { expect } from '@playwright/test'
import { violations } from './axe'
import type { Coachbook } from './driver'

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colors', media: { colorScheme: 'light', forcedColors: 'active' } }
] as const

/** Zooms a window of 900 by 600. */
async function zoomTo({ electron, page }: Coachbook, zoom: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, factor) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(900, 600)
    window?.webContents.setZoomFactor(factor)
  }, zoom)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900 / zoom)
}

/**
 * Expects that nothing is wrong with the screen in light and dark, and that nothing lies outside the window at any
 * size.
 */
export async function isWell(coachbook: Coachbook, what: string): Promise<void> {
  const { page } = coachbook
  for (const { name, media } of looks) {
    await page.emulateMedia(media)
    expect.soft(await violations(page), `${what}, ${name}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null })
  const tight = await page.locator('h1:visible, h2:visible').evaluateAll((all) =>
    all.flatMap((one) => {
      const { lineHeight, fontSize } = getComputedStyle(one)
      return Number.parseFloat(lineHeight) < Number.parseFloat(fontSize) ? [one.textContent] : []
    })
  )
  expect.soft(tight, `${what}: headings whose lines run into each other`).toEqual([])
  for (const zoom of [1, 2]) {
    await zoomTo(coachbook, zoom)
    const beside = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *, [role=dialog], [role=dialog] *')].flatMap((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        return width > 0 && (left < -1 || right > innerWidth + 1) ? [one.outerHTML.slice(0, 120)] : []
      })
    )
    expect.soft(beside, `${what} at ${zoom * 100} %`).toEqual([])
  }
  await zoomTo(coachbook, 1)
}
