import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..', '..')

/** `out/bench/main.mjs`: the benchmarks with the code they measure, built for the same target as the program. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: resolve(root, 'out/bench'),
    emptyOutDir: true,
    target: 'node16',
    minify: false,
    rolldownOptions: {
      input: { main: resolve(import.meta.dirname, 'main.ts') },
      external: [
        'pdfkit',
        'fontkit',
        'playwright-core',
        'electron',
        'vite',
        ...builtinModules.flatMap((name) => [name, `node:${name}`])
      ],
      // Some of the measured modules use `await` at the top level, which only an ES module can.
      output: {
        format: 'es',
        entryFileNames: '[name].mjs',
        codeSplitting: false,
        // What the program's own builds have as CommonJS.
        banner: 'const { filename: __filename, dirname: __dirname } = import.meta'
      }
    }
  }
})
