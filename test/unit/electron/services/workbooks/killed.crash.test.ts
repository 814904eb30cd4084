import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram } from '../../../../crash/built-program'
import { countedId } from '../../../../support/large-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'

/** The long run is `npm run test:crash`. */
const rounds = Number(process.env.COACHBOOK_CRASH_ROUNDS ?? 10)

const anna = countedId(1)
const rep = { id: anna, name: 'Anna Berg', role: '', territory: '', frameworks: [] }

let saver: Awaited<ReturnType<typeof buildProgram>>
beforeAll(async () => {
  saver = await buildProgram('saver')
})
afterAll(() => saver.remove())

/** Kills the program after this many answers and then this many turns of our own loop: anywhere in its work. */
async function killAfter(child: ChildProcess, answers: number, turns: number): Promise<number[]> {
  const saved: number[] = []
  let rest = ''
  let isDue = false
  const kill = async () => {
    isDue = true
    for (let turn = 0; turn < turns; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
  }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== 'ready') saved.push(Number(line))
    if (!isDue && saved.length >= answers) void kill()
  })
  await once(child, 'close')
  return saved
}

test(
  'N-1 killed at any moment while it saves, the program loses no change that it said was saved',
  async () => {
    const place = await temporaryLibrary()
    const saved: number[] = []
    let next = 1000
    const first = await place.open()
    await first.workbooks.create(rep)
    await first.workbooks.closeAll()
    await first.library.close()

    for (let round = 0; round < rounds; round++) {
      const child = spawn(process.execPath, [saver.file, place.folder, `${next}`], {
        stdio: ['ignore', 'pipe', 'inherit']
      })
      saved.push(...(await killAfter(child, Math.floor(Math.random() * 30), Math.floor(Math.random() * 400))))

      const { workbooks, library } = await place.open()
      expect(library.readOnly).toBeNull()
      const { workbook, notices, seq } = await workbooks.open(anna)
      const there = new Set(Object.keys(workbook.accounts))
      expect(saved.filter((count) => !there.has(countedId(count)))).toEqual([])
      expect(notices.filter(({ code }) => code !== 'journal.torn')).toEqual([])
      const numbers = Object.values(workbook.accounts).map(({ name }) => Number(name.slice('Account '.length)))
      next = Math.max(999, ...numbers) + 1
      expect(seq).toBe(numbers.length)
      if (round % 2 === 0) await workbooks.closeAll()
      await library.close()
    }

    const before = await place.open()
    const { workbook } = await before.workbooks.open(anna)
    const folder = await before.workbooks.folderOf(anna)
    await before.library.close()
    await rm(join(folder, 'workbook.json'))
    const after = await place.open()
    expect((await after.workbooks.open(anna)).workbook).toEqual(workbook)
    await after.library.close()
    await place.clear()
    expect(saved.length).toBeGreaterThan(rounds)
  },
  60_000 + rounds * 3_000
)
