import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const project = join(import.meta.dirname, '../..')

/**
 * Builds a program of this folder that works until it is killed, as the desktop program is built: one CommonJS file for
 * Node 16.
 */
export async function buildProgram(
  name: 'saver' | 'importer' | 'grouper' | 'doer'
): Promise<{ file: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `coachbook-${name}-`))
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
        input: { [name]: join(project, `test/crash/${name}.ts`) },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
      }
    }
  })
  return { file: join(folder, `${name}.cjs`), remove: () => rm(folder, { recursive: true, force: true }) }
}
