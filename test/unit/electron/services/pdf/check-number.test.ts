import { expect, test } from 'vitest'
import { pageText } from '../../../../../electron/services/records/page-text'
import type { Paper } from '../../../../../shared/model/settings'
import { coachingPages } from '../../../shared/print/sample-cycle'
import { printResults } from '../../../shared/print/sample-results'
import { printReport } from '../../../shared/print/sample-rhythm'
import { builtInTemplates } from './every-page'
import { draw } from './faces'

test('R-6 the check number at the foot of a report is whole, also in large print and in German', async () => {
  const guide = Object.values(await builtInTemplates()).find(({ kind }) => kind === 'session-guide')
  if (!guide) throw new Error('there is no guide')
  for (const language of ['en', 'de']) {
    const { cycle } = coachingPages(guide, language)
    for (const page of [cycle, printReport(undefined, language), printResults(undefined, language)])
      for (const paper of ['a4', 'letter-large', 'a4-large'] satisfies Paper[]) {
        if (!page) throw new Error('there is no cycle')
        const { pages } = await pageText((await draw(page, paper)).pdf)
        for (const lines of pages)
          expect(lines.at(-1)).toMatch(/(?:Check number|Prüfnummer) [0-9a-f]{4}(?: [0-9a-f]{4}){3}(?![0-9a-f…])/)
      }
  }
}, 60_000)
