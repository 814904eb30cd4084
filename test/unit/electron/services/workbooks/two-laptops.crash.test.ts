import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Computer, twoComputers } from '../../../../support/computers'
import { type Keeps, type NameOfCopy, namesOfCopies } from '../../../../support/synced-folders'

/** More in the long run, `npm run test:crash`. */
const numRuns = process.env.COACHBOOK_CRASH_ROUNDS ? Number(process.env.COACHBOOK_CRASH_ROUNDS) : 12
const seed = process.env.COACHBOOK_FUZZ_SEED ? Number(process.env.COACHBOOK_FUZZ_SEED) : undefined
const rounds = { numRuns, ...(seed === undefined ? {} : { seed }) }
const patience = { timeout: 120_000 + numRuns * 3000 }

const copies = Object.entries(namesOfCopies)
const keeping = fc.constantFrom<Keeps[]>('newer', 'older', 'first')

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('laptop adds', 'desk adds') },
  { weight: 2, arbitrary: fc.constantFrom('laptop closes', 'desk closes') },
  { weight: 1, arbitrary: fc.constantFrom('laptop crashes', 'desk crashes') },
  { weight: 1, arbitrary: fc.constantFrom('laptop looks', 'desk looks') },
  { weight: 3, arbitrary: fc.constant('sync') }
)
const steps = fc.array(step, { maxLength: 14 })
/** Including a tool that is interrupted while it copies. */
const stepsInPieces = fc.array(
  fc.oneof({ weight: 12, arbitrary: step }, { weight: 3, arbitrary: fc.constant('half') }),
  {
    maxLength: 14
  }
)

const stepWithRestore = fc.oneof(
  { weight: 10, arbitrary: step },
  { weight: 1, arbitrary: fc.constantFrom('laptop keeps', 'desk keeps') },
  { weight: 2, arbitrary: fc.constantFrom('laptop restores', 'desk restores') }
)
const stepsWithRestores = fc.array(stepWithRestore, { maxLength: 16 })
const stepsWithOnesRestores = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: step },
    { weight: 1, arbitrary: fc.constant('laptop keeps') },
    { weight: 2, arbitrary: fc.constant('laptop restores') }
  ),
  { maxLength: 16 }
)

/** What was backed up, and what a restore removed. */
class Restores {
  private kept: { place: string; accounts: string[] } | null = null
  readonly taken = new Set<string>()
  /** Accounts that the last restore removed. */
  readonly gone = new Set<string>()

  async keep(computer: Computer): Promise<void> {
    const place = join(await mkdtemp(join(tmpdir(), 'coachbook-kept-')), 'rep')
    onTestFinished(() => rm(place, { recursive: true, force: true }))
    this.kept = { place, accounts: await computer.keep(place) }
  }

  async restore(computer: Computer): Promise<void> {
    if (!this.kept || (await computer.open()).library.readOnly) return
    const { place, accounts } = this.kept
    const before = await computer.restore(place)
    for (const account of before.filter((one) => !accounts.includes(one))) {
      this.taken.add(account)
      this.gone.add(account)
    }
    for (const account of accounts) this.gone.delete(account)
  }
}

/**
 * At the end everything reported as saved is in the workbook or offered in it, and no loss is reported. What a restore
 * removed is not there if `isLasting`, when only one computer restored.
 */
async function loseNothing(how: Parameters<typeof twoComputers>[0], done: readonly string[], isLasting = false) {
  const { laptop, desk, tool } = await twoComputers(how)
  const saved: string[] = []
  const restores = new Restores()
  for (const [count, what] of done.entries()) {
    const computer = what.startsWith('laptop') ? laptop : desk
    if (what === 'sync') await tool.sync()
    else if (what === 'half') await tool.syncHalf()
    else if (what.endsWith('closes')) await computer.close()
    else if (what.endsWith('crashes')) computer.crash()
    else if (what.endsWith('keeps')) await restores.keep(computer)
    else if (what.endsWith('restores')) await restores.restore(computer)
    else if (what.endsWith('looks')) await (await computer.open()).workbooks.takeArrived()
    else if (await computer.add(count)) saved.push(`Account ${count}`)
    // What is on its way is never reported as lost, not even meanwhile.
    if (what.endsWith('adds') && done.includes('half')) expect((await computer.told()).losses).toBe(0)
  }
  for (const computer of [laptop, desk]) await computer.close()
  for (const computer of [laptop, desk, laptop, desk]) {
    await tool.sync()
    await computer.words()
    await computer.close()
  }
  const words = await desk.words()
  for (const account of saved.filter((one) => !restores.taken.has(one))) expect(words).toContain(account)
  if (isLasting) expect((await desk.accounts()).filter((account) => restores.gone.has(account))).toEqual([])
  expect((await desk.told()).losses).toBe(0)
  for (const computer of [laptop, desk]) expect(await computer.past()).toEqual([])
  await desk.close()
}

