import { expect, test } from 'vitest'
import { renderPdf } from '../../../../../electron/services/pdf/render'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { printReport, sampleReport } from '../../../shared/print/sample-rhythm'
import { freshFaces } from './faces'

test('S1-8 each page of a long report has the months above its squares', async () => {
  const report = sampleReport()
  const [row] = report.rows
  const rows = row ? Array.from({ length: 61 }, (_, at) => ({ ...row, rep: `Rep ${String(at + 1)}` })) : []
  const options = { paper: 'a4', createdAt: '2026-11-29T10:00:00+01:00' } as const
  const { pdf } = await renderPdf(printReport({ ...report, rows }), options, await freshFaces())
  const { pages } = await readPdf(pdf)
  const withSquares = pages.map((page) => linesOf(page).join('\n')).filter((page) => page.includes('Rep '))
  expect(withSquares.length).toBeGreaterThan(1)
  for (const page of withSquares) expect(page).toMatch(/Sep.*Oct.*Nov/)
})
