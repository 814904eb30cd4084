import type { Page } from '@playwright/test'

/** Shows the fields for when, kind and observer, as a user does to change them. */
export const showWhenAndKind = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'change the date and kind' }).click()

/** Shows the fields for what went well, could grow and was felt. */
export const showMoreWords = (page: Page): Promise<void> => page.getByRole('button', { name: /^Went well, / }).click()
