import { BrowserWindow } from 'electron'
import { RuleError } from '../../shared/errors'
import { sizeOf } from '../../shared/model/settings'
import type { Picture } from '../../shared/print/picture'
import type { NamedJob, Printed, Printing, PrintJob } from '../ipc/ports'
import { appOrigin } from '../ipc/sender'
import { handToQueue, serviceIsStopped } from '../services/printing/queue'
import { refusalOf } from '../services/printing/refusals'
import { webPreferences } from './web-preferences'

/** Electron's word for a dialog that was closed without printing; its case differs between versions. */
const cancelled = /cancel/i

/** The system's printers; Electron can only ask for them through a window, so an existing one is used. */
async function printersOf(): Promise<{ name: string; label: string }[]> {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents
  const found = (await contents?.getPrintersAsync()) ?? []
  const usual = [...found].sort((a, b) => Number(isUsual(b)) - Number(isUsual(a)))
  return usual.map(({ name, displayName }) => ({ name, label: displayName || name }))
}

/** Whether a printer is the default; only some versions of Electron tell. */
const isUsual = (printer: object) => 'isDefault' in printer && printer.isDefault === true

/** Writes typed arrays as plain lists in JSON, rounded to thousandths of a point, which is finer than any printer. */
const inJson = (_: string, value: unknown) =>
  value instanceof Float32Array || value instanceof Uint16Array
    ? Array.from(value, (number) => Math.round(number * 1000) / 1000)
    : value

/** The system's printing, and a way to end it. */
export interface SystemPrinting extends Printing {
  /** Closes the windows in which pages are drawn, with their content and the system's dialog. */
  close(): void
}

type NamedPrinter = Pick<NamedJob, 'printer' | 'label'>

interface PrintingOptions {
  /** The outlines of a PDF that was drawn here; null for other bytes. */
  pictureOf(pdf: Uint8Array): Promise<Picture | null>
}

/**
 * Shows the system's print dialog for a PDF. A named printer gets it without a dialog, and through CUPS the PDF itself.
 * Chromium's own viewer reports success and prints a white page, so the pages are drawn in a window of their own, which
 * has no preload and cannot call main: as outlines if these are known, otherwise as pictures.
 */
export function createPrinting({ pictureOf }: PrintingOptions): SystemPrinting {
  const drawing = new Set<BrowserWindow>()

  async function printable(pdf: Uint8Array) {
    const picture = await pictureOf(pdf)
    return picture ? { picture } : { pdf: Buffer.from(pdf).toString('base64') }
  }

  async function printDrawn({ pdf, after = [], paper, title }: PrintJob, to?: NamedPrinter): Promise<Printed> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...webPreferences(undefined, { development: false }), backgroundThrottling: false }
    })
    drawing.add(window)
    async function draw(): Promise<Printed> {
      await window.loadURL(`${appOrigin}/print.html`)
      const pages = await Promise.all([pdf, ...after].map(printable))
      if (window.isDestroyed()) return 'cancelled'
      const words = [pages, title].map((word) => JSON.stringify(word, inJson)).join(', ')
      await window.webContents.executeJavaScript(`showPages(${words})`)
      return handOver(window, sizeOf(paper) === 'a4' ? 'A4' : 'Letter', to)
    }
    const ended = new Promise<Printed>((resolve) => window.once('closed', () => resolve('cancelled')))
    try {
      return await Promise.race([draw(), ended])
    } finally {
      drawing.delete(window)
      if (!window.isDestroyed()) window.destroy()
    }
  }

  return {
    printers: printersOf,
    close() {
      for (const window of drawing) window.destroy()
    },
    print: (job) => printDrawn(job),
    async printTo(job: NamedJob) {
      const called = { printer: job.label }
      const queued = await handToQueue(job)
      if (queued === 'refused') throw new RuleError('print.refused', called)
      if (queued === 'unsure') throw new RuleError('print.unsure', called)
      if (queued !== 'absent') return queued
      // Nobody was asked, so only the end of the program can have canceled it.
      if ((await printDrawn(job, job)) === 'cancelled') throw new RuleError('print.failed')
      return 'handed'
    }
  }
}

/** Gives pages to a printer. `handed` means that its queue took them; nobody can know whether paper came out. */
function handOver({ webContents }: BrowserWindow, pageSize: 'A4' | 'Letter', to?: NamedPrinter): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const page = { printBackground: true, margins: { marginType: 'none' }, pageSize } as const
    const options = to === undefined ? { ...page, silent: false } : { ...page, silent: true, deviceName: to.printer }
    webContents.print(options, (handed, reason) => {
      if (handed) resolve('handed')
      else if (cancelled.test(reason)) resolve('cancelled')
      else void refusalOf({ reason, printer: to?.label, serviceIsStopped }).then(reject, reject)
    })
  })
}
