import { expect, type Page } from '@playwright/test'
import type { Coachbook } from './driver'
import { completeWords, openPlan, type PlanScene, planScene } from './plan-scene'

export const repTitle = (page: Page) =>
  page.getByRole('heading', { name: 'Take your time to read it, then say where you stand' })
export const managerTitle = (page: Page) => page.getByRole('heading', { name: 'Sign, and the plan is sealed' })
export const doneTitle = (page: Page, name = 'Signed by both') => page.getByRole('heading', { name })
export const stance = (page: Page, name: string) => page.getByRole('radio', { name })
/** Clicks the words of a card, since the card draws its own radio button. */
export const choose = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Where I stand' }).getByText(name, { exact: true }).click()
export const handBack = (page: Page) => page.getByRole('button', { name: 'Sign, hand back to Jonas' })
/** The hand-back page between the two sides, on which the manager continues. */
export const handBackTitle = (page: Page) => page.getByRole('heading', { name: 'Please hand the laptop back to Jonas' })
export const takeBack = async (page: Page) => {
  await expect(handBackTitle(page)).toBeVisible()
  await page.getByRole('button', { name: 'I am Jonas, continue' }).click()
}
export const seal = (page: Page) => page.getByRole('button', { name: 'Sign and seal' })

/** A complete plan, opened and handed to the rep. */
export async function handOver(coachbook: Coachbook): Promise<PlanScene> {
  const scene = await planScene(coachbook, { words: completeWords() })
  await openPlan(coachbook.page, scene)
  await coachbook.page.getByRole('button', { name: 'Sign together' }).click()
  await expect(repTitle(coachbook.page)).toBeVisible()
  return scene
}

/** Draws a wave with the mouse. */
export async function draw(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: /^Field for the signature/ })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('there is no field to sign in')
  await page.mouse.move(box.x + 30, box.y + 70)
  await page.mouse.down()
  for (let step = 1; step <= 40; step += 1)
    await page.mouse.move(box.x + 30 + step * 5, box.y + 60 + 25 * Math.sin(step / 4))
  await page.mouse.up()
  await expect(page.getByRole('img', { name: /^Signature of .* drawn$/ })).toBeVisible()
}

export async function typeName(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Type it instead' }).click()
  await page.getByRole('textbox', { name: 'Your name, typed as your signature' }).fill(name)
}

/** Both sign by typing their names. */
export async function signByBoth(page: Page): Promise<void> {
  await choose(page, 'I agree')
  await typeName(page, 'Mira Lindqvist')
  await handBack(page).click()
  await takeBack(page)
  await expect(managerTitle(page)).toBeVisible()
  await typeName(page, 'Jonas Ek')
  await seal(page).click()
  await expect(doneTitle(page)).toBeVisible()
}

export async function planOf(coachbook: Coachbook, { rep, plan }: PlanScene) {
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const held = workbook.plans[plan]
  if (!held) throw new Error('the plan is gone')
  return held
}
