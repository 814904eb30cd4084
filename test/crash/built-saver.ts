import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const project = join(import.meta.dirname, '../..')

/** The program that saves until it is killed, built as the desktop program is: one CommonJS file for Node 16. */
export async function buildSaver(): Promise<{ file: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-saver-'))
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
        input: { saver: join(project, 'test/crash/saver.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
      }
    }
  })
  return { file: join(folder, 'saver.cjs'), remove: () => rm(folder, { recursive: true, force: true }) }
}
