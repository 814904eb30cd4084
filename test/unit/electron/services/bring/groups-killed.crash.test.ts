import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram } from '../../../../crash/built-program'
import { countedId } from '../../../../support/large-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'

/** The long run is `npm run test:crash`. */
const rounds = Math.ceil(Number(process.env.COACHBOOK_CRASH_ROUNDS ?? 10) / 2)

const names = ['Anna Berg', 'Mira Lindqvist', 'Tom Reed', 'Yara Haddad']

let grouper: Awaited<ReturnType<typeof buildProgram>>
beforeAll(async () => {
  grouper = await buildProgram('grouper')
})
afterAll(() => grouper.remove())

/** Runs the program and kills it some milliseconds after it began; returns what it printed last. */
async function killedAfter(folder: string, milliseconds: number): Promise<string> {
  const child = spawn(process.execPath, [grouper.file, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    said += text
  })
  await once(child, 'close')
  return said.trim().split('\n').at(-1) ?? ''
}

/** The states of all imports and group sessions that the library knows; none before it knew of one. */
async function statesIn(library: string): Promise<string[]> {
  const folder = join(library, 'imports')
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
  const all = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return all.map((text) => JSON.parse(text).state)
}

test(
  'S3-8 killed at any moment, a group session is planned, changed and taken back in every workbook or in none',
  async () => {
    const place = await temporaryLibrary()
    const first = await place.open()
    for (const [at, name] of names.entries())
      await first.workbooks.create({ id: countedId(at + 1), name, role: '', territory: '', frameworks: [] })
    await first.workbooks.closeAll()
    await first.library.close()

    for (let round = 0; round < rounds; round++) {
      const last = await killedAfter(place.folder, ((round + Math.random()) / rounds) * 600)
      const { workbooks, library, imports } = await place.open()
      const copies: string[][] = []
      for (const { id } of await workbooks.list())
        copies.push(Object.values((await workbooks.open(id)).workbook.groups ?? {}).map(({ status }) => status))
      const planned = names.map(() => ['planned'])
      const held = names.map((_, at) => (at < names.length - 1 ? ['held'] : []))
      const none = names.map(() => [])
      // What it printed is done, and the step after that is done in all workbooks or in none.
      const possible: Record<string, string[][][]> = {
        begun: [none, planned],
        planned: [planned, held],
        held: [held, none],
        back: [none]
      }
      expect(possible[last]).toContainEqual(copies)
      const states = await statesIn(place.folder)
      expect(states.filter((state) => state !== 'done' && state !== 'back')).toEqual([])
      for (const { rep, today } of (await workbooks.rhythms()).slice(0, 1))
        for (const { id } of today.groups)
          expect(await imports.takeBack(id, () => undefined), rep).toMatchObject({ state: 'back', leftCount: 0 })
      await workbooks.closeAll()
      await library.close()
    }
    await place.clear()
  },
  60_000 + rounds * 10_000
)
