import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong on the page. Electron gives it no second page to work in, hence the legacy mode. */
export async function violations(page: Page): Promise<string[]> {
  // What is right comes without its places: a quarter of the work of a look, and nobody asks for them.
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
