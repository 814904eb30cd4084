import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../../shared/commands'
import { anna } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { toDraft } from '../../../../support/restored-scene'
import { ids } from '../../../../support/story'
import { type Machine, twoPrograms } from '../../../../support/two-programs'

const wordsOf = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`)

/** Long enough that of a change only the part is written down. */
const base = wordsOf(60).join(' ')

const booksOf = async (machine: Machine) => (await machine.open()).session.opened().workbooks
const textIn = async (machine: Machine) => (await machine.workbook()).private.notes
const offered = async (machine: Machine) => (await (await booksOf(machine)).aside(anna)).changes
const asked = async (machine: Machine) => (await offered(machine)).filter(({ leftOut }) => !leftOut)
const look = async (machine: Machine) => (await machine.open()).session.takeArrived()

/** The one question of a machine. */
async function question(machine: Machine) {
  const [one, ...others] = await asked(machine)
  expect(others, machine.name).toEqual([])
  if (!one?.text) throw new Error(`nothing is asked at the ${machine.name}`)
  return { key: one.key, obstacle: one.obstacle, ...one.text }
}

async function begun(before: readonly CommandInput[] = []) {
  const both = await twoPrograms()
  const { laptop, tool } = both
  await laptop.note(base)
  await laptop.run(...before)
  await laptop.close()
  await tool.sync()
  return both
}

async function synced({ laptop, desk, tool }: Awaited<ReturnType<typeof begun>>) {
  await laptop.close()
  await desk.close()
  await tool.sync()
}

const fromLaptop = `Of the laptop, ahead. ${base}`
const fromDesk = `${base.replace('w30', 'w30 of the desk, within')} Of the desk, behind.`

/** Both wrote the notes, each in places of its own. */
async function apart() {
  const both = await begun()
  await both.laptop.note(fromLaptop)
  await both.desk.note(base.replace('w30', 'w30 of the desk, within'))
  await both.desk.note(fromDesk)
  await synced(both)
  return both
}

describe('a long text that was changed on two computers', () => {
  test('is one question with both whole, and neither is put together from parts', async () => {
    const { laptop, desk } = await apart()
    for (const machine of [laptop, desk]) {
      const { here, there, isPart, obstacle } = await question(machine)
      expect([here, there].sort()).toEqual([fromLaptop, fromDesk].sort())
      expect(await textIn(machine)).toBe(here)
      expect({ isPart, obstacle }).toEqual({ isPart: false, obstacle: null })
      await machine.close()
    }
  })

  test('is the one that the person takes, with undo, or keeps, and asked no more on either', async () => {
    for (const takes of [true, false]) {
      const both = await apart()
      const { laptop, desk } = both
      const { key, here, there } = await question(laptop)
      const books = await booksOf(laptop)
      if (takes) {
        const { nextUndo } = await books.applyAside(anna, key, '', { over: here })
        expect(await textIn(laptop)).toBe(there)
        await books.undo(anna, nextUndo ?? 0)
        expect(await textIn(laptop)).toBe(here)
        await books.redo(anna, nextUndo ?? 0)
      } else await books.leaveOut(anna, [key], true)
      await laptop.add(9)
      for (let round = 1; round <= 2; round++) {
        await synced(both)
        for (const machine of [desk, laptop]) {
          expect(await textIn(machine), `${takes} ${machine.name} ${round}`).toBe(takes ? there : here)
          expect(await asked(machine), `${takes} ${machine.name} ${round}`).toEqual([])
          await machine.close()
        }
      }
    }
  })

  test('is what the person writes from both; what the other writes on then is no part of that', async () => {
    const both = await apart()
    const { laptop, desk } = both
    const { key, here, there } = await question(laptop)
    const written = `${here} ${there}`
    const books = await booksOf(laptop)
    const { nextUndo } = await books.applyAside(anna, key, '', { over: here, text: written })
    expect(await textIn(laptop)).toBe(written)
    await books.undo(anna, nextUndo ?? 0)
    expect(await textIn(laptop)).toBe(here)
    await books.redo(anna, nextUndo ?? 0)
    expect(await asked(laptop)).toEqual([])
    const [, , first] = await laptop.history()
    expect(first).toMatchObject({ type: 'aside.apply', applies: 'notes.write', target: 'private/notes' })
    await laptop.close()
    const onDesk = `${await textIn(desk)} And on.`
    await desk.note(onDesk)
    await synced(both)
    for (const machine of [laptop, desk]) {
      const found = await question(machine)
      expect([found.here, found.there].sort()).toEqual([written, onDesk].sort())
      await machine.close()
    }
  })

  test('is not replaced where another one stands by now than the person read', async () => {
    const { laptop } = await apart()
    const { key, here, there } = await question(laptop)
    await laptop.note(`${here} Later.`)
    const books = await booksOf(laptop)
    for (const text of [undefined, 'Mine'])
      await expect(books.applyAside(anna, key, '', { over: here, text })).rejects.toMatchObject({
        code: 'aside.text-changed'
      })
    expect(await question(laptop)).toMatchObject({ here: `${here} Later.`, there })
    const tooLong = 'x'.repeat(200_000)
    await expect(books.applyAside(anna, key, '', { over: `${here} Later.`, text: tooLong })).rejects.toMatchObject({
      code: 'aside.text-refused'
    })
    expect(await textIn(laptop)).toBe(`${here} Later.`)
  })

  test('is asked about as it is by now where the other went on with it', async () => {
    const both = await apart()
    const { laptop, desk } = both
    await question(laptop)
    await laptop.close()
    const onDesk = await textIn(desk)
    await desk.note(`${onDesk} Once more.`)
    await synced(both)
    for (const machine of [laptop, desk, laptop]) {
      const { here, there } = await question(machine)
      expect([here, there].some((text) => text.endsWith('Once more.'))).toBe(true)
      expect([here, there].some((text) => text === fromLaptop || text === `${fromLaptop} Once more.`)).toBe(true)
      await machine.close()
    }
  })

  test('goes together, and comes back to whoever typed it as nothing, where only one of both typed', async () => {
    const { laptop, desk, tool } = await begun()
    await laptop.workbook()
    let typed = base
    for (const [index, words] of ['One, two', 'three, four', 'five, six', 'seven, eight'].entries()) {
      for (const word of words.split(' ')) {
        typed = `${word} ${typed} ${word}`
        await desk.note(typed)
      }
      await tool.sync()
      await look(laptop)
      expect(await textIn(laptop)).toBe(typed)
      // What the laptop took up is on the way back while the desk types on.
      await laptop.add(index)
      await desk.note(`${typed} and`)
      typed = `${typed} and`
      await tool.sync()
      await look(desk)
      expect(await textIn(desk)).toBe(typed)
      for (const machine of [laptop, desk]) expect(await asked(machine), `${machine.name} ${index}`).toEqual([])
    }
  })
})

describe('one thing in a list that was changed on another computer', () => {
  test('is not written into another one, where the list is another here: the whole list is offered', async () => {
    const action = (text: string, by: string | null = null) => ({
      id: countedId(text.length),
      text,
      by,
      owner: 'rep' as const,
      sign: '',
      proposedBy: 'rep' as const
    })
    const both = await begun(toDraft)
    const { laptop, desk } = both
    const { actions } = (await laptop.workbook()).plans[ids.plan] ?? { actions: [] }
    const [first] = actions
    if (!first) throw new Error('the plan has an action')
    const more = [first, { ...first, ...action('Call three') }, { ...first, ...action('Visit two') }]
    await laptop.run({ type: 'plan.edit', id: ids.plan, changes: { actions: more } } as never)
    await synced(both)
    await laptop.run({ type: 'plan.edit', id: ids.plan, changes: { actions: more.slice(1) } } as never)
    const withDay = more.map((one) => (one.text === 'Call three' ? { ...one, by: '2026-12-24' } : one))
    await desk.run({ type: 'plan.edit', id: ids.plan, changes: { actions: withDay } } as never)
    await synced(both)
    for (const machine of [laptop, desk]) {
      const before = (await machine.workbook()).plans[ids.plan]?.actions
      const [one, ...others] = await asked(machine)
      expect(others).toEqual([])
      await (await booksOf(machine)).applyAside(anna, one?.key ?? '')
      const after = (await machine.workbook()).plans[ids.plan]?.actions
      expect(JSON.stringify([before, after].sort((a, b) => (a?.length ?? 0) - (b?.length ?? 0)))).toBe(
        JSON.stringify([more.slice(1), withDay])
      )
      await machine.crash()
      break
    }
  })
})

/** What happens at one of both, or between them. */
const edit = fc.record({
  what: fc.constant('edit' as const),
  on: fc.constantFrom('laptop' as const, 'desk' as const),
  at: fc.nat(59),
  cut: fc.nat(4)
})
const step = fc.oneof(
  { weight: 8, arbitrary: edit },
  { weight: 2, arbitrary: fc.constantFrom({ what: 'close laptop' } as const, { what: 'close desk' } as const) },
  { weight: 2, arbitrary: fc.constantFrom({ what: 'look laptop' } as const, { what: 'look desk' } as const) },
  { weight: 4, arbitrary: fc.constant({ what: 'sync' } as const) }
)

/** A word of one letter that no other has: whatever part of a text is written down, it is in it or not. */
const tokenOf = (index: number) => String.fromCodePoint(0x3b1 + index)

const rounds = Number(process.env.COACHBOOK_CRASH_ROUNDS ?? 10)

test('each word that was typed on either is in the text or in a question, and no word comes of parts', {
  timeout: 60_000 + rounds * 5000
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const both = await begun()
      const machines = { laptop: both.laptop, desk: both.desk }
      const typed = new Set<string>()
      for (const [index, one] of steps.entries()) {
        if (one.what === 'sync') await both.tool.sync()
        else if (one.what === 'edit') {
          const machine = machines[one.on]
          const words = (await textIn(machine)).split(' ')
          const token = tokenOf(index)
          // Whoever writes takes away words of before, and none that was typed since.
          const cut = words.slice(one.at, one.at + one.cut)
          const isOld = cut.every((word) => /^w\d+$/.test(word))
          words.splice(one.at, isOld ? cut.length : 0, token)
          await machine.note(words.join(' '))
          typed.add(token)
        } else {
          const machine = one.what.endsWith('laptop') ? both.laptop : both.desk
          if (one.what.startsWith('close')) await machine.close()
          else await look(machine)
        }
      }
      for (let round = 0; round < 2; round++) {
        await synced(both)
        for (const machine of [both.laptop, both.desk]) {
          await machine.workbook()
          await machine.close()
        }
      }
      await both.tool.sync()
      for (const machine of [both.laptop, both.desk]) {
        const text = await textIn(machine)
        const questions = await asked(machine)
        const known = new Set([text, ...questions.map((one) => one.text?.there ?? '')].flatMap((all) => all.split(' ')))
        expect(
          [...typed].filter((word) => !known.has(word)),
          machine.name
        ).toEqual([])
        const parts = [...known].filter((word) => !/^w\d+$/.test(word) && !typed.has(word))
        expect(parts, machine.name).toEqual([])
        expect(questions.filter((one) => one.text === null)).toEqual([])
        for (const word of new Set(text.split(' ')))
          expect(text.split(' ').filter((one) => one === word)).toHaveLength(1)
        await machine.close()
      }
    }),
    { numRuns: rounds, endOnFailure: true }
  )
})
