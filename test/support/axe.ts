import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong on the page. It runs in legacy mode, because Electron gives it no second page to work in. */
export async function violations(page: Page): Promise<string[]> {
  // Passed checks are reported without their places, which saves a quarter of the time.
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
