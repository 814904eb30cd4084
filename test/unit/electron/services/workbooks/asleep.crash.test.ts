import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeJournal } from '../../../../../electron/services/storage/journal-format'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { localMoment as now } from '../../../../../electron/services/workbooks/clock'
import { openLibrary } from '../../../../../electron/services/workbooks/library'
import { createWorkbooks } from '../../../../../electron/services/workbooks/workbooks'
import { buildProgram } from '../../../../crash/built-program'
import { countedId } from '../../../../support/large-workbook'
import { offers } from '../../../../support/library-in-memory'
import { temporaryLibrary } from '../../../../support/library-on-disk'

const anna = countedId(1)
const rep = { id: anna, name: 'Anna Berg', role: '', territory: '', frameworks: [] }

let saver: Awaited<ReturnType<typeof buildProgram>>
beforeAll(async () => {
  saver = await buildProgram('saver')
})
afterAll(() => saver.remove())

/** A program on another laptop on which eleven minutes have passed. */
async function onAnotherLaptop(folder: string) {
  const here = {
    host: 'another laptop',
    pid: 1,
    now: () => Date.now() + 11 * 60_000,
    isRunning: () => true,
    startedAt: () => null,
    rest
  }
  const library = await openLibrary({ files, folder, now, here })
  return { library, workbooks: createWorkbooks({ files, library, offers, now, actor: () => 'Eva Lind' }) }
}

/** Waits for something that another process does. */
async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await rest(20)
}

// Only in the long run, like everything that stops or kills a process again and again.
test.runIf(process.env.COACHBOOK_CRASH_ROUNDS)(
  'N-1 a program that is stopped while it saves, is robbed of its library and goes on costs no change of either side',
  async () => {
    const place = await temporaryLibrary()
    const first = await place.open()
    await first.workbooks.create(rep)
    const folder = await first.workbooks.folderOf(anna)
    await first.workbooks.closeAll()
    await first.library.close()

    const asleep = spawn(process.execPath, [saver.file, place.folder, '1000'], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    asleep.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    await until(async () => said.split('\n').length > 20)
    asleep.kill('SIGSTOP')

    const other = await onAnotherLaptop(place.folder)
    expect(other.library.readOnly).toBeNull()
    const add = async (count: number) => {
      const command = { type: 'account.add', id: countedId(count), name: `Account ${count}` }
      return (await other.workbooks.dispatch(anna, command)).saving.state === 'saved'
    }
    const theirs = []
    for (let count = 500; count < 505; count++) if (await add(count)) theirs.push(count)
    expect(theirs).toHaveLength(5)

    asleep.kill('SIGCONT')
    const beside = async () => {
      const names = (await readdir(folder)).filter((name) => name.startsWith('journal.fork-'))
      const lines = await Promise.all(names.map(async (name) => decodeJournal(await readFile(join(folder, name)))))
      return lines
        .flat()
        .map(({ entry }) => Number(String(JSON.stringify(entry?.change.patches)).match(/Account (\d+)/)?.[1]))
    }
    await until(async () => (await beside()).filter((count) => count >= 1000).length > 5)
    asleep.kill('SIGKILL')
    await once(asleep, 'close')
    for (let count = 505; count < 510; count++) if (await add(count)) theirs.push(count)
    await other.workbooks.closeAll()
    await other.library.close()

    const after = await place.open()
    const { accounts } = (await after.workbooks.open(anna)).workbook
    const kept = await beside()
    const saved = said.split('\n').filter((line) => /^\d+$/.test(line))
    expect([...theirs, ...saved.map(Number)].filter((count) => !accounts[countedId(count)])).toEqual([])
    const there = new Set([
      ...kept,
      ...Object.values(accounts).map(({ name }) => Number(name.slice('Account '.length)))
    ])
    const last = Math.max(...there)
    const all = [...Array(10).keys()].map((count) => 500 + count)
    for (let count = 1000; count < last - 3; count++) all.push(count)
    expect(all.filter((count) => !there.has(count))).toEqual([])
    await after.workbooks.closeAll()
    await after.library.close()
    await place.clear()
  },
  120_000
)
