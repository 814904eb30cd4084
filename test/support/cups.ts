import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outputOf } from './pdf-tools'

const scheduler = '/usr/sbin/cupsd'
/** A printer that is sent PDFs, as `cups-filters` describes it. */
const driver = '/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd'

/** Whether a CUPS service can be started for a test (`cups` and `cups-filters` of Debian). */
export const hasCups = process.platform === 'linux' && [scheduler, driver, '/usr/bin/pdftoppm'].every(existsSync)

/** Why a test of printers did not run; empty if it can run. */
export const withoutCups = hasCups ? '' : ': there is no CUPS here'

/** A CUPS service of our own, with printers that write files. */
export interface Cups {
  /** The value of `CUPS_SERVER` with which its programs reach it. */
  server: string
  /** Sets up a printer; further arguments go to `lpadmin`. */
  addPrinter(name: string, ...words: string[]): Promise<void>
  /** Runs one of its administration programs: `cupsdisable`, `cupsreject`. */
  run(program: string, ...words: string[]): Promise<void>
  /** What a printer was last sent; null if it has not arrived completely in time. */
  printed(name: string): Promise<Buffer | null>
  /** The paper and the name of each job that a printer was sent, in order. */
  jobs(name: string): Promise<string[]>
  /** Ends the service; its folder stays until `remove`. */
  stop(): Promise<void>
  remove(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))
      )
    })
  })

const serviceFile = (port: number) => `Listen 127.0.0.1:${port}
LogLevel warn
DefaultAuthType None
WebInterface No
Browsing Off
PreserveJobFiles No
ErrorPolicy abort-job
PageLogFormat %p %{media} %{job-name}
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`

const placesFile = (folder: string) => `FileDevice Yes
ServerRoot ${folder}/root
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
CacheDir ${folder}/cache
StateDir ${folder}/state
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
`

async function until<T>(look: () => Promise<T | null>, patience = 30_000): Promise<T | null> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const found = await look()
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return null
}

const ended = (service: ChildProcess) =>
  service.exitCode === null && service.signalCode === null
    ? new Promise<void>((resolve) => service.once('exit', () => resolve()))
    : Promise.resolve()

/** Starts a CUPS service as a process of our own, with all its files in a folder of its own. */
export async function startCups(): Promise<Cups> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-service-'))
  // When root starts it, its filters run as another user.
  await chmod(folder, 0o755)
  for (const name of ['root', 'spool/tmp', 'cache', 'state', 'log', 'out'])
    await mkdir(join(folder, name), { recursive: true })
  const port = await freePort()
  const server = `127.0.0.1:${port}`
  const [how, where] = [join(folder, 'cupsd.conf'), join(folder, 'cups-files.conf')]
  await writeFile(how, serviceFile(port))
  await writeFile(where, placesFile(folder))
  const service = spawn(scheduler, ['-f', '-c', how, '-s', where], { stdio: 'ignore' })

  const ask = (program: string, words: readonly string[]) =>
    outputOf('env', [`CUPS_SERVER=${server}`, 'LC_ALL=C', program, ...words])
  async function run(program: string, ...words: string[]) {
    const { code, output } = await ask(program, words)
    if (code !== 0) throw new Error(`${program} ${words.join(' ')}: ${output}`)
  }
  const isUp = async () => ((await ask('lpstat', ['-r'])).output.startsWith('scheduler is running') ? true : null)
  if (!(await until(isUp))) throw new Error(await readFile(join(folder, 'log/error'), 'utf8').catch(() => 'no service'))

  async function stop() {
    service.kill('SIGTERM')
    await ended(service)
  }
  const fileOf = (name: string) => join(folder, 'out', `${encodeURIComponent(name).replaceAll('%', '_')}.pdf`)
  return {
    server,
    run,
    async addPrinter(name, ...words) {
      await run('lpadmin', '-p', name, '-v', `file:${fileOf(name)}`, '-P', driver, ...words, '-E')
    },
    async printed(name) {
      // A job is named after its printer in URL form; asking with another spelling finds none.
      const isOf = (line: string) => [name, encodeURIComponent(name)].some((own) => line.startsWith(`${own}-`))
      const isDone = async () => ((await ask('lpstat', ['-o'])).output.split('\n').some(isOf) ? null : true)
      if (!(await until(isDone))) return null
      return readFile(fileOf(name))
    },
    async jobs(name) {
      const lines = (await readFile(join(folder, 'log/page'), 'utf8')).split('\n')
      return lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
    },
    stop,
    async remove() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
