import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const project = join(import.meta.dirname, '../..')

export interface BuiltWorker {
  file: string
  /** The same worker, which ends the thread when it is given a document titled `crash`. */
  crashing: string
  remove(): Promise<void>
}

/**
 * A worker as the desktop program has it: CommonJS for Node 16 that requires pdfkit and fontkit; code that it may never
 * need is in
 * separate files.
 */
export async function buildWorker(source = 'electron/services/pdf/pdf.worker.ts'): Promise<BuiltWorker> {
  // Inside the project, so that its dependencies are found as from `out/main`.
  const cache = join(project, 'node_modules', '.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'pdf-worker-'))
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node16',
      rolldownOptions: {
        input: { worker: join(project, source) },
        external: ['pdfkit', 'fontkit', /^node:/, 'fs', 'path', 'zlib'],
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  })
  const file = join(folder, 'worker.js')
  const crashing = join(folder, 'crashing.js')
  await writeFile(
    crashing,
    `const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ document }) => { if (document.title === 'crash') process.exit(7) })
require('./worker.js')
`
  )
  return { file, crashing, remove: () => rm(folder, { recursive: true, force: true }) }
}
