import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** Entries of the desktop program: the main process and the threads that it starts. A further worker is a line here. */
const main = {
  main: from('electron/main.ts'),
  'coachbook.worker': from('electron/services/coachbook-file/coachbook.worker.ts'),
  'moving.worker': from('electron/services/moving/moving.worker.ts'),
  'pdf.worker': from('electron/services/pdf/pdf.worker.ts'),
  'sheet.worker': from('electron/services/sheets/sheet.worker.ts'),
  'table.worker': from('electron/services/bring/table.worker.ts'),
  'search.worker': from('electron/services/search/search.worker.ts'),
  'verify.worker': from('electron/services/records/verify.worker.ts')
}

/** What reads the codes of sheets lies beside the thread that uses it. */
const codeReader: Plugin = {
  name: 'code-reader',
  generateBundle() {
    const source = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
    this.emitFile({ type: 'asset', fileName: 'zxing_reader.wasm', source })
  }
}

export default defineConfig({
  main: {
    plugins: [codeReader],
    build: {
      outDir: from('out/main'),
      target: 'node16',
      // Libraries that are ES modules only cannot be required on Node 16, so all but the two big ones are bundled.
      externalizeDeps: false,
      rolldownOptions: {
        input: main,
        external: ['pdfkit', 'fontkit'],
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      outDir: from('out/preload'),
      target: 'node16',
      // A sandboxed preload can require nothing but `electron`.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false }
      }
    }
  },
  renderer: {
    root: from('renderer'),
    plugins: [react()],
    css: { transformer: 'lightningcss' },
    build: {
      outDir: from('out/renderer'),
      emptyOutDir: true,
      target: 'chrome108',
      minify: true,
      cssMinify: 'lightningcss',
      // Inlined assets would be data: URLs, which the content security policy allows for pictures only.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: from('renderer/index.html'),
        output: {
          // Each file is a question to main. What the first picture needs is one, and so is what comes in the pause after it.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 1 },
              { name: 'soon', test: /[\\/](Palette|MenuList|AddRep|EditRep|FindingDialog)\.tsx$/ }
            ]
          }
        }
      }
    }
  }
})
