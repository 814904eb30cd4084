import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { paperOfPrinter } from '../../../../../electron/services/printing/printer-paper'
import { handToQueue, serviceIsStopped } from '../../../../../electron/services/printing/queue'
import { createTranslator } from '../../../../../shared/messages'
import type { PaperSize } from '../../../../../shared/model/settings'
import { blankDocument } from '../../../../../shared/print/blank'
import { type Cups, hasCups, startCups, withoutCups } from '../../../../support/cups'
import { pdfInGray, strayInk } from '../../../../support/two-pens'
import { longDraft, printPlan, signed, template } from '../../../shared/print/sample-plan'
import { draw } from '../pdf/faces'

/** Users can set a paper of their own for a printer, which is stored in their home folder. */
const usePrinters = ({ server }: Cups) => {
  vi.stubEnv('CUPS_SERVER', server)
  vi.stubEnv('HOME', join(process.cwd(), 'nobody-is-at-home'))
  onTestFinished(() => void vi.unstubAllEnvs())
}

/** Poppler draws what was printed like what was sent, except for the smoothing of edges. */
const likeness = 0.02

async function expectSame(came: Uint8Array | null, sent: Uint8Array, pages: number): Promise<void> {
  const [one, other] = [await pdfInGray(came ?? new Uint8Array(), 100), await pdfInGray(sent, 100)]
  expect([one.length, other.length]).toEqual([pages, pages])
  for (const [index, page] of one.entries()) expect(strayInk(page, other[index] ?? page)).toBeLessThan(likeness)
}

describe.skipIf(!hasCups)(`R-7 printers of a real CUPS${withoutCups}`, () => {
  let cups: Cups
  beforeAll(async () => {
    cups = await startCups()
    await cups.addPrinter('Office')
    await cups.addPrinter('Büro-Drucker', '-o', 'PageSize=A4')
  }, 60_000)
  afterAll(() => cups?.remove(), 60_000)

  const print = (printer: string, title: string, pdf: Uint8Array, paper: PaperSize = 'a4') =>
    handToQueue({ printer, title, pdf, paper })

  test('what reaches one is page by page the PDF, on its paper, under its title', async () => {
    usePrinters(cups)
    const plan = await draw(printPlan(signed(longDraft)))
    expect(plan.pages).toBeGreaterThan(1)
    expect(await print('Office', 'Plan – Jörg Müßig', plan.pdf)).toBe('handed')
    await expectSame(await cups.printed('Office'), plan.pdf, plan.pages)
    // This printer's usual paper is another one.
    const blank = await draw(blankDocument(template, createTranslator('en')), 'letter')
    expect(await print('Büro-Drucker', '-o x; rm', blank.pdf, 'letter')).toBe('handed')
    await expectSame(await cups.printed('Büro-Drucker'), blank.pdf, blank.pages)
    expect(await cups.jobs('Office')).toEqual(['A4 Plan – Jörg Müßig'])
    expect(await cups.jobs('Büro-Drucker')).toEqual(['Letter -o x; rm'])
  }, 100_000)

  test('the paper of the usual one is known, also where a person chose it', async () => {
    usePrinters(cups)
    await cups.run('lpadmin', '-d', 'Office')
    expect(await paperOfPrinter()).toBe('letter')
    await cups.run('lpadmin', '-d', 'Büro-Drucker')
    expect(await paperOfPrinter()).toBe('a4')
    await cups.run('lpadmin', '-p', 'Büro-Drucker', '-o', 'PageSize=A5')
    expect(await paperOfPrinter()).toBeNull()
  }, 60_000)

  test('one that is paused keeps what it was sent and says so; one that takes nothing refuses; another is not there', async () => {
    usePrinters(cups)
    const pdf = await readFile(join(process.cwd(), 'test/vectors/plan.pdf'))
    await cups.addPrinter('Floor-2')
    await cups.run('cupsdisable', '-r', 'out of paper', 'Floor-2')
    expect(await print('Floor-2', 'kept', pdf)).toBe('waiting')
    expect(await cups.jobs('Floor-2')).toEqual([])
    await cups.run('cupsenable', 'Floor-2')
    await expectSame(await cups.printed('Floor-2'), pdf, 1)
    await cups.run('cupsreject', 'Floor-2')
    expect(await print('Floor-2', 'refused', pdf)).toBe('refused')
    expect(await print('Floor-3', 'nowhere', pdf)).toBe('absent')
    expect(await serviceIsStopped()).toBe(false)
    await cups.addPrinter('Closed', '-u', 'allow:nobody-at-all')
    expect(await print('Closed', 'refused', pdf)).toBe('refused')
  }, 100_000)

  test('where its service ended, nothing is handed over, nothing is known of paper, and that it ended is', async () => {
    usePrinters(cups)
    await cups.stop()
    expect(await print('Office', 'lost', new Uint8Array([1]))).toBe('absent')
    expect(await paperOfPrinter()).toBeNull()
    expect(await serviceIsStopped()).toBe(true)
  }, 60_000)
})
