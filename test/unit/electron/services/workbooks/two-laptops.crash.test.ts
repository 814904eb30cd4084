import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { openLibrary } from '../../../../../electron/services/workbooks/library'
import { createWorkbooks } from '../../../../../electron/services/workbooks/workbooks'
import { anna, rep, write } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { offers, TestClock } from '../../../../support/library-in-memory'
import { type NameOfCopy, namesOfCopies, SyncedFolders } from '../../../../support/synced-folders'

const minute = 60_000

/** More in the long form of the tests, `npm run test:crash`. */
const numRuns = process.env.COACHBOOK_CRASH_ROUNDS ? Number(process.env.COACHBOOK_CRASH_ROUNDS) : 12

async function folderFor(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `coachbook-${name}-`))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A computer with a folder of its own that holds the library. */
class Computer {
  private opened: Awaited<ReturnType<Computer['start']>> | null = null

  constructor(
    readonly name: string,
    private readonly folder: string,
    private readonly clock: TestClock
  ) {}

  private async start() {
    // Whoever held the library elsewhere has been away for longer than a lock stands.
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
    return { library, workbooks: createWorkbooks({ files, library, offers, now, actor: () => this.name }) }
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

  /** Its program ends in the middle of everything. */
  crash(): void {
    this.opened = null
  }

  /** Adds an account, which says whether it was saved. */
  async add(count: number): Promise<boolean> {
    const { workbooks } = await this.open()
    const { saving } = await workbooks.dispatch(anna, {
      type: 'account.add',
      id: countedId(count),
      name: `Account ${count}`
    })
    return saving.state === 'saved' || saving.reason === 'taken'
  }

  async note(notes: string): Promise<void> {
    await write(await this.open(), notes)
  }

  /** What its workbook holds and what is offered. */
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
}

async function twoComputers(nameOfCopy: NameOfCopy) {
  const [one, two] = [await folderFor('laptop'), await folderFor('desk')]
  const clock = new TestClock()
  const tool = new SyncedFolders([one, two], nameOfCopy)
  const [laptop, desk] = [new Computer('laptop', one, clock), new Computer('desk', two, clock)]
  await (await laptop.open()).workbooks.create(rep)
  await laptop.close()
  await tool.sync()
  return { laptop, desk, tool }
}

const copies = Object.entries(namesOfCopies)

describe('two laptops and a tool that keeps their folders alike', () => {
  test.each(copies)(
    'have the words of both when they wrote apart from each other, copies named %s',
    async (_, nameOfCopy) => {
      const { laptop, desk, tool } = await twoComputers(nameOfCopy)
      await laptop.add(1)
      await desk.add(2)
      await laptop.close()
      await desk.close()
      for (const computer of [laptop, desk, laptop]) {
        await tool.sync()
        expect([...(await computer.accounts())].sort()).toEqual(['Account 1', 'Account 2'])
        expect(await computer.told()).toEqual({ waiting: 0, losses: 0 })
        await computer.close()
      }
    }
  )

  test('are asked where both wrote the same', async () => {
    const { laptop, desk, tool } = await twoComputers((stem, ending) => `${stem} (1)${ending}`)
    await laptop.note('On the road.')
    await desk.note('At the desk.')
    await laptop.close()
    await desk.close()
    await tool.sync()
    const words = await laptop.words()
    expect(words).toContain('On the road.')
    expect(words).toContain('At the desk.')
    expect(await laptop.told()).toEqual({ waiting: 1, losses: 0 })
  })

  test('lose nothing that was called saved, in whatever order they are opened, left, killed and made alike', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('laptop adds', 'desk adds') },
      { weight: 2, arbitrary: fc.constantFrom('laptop closes', 'desk closes') },
      { weight: 1, arbitrary: fc.constantFrom('laptop crashes', 'desk crashes') },
      { weight: 3, arbitrary: fc.constant('sync') }
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...copies), fc.array(step, { maxLength: 14 }), async ([, nameOfCopy], steps) => {
        const { laptop, desk, tool } = await twoComputers(nameOfCopy)
        const saved: string[] = []
        for (const [count, what] of steps.entries()) {
          const computer = what.startsWith('laptop') ? laptop : desk
          if (what === 'sync') await tool.sync()
          else if (what.endsWith('closes')) await computer.close()
          else if (what.endsWith('crashes')) computer.crash()
          else if (await computer.add(count)) saved.push(`Account ${count}`)
        }
        for (const computer of [laptop, desk]) await computer.close()
        for (const computer of [laptop, desk, laptop, desk]) {
          await tool.sync()
          await computer.words()
          await computer.close()
        }
        const words = await desk.words()
        for (const account of saved) expect(words).toContain(account)
        expect((await desk.told()).losses).toBe(0)
        await desk.close()
      }),
      { numRuns }
    )
  })
})
