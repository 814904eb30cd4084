import { createHash } from 'node:crypto'
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fillFolder, isWhole } from './cache'

const source = join(__dirname, '..', '..', 'electron', 'runtime', 'loader')
const { resolve } = createRequire(__filename)

/**
 * Puts the loader in the place of a runtime's application (`resources/app`), unless the same one lies there already.
 * It is bundled with what it needs, as there is no `node_modules` there; core-js lies beside it, because pages load it too.
 */
export async function installLoader(resources: string): Promise<void> {
  const folder = join(resources, 'app')
  const version = await loaderVersion()
  const installed = await readFile(join(folder, 'version'), 'utf8').catch(() => '')
  if (installed === version && (await isWhole(folder))) return
  await fillFolder(folder, async (temporary) => {
    for (const name of ['main', 'compat']) await bundle(name, temporary)
    await copyFile(resolve('core-js-bundle/minified.js'), join(temporary, 'core-js.js'))
    await writeFile(join(temporary, 'package.json'), JSON.stringify({ name: 'coachbook-loader', main: 'main.js' }))
    await writeFile(join(temporary, 'version'), version)
  })
}

/** One file of CommonJS without chunks, because a worker thread requires `compat.js` by its path. */
async function bundle(name: string, folder: string): Promise<void> {
  // Loaded here, because most starts find the loader in its place.
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
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false }
      }
    }
  })
}

/** A digest of everything that goes into the loader. */
async function loaderVersion(): Promise<string> {
  const hash = createHash('sha256')
  const sources = (await readdir(source)).sort().map((name) => join(source, name))
  const manifests = ['core-js-bundle/package.json', 'undici/package.json'].map((name) => resolve(name))
  for (const file of [...sources, ...manifests, __filename]) hash.update(await readFile(file))
  return hash.digest('hex')
}
