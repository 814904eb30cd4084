import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Files } from '../../electron/services/storage/files'
import { nodeFiles } from '../../electron/services/storage/node-files'
import type { CommandInput } from '../../shared/commands'
import type { OfferedChange } from '../../shared/model/set-aside'
import { anna, rep } from './annas-library'
import { countedId } from './large-workbook'
import { SyncedFolders } from './synced-folders'
import { passphrase, startProgram, type WholeProgram } from './whole-program'

/** A computer with a whole program and a folder of its own that holds the library. */
export class Machine {
  private program: WholeProgram | null = null
  /** The files that its program uses; a test can make them refuse something from the next start on. */
  disk: Files = nodeFiles
  /** How often its window was asked to open the library again. */
  asked = 0

  constructor(
    readonly name: string,
    readonly home: string,
    private readonly now: () => string
  ) {}

  get library(): string {
    return join(this.home, 'Coachbook')
  }

  async open(): Promise<WholeProgram> {
    if (this.program) return this.program
    const program = await startProgram(this.home, this.now, this.disk, {
      device: this.name,
      onChangedHands: () => {
        this.asked += 1
      }
    })
    if (program.session.locked() !== null) await program.protection.unlock(passphrase)
    this.program = program
    return program
  }

  /** Looks at what others wrote, as the window does each five seconds. */
  async lookAround(): Promise<void> {
    await (await this.open()).session.takeArrived()
  }

  /** The notices about the library as a whole. */
  async notices() {
    return (await this.open()).session.state().notices.map(({ code, params }) => ({ code, ...params }))
  }

  async reps() {
    return (await (await this.workbooks()).list()).map(({ name }) => name)
  }

  private async workbooks() {
    return (await this.open()).session.opened().workbooks
  }

  async close(): Promise<void> {
    await this.program?.session.close()
    this.program = null
  }

  /** Its program ends abruptly, in the middle of its work. */
  async crash(): Promise<void> {
    await rm(join(this.library, 'library.lock'), { force: true })
    this.program = null
  }

  async run(...commands: readonly CommandInput[]): Promise<void> {
    const workbooks = await this.workbooks()
    for (const command of commands) await workbooks.dispatch(anna, command)
  }

  note = (notes: string) => this.run({ type: 'notes.write', notes })

  add = (count: number) => this.run({ type: 'account.add', id: countedId(count), name: `Account ${count}` })

  async workbook() {
    return (await (await this.workbooks()).open(anna)).workbook
  }

  /** The notes, the accounts, and the changes that are offered. */
  async holds() {
    const { workbook } = await (await this.workbooks()).open(anna)
    const { changes } = await (await this.workbooks()).aside(anna)
    const accounts = Object.values(workbook.accounts).map(({ name }) => Number(name.replace('Account ', '')))
    const offered = changes.filter(({ leftOut }: OfferedChange) => !leftOut).map(({ type }) => type)
    return { notes: workbook.private.notes, accounts: accounts.sort(), offered }
  }

  async told() {
    return (await (await this.workbooks()).open(anna)).aside
  }

  async history(limit = 3) {
    return (await this.workbooks()).history(anna, { before: null, limit })
  }

  async backUp(): Promise<string> {
    return (await (await this.open()).backups.make()).name
  }

  /** How a backup differs for Anna from what is here. */
  async look(name: string) {
    const { reps } = await (await this.open()).backups.look({ name })
    return reps.find(({ id }) => id === anna)
  }

  /** Restores Anna as she was in a backup. */
  async restore(name: string): Promise<boolean> {
    await this.look(name)
    return (await this.open()).backups.restore({ reps: [anna], away: [], rest: false })
  }

  /** The folder of the workbook. */
  async place(): Promise<string> {
    return (await this.workbooks()).folderOf(anna)
  }

  /** The backup that was made before the last restore. */
  async beforeRestore(): Promise<string> {
    const { backups } = await (await this.open()).backups.list()
    return backups.find(({ reason }) => reason === 'before-restore')?.name ?? ''
  }
}

async function homeOf(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `coachbook-${name}-`))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Two machines with Anna's workbook, closed, and a tool that syncs their libraries. */
export async function twoPrograms({ isProtected = false } = {}) {
  // Each moment is different, so that the order of events can be seen.
  let tick = 0
  const now = () => new Date(Date.UTC(2026, 10, 28, 8, 0, tick++)).toISOString().replace('.000Z', '+00:00')
  const homes = [await homeOf('laptop'), await homeOf('desk')] as const
  const laptop = new Machine('laptop', homes[0], now)
  const desk = new Machine('desk', homes[1], now)
  onTestFinished(async () => {
    for (const machine of [laptop, desk]) await machine.close()
  })
  await mkdir(desk.library, { recursive: true })
  const isLeft = (path: string) => path.startsWith('library.lock') || path.startsWith('restoring')
  const program = await laptop.open()
  await program.session.opened().workbooks.create(rep)
  if (isProtected) await program.protection.protect(passphrase)
  const tool = new SyncedFolders([laptop.library, desk.library], null, 'newer', isLeft)
  await laptop.close()
  await tool.sync()
  return { laptop, desk, tool }
}
