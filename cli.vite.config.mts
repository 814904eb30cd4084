import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** `out/cli/cli.js`: one CommonJS file for plain Node. electron-vite knows main, preload and renderer only. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: resolve(import.meta.dirname, 'out/cli'),
    emptyOutDir: true,
    target: 'node16',
    minify: false,
    rolldownOptions: {
      input: { cli: resolve(import.meta.dirname, 'electron/cli.ts') },
      external: ['pdfkit', 'fontkit', ...builtinModules.flatMap((name) => [name, `node:${name}`])],
      output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false, banner: '#!/usr/bin/env node' }
    }
  }
})
