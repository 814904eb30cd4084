import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildProgram } from '../crash/built-program'
import { filesBelow, layDown } from '../support/crash-states'
import { type Deed, deeds, find, goneOn, isOnProtected, plantedLibrary } from '../support/whole-program'
import { expectSound, leftOver } from '../support/whole-program-found'

/** The long run is `npm run test:crash`. */
const asked = process.env.COACHBOOK_CRASH_ROUNDS
const rounds = Number(asked ?? 2)

/** What no other test kills; in the long run everything that is done to a library. */
const always: readonly Deed[] = ['take', 'erase', 'eraseRecord']
const cases = deeds.filter((deed) => asked !== undefined || always.includes(deed))

let doer: Awaited<ReturnType<typeof buildProgram>>
let home: string
beforeAll(async () => {
  doer = await buildProgram('doer')
  home = await mkdtemp(join(tmpdir(), 'coachbook-killed-'))
})
afterAll(async () => {
  await doer.remove()
  await rm(home, { recursive: true, force: true })
})

/**
 * Runs the program, and kills it this many milliseconds after it is ready; returns what it printed and how long it
 * lived after that.
 */
async function act(deed: Deed, milliseconds: number | null): Promise<{ said: string[]; lived: number }> {
  const child = spawn(process.execPath, [doer.file, home, deed], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  let ready = 0
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    if (ready === 0) {
      ready = performance.now()
      if (milliseconds !== null) setTimeout(() => child.kill('SIGKILL'), milliseconds)
    }
    text += part
  })
  await once(child, 'close')
  // An incomplete line at the time of the kill does not count.
  return { said: text.split('\n').slice(0, -1), lived: performance.now() - ready }
}

describe('N-1 killed at any moment, what is done to a library is done or is not', () => {
  test.each(cases)(
    '%s',
    async (deed) => {
      const isProtected = isOnProtected(deed)
      await layDown(home, new Map())
      await plantedLibrary(home, 4)
      await goneOn(home, isProtected)
      const base = await filesBelow(home)
      const old = await find(home)
      await layDown(home, base)
      const { lived } = await act(deed, null)
      const fresh = await find(home)
      let inTheMiddle = 0
      for (let round = 0; round < rounds; round++) {
        await layDown(home, base)
        const after = ((round + Math.random()) / rounds) * lived
        const where = `${deed}, round ${round}, killed ${after.toFixed(1)} ms after it began`
        const { said } = await act(deed, after)
        if (!said.includes('done')) inTheMiddle += 1
        const found = await find(home)
        await expectSound({ home, deed, where, said, found, old, fresh })
        expect(await leftOver(home, deed), where).toEqual([])
      }
      if (asked !== undefined) console.log(JSON.stringify({ deed, kills: rounds, inTheMiddle }))
      if (rounds >= 20) expect(inTheMiddle).toBeGreaterThan(0)
    },
    120_000 + rounds * 20_000
  )
})
