import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Paper } from '../../../../../shared/model/settings'
import { differingShare, readGrayPng } from '../../../../support/gray-png'
import { canRun, outputOf, withFiles } from '../../../../support/pdf-tools'
import { draft, printPlan, signed } from '../../../shared/print/sample-plan'
import { draw } from './faces'

/**
 * Compares pages with their pictures in `test/fixtures/pdf`. After an intended change, look at the new pictures and
 * keep them:
 * COACHBOOK_KEEP_PICTURES=1 npx vitest run golden
 */
const keep = process.env.COACHBOOK_KEEP_PICTURES === '1'
const fixtures = join(import.meta.dirname, '../../../../fixtures/pdf')

/** Renderers smooth edges differently; a line that moved by two points differs in far more pixels. */
const tolerance = 0.004

async function picture<T>(pdf: Uint8Array, use: (png: string) => Promise<T>): Promise<T> {
  return withFiles({ 'page.pdf': pdf }, async ([path], folder) => {
    const { code, output } = await outputOf('pdftoppm', [
      '-r',
      '72',
      '-gray',
      '-png',
      '-singlefile',
      path ?? '',
      join(folder, 'page')
    ])
    expect({ code, output }).toEqual({ code: 0, output: '' })
    return use(join(folder, 'page.png'))
  })
}

if (process.env.CI === 'true' || (await canRun('pdftoppm', '-v')))
  test.each<[string, Paper, () => ReturnType<typeof printPlan>]>([
    ['signed-a4', 'a4', () => printPlan(signed())],
    ['signed-letter', 'letter', () => printPlan(signed())],
    ['draft-a4', 'a4', () => printPlan(draft)]
  ])('the page looks as in %s.png', async (name, paper, document) => {
    const { pdf } = await draw(document(), paper)
    const golden = join(fixtures, `${name}.png`)
    const share = await picture(pdf, async (png) => {
      if (keep) await copyFile(png, golden)
      return differingShare(readGrayPng(await readFile(png)), readGrayPng(await readFile(golden)))
    })
    expect(share).toBeLessThan(tolerance)
  })
