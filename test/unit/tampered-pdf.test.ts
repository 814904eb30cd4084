import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readingOf } from '../../electron/services/records/reading'
import { canRun, outputOf, withFiles } from '../support/pdf-tools'
import { tamperedPdf } from '../support/tampered-pdf'

const vector = join(import.meta.dirname, '..', 'vectors', 'plan.pdf')
const hasQpdf = process.env.CI === 'true' || (await canRun('qpdf', '--version'))

test.each([
  ['longer', 'zQ7#kV9!pX2@wM4%d'],
  ['shorter', 'aaaaaaaaaaaaaaaaa']
])('R-6 a record that a forger makes %s once compressed still stands in a sound PDF', async (_, other) => {
  const forged = tamperedPdf(await readFile(vector), 'Before each visit', other)
  expect(readingOf(forged).reading).toMatchObject({ found: 'record', parts: ['seal:words'], revisions: 1 })
  const written = forged.toString('latin1')
  const table = Number(/startxref\n(\d+)/.exec(written)?.[1])
  const offsets = [...written.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset))
  expect(offsets.map((offset) => /^\d+ 0 obj/.test(written.slice(offset, offset + 12)))).toEqual(
    offsets.map(() => true)
  )
  if (hasQpdf)
    await withFiles({ 'forged.pdf': forged }, async ([path = '']) => {
      expect(await outputOf('qpdf', ['--check', path])).toMatchObject({ code: 0 })
    })
})
