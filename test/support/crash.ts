import { expect } from '@playwright/test'
import type { Coachbook } from './driver'

/** Crashes the page, runs `meanwhile`, and loads the page again. Anything asked of a crashed page is never answered. */
export async function crashPage(
  { electron }: Coachbook,
  meanwhile: () => Promise<unknown> = async () => {}
): Promise<void> {
  const processOf = () => electron.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId())
  const isLoading = () => electron.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.isLoading())
  const before = await processOf()
  await electron.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer())
  await meanwhile()
  await expect.poll(processOf).not.toBe(before)
  await expect.poll(isLoading).toBe(false)
}
