import type { Page } from '@playwright/test'

/** Shows when it was, of what kind and who saw it, as a person does who has to change them. */
export const showWhenAndKind = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'change the date and kind' }).click()

/** Shows the fields for what went well, could grow and was felt. */
export const showMoreWords = (page: Page): Promise<void> => page.getByRole('button', { name: /^Went well, / }).click()