describe('two laptops and a tool that keeps their folders alike', () => {
  const tools: [string, NameOfCopy | null, boolean][] = [
    ['named by device, and no copy is kept', null, true],
    ...copies.map(([how, name]): [string, NameOfCopy, boolean] => [
      `that have one name, copies named ${how}`,
      name,
      false
    ])
  ]
  test.each(tools)(
    'have the words of both when they wrote apart from each other, journals %s',
    async (_, nameOfCopy, isNamed) => {
      const { laptop, desk, tool } = await twoComputers({ nameOfCopy, isNamed })
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

  test.each([true, false])('are asked where both wrote the same, journals named by device: %s', async (isNamed) => {
    const { laptop, desk, tool } = await twoComputers({ nameOfCopy: (stem, ending) => `${stem} (1)${ending}`, isNamed })
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

  test('lose nothing where both stay open while the tool makes copies twice', async () => {
    const adds = ['laptop adds', 'desk adds', 'desk adds', 'laptop adds', 'sync', 'desk adds', 'laptop adds', 'sync']
    await loseNothing({ nameOfCopy: namesOfCopies['in brackets'] ?? null }, adds)
    await loseNothing({ nameOfCopy: null }, adds)
  })

  test('are told of no loss where one went on after the other had closed', async () => {
    const done = ['desk adds', 'desk closes', 'desk adds', 'desk closes', 'laptop adds', 'laptop closes', 'sync']
    await loseNothing({ nameOfCopy: null }, done)
    await loseNothing({ nameOfCopy: namesOfCopies['with a number'] ?? null, isNamed: false }, done)
  })

  test('tell no gap in the history where what was put aside became the way of the workbook again', async () => {
    const before = ['laptop keeps', 'desk adds', 'laptop adds', 'desk closes', 'desk adds']
    await loseNothing({ nameOfCopy: null }, [...before, 'laptop restores', 'sync', 'laptop adds'])
  })

  test(
    'lose nothing that was called saved, in whatever order they are opened, left, killed and made alike',
    patience,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...copies), steps, ([, nameOfCopy], done) =>
          loseNothing({ nameOfCopy }, done)
        ),
        rounds
      )
    }
  )

  test('lose nothing that a restore on either did not take away', patience, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(null, ...Object.values(namesOfCopies)), stepsWithRestores, (nameOfCopy, done) =>
        loseNothing({ nameOfCopy }, done)
      ),
      rounds
    )
  })

  test('keep to what was restored on one of them, whatever is written on the other', patience, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(null, ...Object.values(namesOfCopies)),
        stepsWithOnesRestores,
        (nameOfCopy, done) => loseNothing({ nameOfCopy }, done, true)
      ),
      rounds
    )
  })

  test('lose nothing where the tool is stopped while it copies', patience, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(null, ...Object.values(namesOfCopies)), stepsInPieces, (nameOfCopy, done) =>
        loseNothing({ nameOfCopy }, done)
      ),
      rounds
    )
  })

  test('lose nothing where both are images of one disk and the tool keeps copies', patience, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...copies), steps, ([, nameOfCopy], done) =>
        loseNothing({ nameOfCopy, isImage: true }, done)
      ),
      rounds
    )
  })

  test('lose nothing either where the tool keeps one of two files, whichever, and no copy', patience, async () => {
    await fc.assert(
      fc.asyncProperty(keeping, steps, (keeps, done) => loseNothing({ nameOfCopy: null, keeps }, done)),
      rounds
    )
  })
})
