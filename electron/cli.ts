import { join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { version } from '../package.json'
import { RuleError } from '../shared/errors'
import { createTranslator } from '../shared/messages'
import { papers } from '../shared/model/settings'
import { demo } from './cli/demo'
import { exportRecords } from './cli/export'
import { exit, goOnUnread, standardOutput as output } from './cli/output'
import { registerPackCommands } from './cli/pack/commands'
import { askHidden } from './cli/pack/passphrase'
import { createProgram, defaultLibrary, newTemporaryFolder } from './cli/program'
import { verifyFiles } from './cli/verify'
import { createPdfInProcess } from './services/pdf/pdf-in-process'
import { createGuardedReader } from './services/records/guarded-reader'
import { nodeFiles } from './services/storage/node-files'
import { localMoment } from './services/workbooks/clock'

goOnUnread(process.stdout)
goOnUnread(process.stderr)

const words = createTranslator('en')
const resources = join(__dirname, '..', '..', 'resources')
const paper = () => new Option('--paper <size>', 'paper size').choices([...papers]).default('a4')
const library = () => new Option('--library <folder>', 'the library folder').default(defaultLibrary())

const openProgram = () =>
  createProgram(
    resources,
    words,
    createPdfInProcess({ fontsFolder: join(resources, 'fonts'), translator: () => words }),
    createGuardedReader({
      workerFile: join(__dirname, '..', 'main', 'verify.worker.js'),
      fontsFolder: join(resources, 'fonts')
    })
  )

async function withProgram(run: (program: Awaited<ReturnType<typeof createProgram>>) => Promise<number>) {
  const program = await openProgram()
  process.exitCode = await run(program)
  await program.pdf.close()
}

const coachbook = new Command('coachbook')
  .description('Coachbook without a window. Exit status: 0 done, 1 refused or not as it was signed, 2 wrong usage.')
  .version(version)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? exit.done : exit.usage))

coachbook
  .command('demo')
  .description(
    'run the main job in a new library: add a rep, log observations, sign a plan, save its PDF, check its seal'
  )
  .option('--folder <folder>', 'where to create the library; a new temporary folder unless told')
  .addOption(paper())
  .action((options) =>
    withProgram((program) => demo(program, resolve(options.folder ?? newTemporaryFolder()), options.paper, output))
  )

coachbook
  .command('verify <files...>')
  .description('check that PDFs are as they were signed: the record, the page, and with --library the seal kept there')
  .option('--library <folder>', 'a library to compare with')
  .option('--json', 'print JSON, a list with one entry per file')
  .action((names: string[], options) =>
    withProgram((program) =>
      verifyFiles(
        program,
        { files: names.map((name) => resolve(name)), json: options.json === true, library: options.library },
        output
      )
    )
  )

coachbook
  .command('export')
  .description('save the plans, charters and other documents of one rep or of all reps as PDF files')
  .addOption(library())
  .option('--rep <name>', 'only this rep, by name or id')
  .option('--out <folder>', 'the folder for the files', '.')
  .addOption(paper())
  .action((options) =>
    withProgram((program) =>
      exportRecords(
        program,
        { library: resolve(options.library), rep: options.rep, out: resolve(options.out), paper: options.paper },
        output
      )
    )
  )

registerPackCommands(coachbook, {
  files: nodeFiles,
  output,
  words,
  now: localMoment,
  environment: process.env,
  ask: askHidden,
  finish: (code) => {
    process.exitCode = code
  },
  openLibrary: async (folder) => (await openProgram()).openLibrary(folder)
})

coachbook.parseAsync().catch((error: unknown) => {
  if (error instanceof RuleError) output.problem(words.ofCode('errors', error.code, error.params, 'errors:call.failed'))
  else output.problem(error instanceof Error ? error.message : String(error))
  process.exitCode = exit.usage
})
