import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** Entries of the desktop program: the main process and the threads that it starts. A further worker is a line here. */
const main = {
  main: from('electron/main.ts'),
  'pdf.worker': from('electron/services/pdf/pdf.worker.ts'),
  'search.worker': from('electron/services/search/search.worker.ts'),
  'verify.worker': from('electron/services/records/verify.worker.ts')
}

export default defineConfig({
  main: {
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
