import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { layBecoming } from '../../electron/services/backups/becoming'
import { type OwnDevice, ownDevice } from '../../electron/services/library/device'
import { clearExchange, decideExchange, incomingIn } from '../../electron/services/storage/exchange'
import { nodeFiles as files } from '../../electron/services/storage/node-files'
import { type ReadWorkbook, readWorkbook } from '../../electron/services/storage/read-workbook'
import { repsFolder } from '../../electron/services/workbooks/folder-name'
import { openLibrary } from '../../electron/services/workbooks/library'
import { createWorkbooks } from '../../electron/services/workbooks/workbooks'
import { RuleError } from '../../shared/errors'
import { versions } from '../../shared/model/migrations'
import type { Id } from '../../shared/model/scalars'
import { anna, rep, write } from './annas-library'
import { countedId } from './large-workbook'
import { offers, TestClock } from './library-in-memory'
import { type Keeps, type NameOfCopy, SyncedFolders } from './synced-folders'

const minute = 60_000

function accountsIn(read: ReadWorkbook | string): string[] {
  if (typeof read === 'string') throw new Error(read)
  return Object.values(read.workbook.accounts).map(({ name }) => name)
}

async function folderFor(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `coachbook-${name}-`))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A computer with a folder of its own that holds the library. */
export class Computer {
  /** Workbooks that took up something from elsewhere while they were open. */
  readonly arrived: Id[] = []
  /** How often a change of the list of reps was reported. */
  listChanged = 0
  private opened: Awaited<ReturnType<Computer['start']>> | null = null

  constructor(
    readonly name: string,
    readonly folder: string,
    private readonly clock: TestClock,
    /** Null: its program is older than journals named after devices. */
    private readonly device: string | null | OwnDevice
  ) {}

  private async start() {
    // The other holder of the library has been away for longer than a lock is valid.
    this.clock.sleep(11 * minute)
    const { now } = this.clock
    const here = {
      host: this.name,
      pid: 1,
      now: () => Date.parse(now()),
      isRunning: () => false,
      startedAt: () => null,
      rest: async () => {}
    }
    const library = await openLibrary({ files, folder: this.folder, now, here })
    const device =
      this.device === null || typeof this.device === 'string'
        ? this.device
        : await this.device.nameIn(this.folder, files, library.readOnly === null)
    const onArrived = (workbook: Id) => void this.arrived.push(workbook)
    const onLibraryChanged = () => {
      this.listChanged += 1
    }
    const options = { files, device, library, offers, now, onArrived, onLibraryChanged, actor: () => this.name }
    return { library, workbooks: createWorkbooks(options) }
  }

  async open() {
    this.opened ??= await this.start()
    return this.opened
  }

  async close(): Promise<void> {
    await this.opened?.workbooks.closeAll()
    await this.opened?.library.close()
    this.opened = null
  }

  /** Its program ends abruptly, in the middle of its work. */
  crash(): void {
    this.opened = null
  }

  /** Adds an account; returns whether it was saved. */
  async add(count: number): Promise<boolean> {
    const { workbooks } = await this.open()
    const command = { type: 'account.add', id: countedId(count), name: `Account ${count}` }
    // If the lock of the other arrived before anything was opened, the change is refused.
    const changed = await workbooks.dispatch(anna, command).catch((error) => {
      if (error instanceof RuleError && error.code === 'workbook.read-only') return null
      throw error
    })
    if (!changed) return false
    const { saving } = changed
    return saving.state === 'saved' || saving.reason === 'taken'
  }

  /** What is told of the past of the workbook. */
  async past(): Promise<string[]> {
    const { workbooks } = await this.open()
    await workbooks.open(anna)
    await workbooks.lookAtPast(anna)
    const { notices } = await workbooks.open(anna)
    return notices.map(({ code }) => code).filter((code) => code.startsWith('past.'))
  }

  async note(notes: string): Promise<void> {
    await write(await this.open(), notes)
  }

