import { BrowserWindow } from 'electron'
import { RuleError } from '../../shared/errors'
import type { Printed, Printing, PrintJob } from '../ipc/ports'
import { appOrigin } from '../ipc/sender'
import { webPreferences } from './web-preferences'

/** Electron's word for a dialog that a person left without printing; its case differs between versions. */
const cancelled = /cancel/i

/**
 * Shows the system's print dialog for a PDF. Chromium's own viewer answers that it printed and gives a white page, so the
 * pages are drawn as pictures in a window of their own, which has no preload and can ask main for nothing.
 */
export const systemPrinting: Printing = {
  async print({ pdf, after = [], paper, title }: PrintJob): Promise<Printed> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...webPreferences(undefined, { development: false }), backgroundThrottling: false }
    })
    try {
      await window.loadURL(`${appOrigin}/print.html`)
      const files = [pdf, ...after].map((file) => Buffer.from(file).toString('base64'))
      const words = [files, title].map((word) => JSON.stringify(word)).join(', ')
      await window.webContents.executeJavaScript(`showPages(${words})`)
      return await handOver(window, paper === 'a4' ? 'A4' : 'Letter')
    } finally {
      window.destroy()
    }
  }
}

/** `handed` means that the printer's queue took it; nobody can know whether paper came out. */
function handOver({ webContents }: BrowserWindow, pageSize: 'A4' | 'Letter'): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const options = { silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize } as const
    webContents.print(options, (handed, reason) => {
      if (handed) resolve('handed')
      else if (cancelled.test(reason)) resolve('cancelled')
      else reject(new RuleError('print.failed'))
    })
  })
}
