import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const outDir = resolve(here, '..', '..', '..', 'out', 'bench-window')

/** The reference pages for the log and the first screen, built as the program's own page is. */
const pages = defineConfig({
  root: here,
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome108',
    rolldownOptions: { input: ['bare.html', 'rows.html'].map((page) => resolve(here, page)) }
  }
})

/** The program that shows them. */
const program = defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node16',
    rolldownOptions: {
      input: { program: resolve(here, 'program.ts') },
      external: ['electron', ...builtinModules.flatMap((name) => [name, `node:${name}`])],
      output: { format: 'cjs', entryFileNames: '[name].js' }
    }
  }
})

export default defineConfig(({ mode }) => (mode === 'program' ? program : pages))
