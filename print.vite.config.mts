import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** The page whose sheets go to the printer. Built apart, so that it shares no file with the window's first picture. */
export default defineConfig({
  root: from('renderer'),
  base: './',
  build: {
    outDir: from('out/renderer'),
    // The window's own files lie there.
    emptyOutDir: false,
    assetsDir: 'print',
    target: 'chrome108',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: from('renderer/print.html') }
  }
})
