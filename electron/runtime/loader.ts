import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fillFolder, isWhole } from './cache'
import { ifThere } from './if-there'

const source = join(__dirname, '..', '..', 'electron', 'runtime', 'loader')
const { resolve } = createRequire(__filename)

/**
 * Installs the loader as the application of a runtime (`resources/app`), unless the same one is there already. It is
 * bundled with its dependencies, because there is no `node_modules` there; the script for pages is put beside it.
 */
export async function installLoader(resources: string): Promise<void> {
  const folder = join(resources, 'app')
  const version = await loaderVersion()
  const installed = await ifThere(readFile(join(folder, 'version'), 'utf8'), '')
  if (installed === version && (await isWhole(folder))) return
  await fillFolder(folder, async (temporary) => {
    for (const name of ['main', 'compat']) await bundle(name, temporary, 'cjs')
    await bundle('missing', temporary, 'iife')
    await writeFile(join(temporary, 'package.json'), JSON.stringify({ name: 'coachbook-loader', main: 'main.js' }))
    await writeFile(join(temporary, 'version'), version)
  })
}

/** Bundles into a single file, because a worker thread requires `compat.js` by its path; `iife` for pages. */
async function bundle(name: string, folder: string, format: 'cjs' | 'iife'): Promise<void> {
  // Imported here, because most starts find the loader installed.
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(source, `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node16',
      minify: true,
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: { format, entryFileNames: '[name].js', codeSplitting: false }
      }
    }
  })
}

/** A digest of everything that the loader is built from. */
async function loaderVersion(): Promise<string> {
  const hash = createHash('sha256')
  const sources = (await readdir(source)).sort().map((name) => join(source, name))
  const manifests = ['core-js/package.json', 'undici/package.json'].map((name) => resolve(name))
  for (const file of [...sources, ...manifests, __filename]) hash.update(await readFile(file))
  return hash.digest('hex')
}
