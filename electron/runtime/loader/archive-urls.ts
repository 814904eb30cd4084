import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Lets `fs.readFileSync` find files inside an application's archive by URL, too. Electron 22 only supports paths there,
 * and pdfkit asks for its color profile by URL.
 */
export function readArchivesByUrl(): void {
  const readByPath = fs.readFileSync
  const readFileSync = (file: fs.PathOrFileDescriptor, options?: Parameters<typeof readByPath>[1]) =>
    readByPath(file instanceof URL ? fileURLToPath(file) : file, options)
  Object.assign(fs, { readFileSync })
}
