import { BrowserWindow } from 'electron'
import { RuleError } from '../../shared/errors'
import type { Printed, Printing, PrintJob } from '../ipc/ports'
import { appOrigin } from '../ipc/sender'
import { webPreferences } from './web-preferences'

/** Electron's word for a dialog that a person left without printing; its case differs between versions. */
const cancelled = /cancel/i

/** The system tells of its printers to any window, so it is asked through one that is there. */
async function printersOf(): Promise<{ name: string; label: string }[]> {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents
  const found = (await contents?.getPrintersAsync()) ?? []
  const usual = [...found].sort((a, b) => Number(isUsual(b)) - Number(isUsual(a)))
  return usual.map(({ name, displayName }) => ({ name, label: displayName || name }))
}

/** Electron says it on some versions only. */
const isUsual = (printer: object) => 'isDefault' in printer && printer.isDefault === true

/**
 * Shows the system's print dialog for a PDF. Chromium's own viewer answers that it printed and gives a white page, so the
 * pages are drawn as pictures in a window of their own, which has no preload and can ask main for nothing.
 */
export const systemPrinting: Printing = {
  printers: printersOf,
  async print({ pdf, after = [], paper, title, printer }: PrintJob): Promise<Printed> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...webPreferences(undefined, { development: false }), backgroundThrottling: false }
    })
    try {
      await window.loadURL(`${appOrigin}/print.html`)
      const files = [pdf, ...after].map((file) => Buffer.from(file).toString('base64'))
      const words = [files, title].map((word) => JSON.stringify(word)).join(', ')
      await window.webContents.executeJavaScript(`showPages(${words})`)
      return await handOver(window, paper === 'a4' ? 'A4' : 'Letter', printer)
    } finally {
      window.destroy()
    }
  }
}

/** `handed` means that the printer's queue took it; nobody can know whether paper came out. */
function handOver({ webContents }: BrowserWindow, pageSize: 'A4' | 'Letter', deviceName?: string): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const page = { printBackground: true, margins: { marginType: 'none' }, pageSize } as const
    const options = deviceName === undefined ? { ...page, silent: false } : { ...page, silent: true, deviceName }
    webContents.print(options, (handed, reason) => {
      if (handed) resolve('handed')
      else if (cancelled.test(reason)) resolve('cancelled')
      else reject(new RuleError('print.failed'))
    })
  })
}
