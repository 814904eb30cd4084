import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram } from '../../../../crash/built-program'
import { countedId } from '../../../../support/large-workbook'
import { templateOf } from '../../../../support/library-in-memory'
import { temporaryLibrary } from '../../../../support/library-on-disk'

/** The long run is `npm run test:crash`. */
const rounds = Math.ceil(Number(process.env.COACHBOOK_CRASH_ROUNDS ?? 10) / 2)

const anna = { id: countedId(1), name: 'Anna Berg', role: '', territory: '', frameworks: [] }

let importer: Awaited<ReturnType<typeof buildProgram>>
beforeAll(async () => {
  importer = await buildProgram('importer')
})
afterAll(() => importer.remove())

/** Runs the program and kills it some milliseconds after it began to import a file; returns what it printed. */
async function killedAfter(folder: string, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [importer.file, folder, templateOf('observation')], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    said += text
  })
  await once(child, 'close')
  return said.trim().split('\n')
}

test(
  'D-3 killed at any moment, an import leaves nothing or all in every workbook, and never a rep without it',
  async () => {
    const place = await temporaryLibrary()
    const first = await place.open()
    await first.workbooks.create(anna)
    await first.workbooks.closeAll()
    await first.library.close()

    for (let round = 0; round < rounds; round++) {
      const said = await killedAfter(place.folder, ((round + Math.random()) / rounds) * 1500)
      const last = said.at(-1) ?? ''

      const { workbooks, library, imports } = await place.open()
      expect(library.readOnly).toBeNull()
      const found: [string, number][] = []
      for (const { id, name } of await workbooks.list()) {
        const { workbook } = await workbooks.open(id)
        found.push([name, Object.keys(workbook.observations).length])
      }
      const isThere = imports.list().some(({ state }) => state === 'done')
      const all: typeof found = [
        ['Anna Berg', 500],
        ['Jo 1', 500],
        ['Jo 2', 500]
      ]
      expect(found.sort()).toEqual(isThere ? all : [['Anna Berg', 0]])
      expect(imports.list().filter(({ state }) => state === 'going' || state === 'returning')).toEqual([])
      // What was reported as imported is there or was being taken back, and what was reported as taken back is gone.
      if (last === 'back') expect(isThere).toBe(false)
      for (const { id } of imports.list().filter(({ state }) => state === 'done'))
        await imports.takeBack(id, () => undefined)
      await workbooks.closeAll()
      await library.close()
    }
    await place.clear()
  },
  60_000 + rounds * 10_000
)
