import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paperOf } from '../../../../../shared/model/settings'
import { canRun, linesOf, outputOf, readPdf, withFiles } from '../../../../support/pdf-tools'
import { everyPage } from './every-page'
import { draw } from './faces'

const validator = process.env.COACHBOOK_PDF_VALIDATOR
const inCi = process.env.CI === 'true'

let drawn: Record<string, Uint8Array> | null = null

/** Every page, drawn once for this file. */
async function drawAll(): Promise<Record<string, Uint8Array>> {
  if (drawn) return drawn
  const files: Record<string, Uint8Array> = {}
  for (const [name, document] of Object.entries(await everyPage())) {
    const paper = name.endsWith('-blank') ? 'letter' : 'a4'
    files[`${name}.pdf`] = (await draw(document, paper)).pdf
    // The German counterparts have the same blocks.
    if (!/-de(-|$)|-german$/.test(name)) files[`${name}-large.pdf`] = (await draw(document, paperOf(paper, true))).pdf
  }
  drawn = files
  return files
}

test('T-9 R-5 every page prints with a title, a language, one first heading and no place left unfilled', async () => {
  for (const [name, bytes] of Object.entries(await drawAll())) {
    const { title, language, structure, pages } = await readPdf(bytes)
    expect([name, typeof title, language, structure.join('\n').match(/^ +H1$/gm)?.length]).toEqual([
      name,
      'string',
      expect.stringMatching(/^[a-z]{2}/),
      1
    ])
    // Such as a number of pages that was never filled in.
    expect([name, pages.flatMap(linesOf).filter((line) => /[{}]/.test(line))]).toEqual([name, []])
  }
}, 120_000)

if (validator || inCi)
  describe('R-5 the reference validator', () => {
    test.each([
      ['PDF/A-3a', '3a'],
      ['PDF/UA-1', 'ua1']
    ])(
      'finds nothing against %s',
      async (_, flavor) => {
        await withFiles(await drawAll(), async (paths) => {
          const { code, output } = await outputOf(validator ?? 'no validator is set in CI', [flavor, ...paths])
          const notPassed = output
            .split('\n')
            .filter((line) => line.trim() !== '' && !line.startsWith('PASS'))
            .map((line) => line.replace(/\S*[\\/]/, ''))
          expect({ code, notPassed }).toEqual({ code: 0, notPassed: [] })
        })
      },
      480_000
    )
  })

if (inCi || (await canRun('qpdf', '--version')))
  test('qpdf finds every file clean', async () => {
    await withFiles(await drawAll(), async (paths) => {
      const found = await Promise.all(
        paths.map(async (path) => [basename(path), (await outputOf('qpdf', ['--check', path])).code])
      )
      expect(found.filter(([, code]) => code !== 0)).toEqual([])
    })
  }, 120_000)
