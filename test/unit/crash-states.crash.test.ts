import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildProgram } from '../crash/built-program'
import { filesBelow, historyOf, layDown, type Stop, stateAt, stops } from '../support/crash-states'
import { chanceOf } from '../support/mutations'
import { canTrace, recorded } from '../support/system-calls'
import { type Deed, deeds, find, goneOn, isOnProtected, plantedLibrary } from '../support/whole-program'
import { expectSound, leftOver } from '../support/whole-program-found'

// Records the system calls of a program while it does something. Then each possible state of the files after a kill or
// a power loss is set up and opened. Only in the long run, and only if strace is available.

const isLong = process.env.COACHBOOK_CRASH_ROUNDS !== undefined
const isPossible = isLong && (await canTrace())
if (isLong && !isPossible) console.warn('strace is not there: states after a crash are not looked at')

/** How many states of each deed and each way of stopping are opened; all of them if there are fewer. */
const most = Number(process.env.COACHBOOK_CRASH_STATES ?? 60)
const seed = Number(process.env.COACHBOOK_FUZZ_SEED ?? 1)

const cases = [
  ...deeds.map((deed) => ({ deed, isProtected: isOnProtected(deed) })),
  ...(['save', 'fold', 'backup', 'restore', 'take', 'erase'] as const).map((deed) => ({ deed, isProtected: true }))
]

let doer: Awaited<ReturnType<typeof buildProgram>>
let home: string
beforeAll(async () => {
  if (!isPossible) return
  doer = await buildProgram('doer')
  home = await mkdtemp(join(tmpdir(), 'coachbook-states-'))
})
afterAll(async () => {
  if (!isPossible) return
  await doer.remove()
  await rm(home, { recursive: true, force: true })
})

/** This many, evenly spread. */
const sampled = (all: readonly number[], count: number) =>
  all.length <= count ? all : Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] ?? 0)

async function walk(deed: Deed, isProtected: boolean): Promise<Record<Stop, number>> {
  await layDown(home, new Map())
  await plantedLibrary(home, 4)
  await goneOn(home, isProtected)
  const base = await filesBelow(home)
  const history = await historyOf(home)
  const old = await find(home)
  await layDown(home, base)
  const record = join(tmpdir(), `coachbook-calls-${process.pid}`)
  const calls = await recorded(doer.file, [home, deed], record)
  await rm(record)
  const whole = history.after(calls)
  const end = (whole.moments.at(-1) ?? 0) + 1
  const after = await filesBelow(home)
  // The recorded calls are all that was done.
  expect(new Map([...stateAt(whole, end, 'killed', chanceOf(1))].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(
    new Map([...after].sort(([a], [b]) => (a < b ? -1 : 1)))
  )
  const fresh = await find(home)
  const ready = whole.said.find(({ word }) => word === 'ready')?.at ?? 0
  const moments = [...whole.moments.filter((moment) => moment >= ready), end]
  const looked = { killed: 0, power: 0, 'power, names in any order': 0 }
  for (const stop of stops)
    for (const moment of sampled(moments, most)) {
      const where = `${deed}${isProtected ? ' (protected)' : ''}, ${stop}, line ${moment}, seed ${seed}`
      await layDown(home, stateAt(whole, moment, stop, chanceOf(seed * 1_000_003 + moment)))
      const said = whole.said.filter(({ at }) => at < moment).map(({ word }) => word)
      const found = await find(home).catch((error: unknown) => {
        throw new Error(where, { cause: error })
      })
      await expectSound({ home, deed, where, said, found, old, fresh })
      expect(await leftOver(home, deed), where).toEqual([])
      looked[stop] += 1
    }
  return looked
}

describe.runIf(isPossible)(
  'N-1 in whatever state a crash leaves the files, the library is the old one or the new one',
  () => {
    test.each(cases)(
      '$deed, protected: $isProtected',
      async ({ deed, isProtected }) => {
        const looked = await walk(deed, isProtected)
        console.log(JSON.stringify({ deed, isProtected, ...looked }))
        expect(Object.values(looked).every((count) => count > 0)).toBe(true)
      },
      3_600_000
    )
  }
)
