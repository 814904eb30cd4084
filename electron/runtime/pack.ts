// `npm run pack`: the unpacked application in dist/, around the Electron that is found. With `--for-tests` it can be
// started with an inspector, which Playwright needs and the product forbids. `--to FOLDER` packs into another folder,
// `--as-built` packs the present content of out/.
import { rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type Configuration } from 'electron-builder'
import { archiveProblems, filesOfArchive } from './archive'
import { buildIfStale, project } from './build'
import type { Runtime } from './choose'
import { electronForThisMachine } from './machine'
import { orNothing } from './or-nothing'

/** The folder that electron-builder copies: the one with the executable, or on macOS the one around the bundle. */
function distribution({ executable }: Runtime): string {
  const bundle = executable.lastIndexOf('.app/Contents/MacOS/')
  return dirname(bundle < 0 ? executable : executable.slice(0, bundle))
}

type Fuse = keyof NonNullable<Configuration['electronFuses']>

/**
 * Fuses that are left as the runtime has them: setting them would break the tests' inspector, or the older runtime does
 * not have them.
 */
function fusesLeftAlone({ source }: Runtime, forTests: boolean): Fuse[] {
  const inspector = ['enableNodeCliInspectArguments'] as const
  // The older runtime starts from the loader's folder instead of an archive, and does not know the second fuse.
  const older = ['onlyLoadAppFromAsar', 'grantFileProtocolExtraPrivileges'] as const
  return [...(forTests ? inspector : []), ...(source === 'python' ? older : [])]
}

async function pack(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { 'for-tests': { type: 'boolean' }, 'as-built': { type: 'boolean' }, to: { type: 'string' } }
  })
  if (!values['as-built']) await buildIfStale()
  const runtime = await electronForThisMachine()
  const forTests = values['for-tests'] === true || runtime.source === 'python'
  if (forTests) console.log('This build is for tests: it can be started with an inspector.')
  const left = fusesLeftAlone(runtime, forTests)
  let packed = ''
  await orNothing(
    () => packed,
    async () => {
      await build({
        projectDir: project,
        dir: true,
        config: {
          electronDist: distribution(runtime),
          ...(values.to === undefined ? {} : { directories: { output: resolve(values.to) } }),
          beforePack: async ({ appOutDir }) => {
            packed = appOutDir
          },
          afterPack: async ({ packager, appOutDir }) => {
            const archive = join(packager.getResourcesDir(appOutDir), 'app.asar')
            const problems = archiveProblems(filesOfArchive(archive))
            if (problems.length > 0) throw new Error(`The archive is not as it should be:\n${problems.join('\n')}`)
            const fuses = packager.config.electronFuses
            if (!fuses) throw new Error('electron-builder.yml names no fuses')
            for (const name of left) delete fuses[name]
          }
        }
      })
      if (runtime.source === 'python') await leaveToLoader(packed)
    }
  )
  console.log(`Packed: ${packed}`)
}

/** The copied loader in `resources/app` looks for the application under a name that the runtime itself does not use. */
async function leaveToLoader(folder: string): Promise<void> {
  await rename(join(folder, 'resources', 'app.asar'), join(folder, 'resources', 'application.asar'))
  await rm(join(folder, '.complete.json'), { force: true })
}

pack(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  // Exits at once: otherwise electron-builder cleans up and ends the program with 0.
  process.exit(1)
})