  /** Copies the workbook to a folder, as a backup does; returns its accounts. */
  async keep(to: string): Promise<string[]> {
    const { workbooks } = await this.open()
    await workbooks.close(anna)
    await cp(await workbooks.folderOf(anna), to, { recursive: true })
    return accountsIn(await readWorkbook(files, to, versions))
  }

  /**
   * Restores the workbook from such a copy; returns the accounts that it had before. The restored workbook is in use
   * once it is
   * opened.
   */
  async restore(from: string): Promise<string[]> {
    const { workbooks, library } = await this.open()
    if (library.readOnly || typeof this.device === 'object') throw new Error('it cannot be written to')
    const folder = basename(await workbooks.folderOf(anna))
    await workbooks.closeAll()
    const there = await readWorkbook(files, join(this.folder, repsFolder, folder), versions, this.device)
    if (typeof there === 'string') throw new Error(there)
    const before = accountsIn(there)
    await clearExchange(files, this.folder)
    await cp(from, join(incomingIn(this.folder), repsFolder, folder), { recursive: true })
    const read = await readWorkbook(files, from, versions)
    if (typeof read === 'string') throw new Error(read)
    const { now } = this.clock
    const own = { device: this.device, madeBy: this.device }
    const of = { files, library: this.folder, ...own, now, manager: this.name, madeAt: now() }
    await decideExchange(
      files,
      this.folder,
      await layBecoming(of, { folder, old: { folder, read }, seen: there.position.seq })
    )
    await this.close()
    return before
  }

  /** What its workbook holds and which changes are offered. */
  async words(): Promise<string> {
    const { workbooks } = await this.open()
    const { workbook } = await workbooks.open(anna)
    return JSON.stringify([Object.values(workbook.accounts).map(({ name }) => name), await workbooks.aside(anna)])
  }

  async told() {
    const { workbooks } = await this.open()
    return (await workbooks.open(anna)).aside
  }

  async accounts(): Promise<string[]> {
    const { workbooks } = await this.open()
    return Object.values((await workbooks.open(anna)).workbook.accounts).map(({ name }) => name)
  }

  /** The folder of the workbook. */
  async place(): Promise<string> {
    return (await this.open()).workbooks.folderOf(anna)
  }
}

interface TwoOptions {
  /** How the tool names copies; null: it keeps none. */
  nameOfCopy: NameOfCopy | null
  /** Whether each computer writes files that are named after it. */
  isNamed?: boolean
  keeps?: Keeps
  /** Both are the image of one disk: each has the same device name. */
  isImage?: boolean
  /** The tool leaves the lock alone, so that both can have the library open. */
  isLockLeft?: boolean
}

/** Two computers with Anna's workbook, and a tool that syncs their folders. */
export async function twoComputers({
  nameOfCopy,
  isNamed = true,
  keeps = 'newer',
  isImage = false,
  isLockLeft = false
}: TwoOptions) {
  const [one, two] = [await folderFor('laptop'), await folderFor('desk')]
  const clock = new TestClock()
  const isLeft = (path: string) => isLockLeft && path.startsWith('library.lock')
  const tool = new SyncedFolders([one, two], nameOfCopy, keeps, isLeft)
  const image = async (name: string) => {
    const folder = await folderFor(`own-${name}`)
    await writeFile(join(folder, 'device.json'), JSON.stringify({ names: { laptop: 'imageimage12' } }))
    return ownDevice(files, join(folder, 'device.json'), 'laptop')
  }
  const device = async (name: string) => (isImage ? image(name) : isNamed ? name : null)
  const laptop = new Computer('laptop', one, clock, await device('laptop'))
  const desk = new Computer('desk', two, clock, await device('desk'))
  await (await laptop.open()).workbooks.create(rep)
  await laptop.close()
  await tool.sync()
  return { laptop, desk, tool, clock }
}

/** Two computers and a tool that keeps no copy of a file that both wrote. */
export const pair = () => twoComputers({ nameOfCopy: null })

/** A path in the folder of the workbook on a computer. */
export const pathIn = async (computer: Computer, ...path: string[]) => join(await computer.place(), ...path)
