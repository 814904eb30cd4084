import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { AsideFile } from '../../../../../electron/services/storage/aside-file'
import type { AsideChange } from '../../../../../electron/services/storage/set-aside'
import { freshDisk } from '../../../../support/annas-library'

const folder = '/library/reps/anna'
const [here, there, third] = ['hereherehere', 'therethere12', 'anotherone12']
const now = '2026-11-29T10:00:00+01:00'
const later = '2026-11-29T11:00:00+01:00'
const keyOf = (letter: string) => letter.repeat(64)
const lost = { first: 2, last: 3, touches: null }
const unknown = { first: null, last: null, touches: null }
const hole = { first: 2, last: 3 }

const change = (letter: string): AsideChange => ({
  key: keyOf(letter),
  seq: 4,
  reason: 'damage',
  change: {
    v: 7,
    at: now,
    actor: 'Jonas Ek',
    type: 'rep.describe',
    patches: [{ op: 'replace', path: ['rep', 'territory'], value: letter }],
    inverse: []
  }
})

async function disk(fixture?: string) {
  const files = await freshDisk()
  await files.makeFolder(folder)
  if (fixture) await files.write(`${folder}/aside.json`, await readFile(`test/fixtures/aside/${fixture}.json`))
  const open = (device: string | null = here) => AsideFile.open(files, folder, device)
  return { files, open }
}

const lettersOf = (list: readonly { key: string; leftOut?: boolean }[]) =>
  list.map(({ key, leftOut }) => (leftOut ? `(${key[0]})` : key[0])).join(' ')

/** Takes over what waits elsewhere, as opening a workbook does. */
async function taken(aside: AsideFile): Promise<AsideFile> {
  const found = aside.waitingElsewhere()
  await aside.add(
    found,
    [],
    now,
    found.map(({ key }) => key)
  )
  return aside
}

describe('what is set aside', () => {
  test.each([
    { fixture: 'v1', elsewhere: 'a', forks: 0, holes: [] },
    { fixture: 'v2', elsewhere: 'a (b)', forks: 2, holes: [hole] },
    { fixture: 'v3', elsewhere: 'a (b)', forks: 2, holes: [hole] },
    { fixture: 'v4', elsewhere: 'a (b)', forks: 2, holes: [hole] }
  ])('is read as it was written ($fixture) and goes on in the file of the device', async (expected) => {
    const { files, open } = await disk(expected.fixture)
    const before = await files.read(`${folder}/aside.json`)
    const aside = await open()
    expect(lettersOf(aside.waitingElsewhere())).toBe(expected.elsewhere)
    expect([aside.forkLines.length, aside.holes]).toEqual([expected.forks, expected.holes])
    expect(aside.losses).toEqual([expect.objectContaining({ first: 2, last: 3 })])
    await taken(aside)
    const again = await open()
    expect(lettersOf(again.changes)).toBe(expected.elsewhere)
    expect(again.waitingElsewhere()).toEqual([])
    expect(again.losses).toEqual(aside.losses)
    const own = JSON.parse((await files.read(`${folder}/aside.on-${here}.json`)).toString('utf8'))
    expect(own).toMatchObject({ format: 'coachbook.aside', version: 4 })
    // An earlier version on another computer continues with it.
    expect(await files.read(`${folder}/aside.json`)).toEqual(before)
  })

  test('is the same file where no device is told', async () => {
    const { files, open } = await disk('v2')
    const aside = await open(null)
    expect(lettersOf(aside.changes)).toBe('a (b)')
    await aside.leaveOut([keyOf('a')], true)
    expect((await files.list(folder)).filter((name) => name.startsWith('aside'))).toEqual(['aside.json'])
    expect(lettersOf((await open(null)).changes)).toBe('(a) (b)')
  })

  test('on two devices apart from each other is known on both', async () => {
    const { open } = await disk()
    const [one, two] = await Promise.all([open(here), open(there)])
    await one.add([change('a')], [lost], now, ['line of one'], { told: [hole], filled: [] })
    await two.add([change('b')], [unknown], now, ['line of two'], { told: [{ first: 7, last: 7 }], filled: [] })
    for (const device of [here, there, third]) {
      const aside = await open(device)
      expect(lettersOf([...aside.changes, ...aside.waitingElsewhere()].sort((x, y) => (x.key < y.key ? -1 : 1)))).toBe(
        'a b'
      )
      expect([...aside.forkLines].sort()).toEqual(['line of one', 'line of two'])
      expect(aside.holes).toHaveLength(2)
      expect(aside.losses).toHaveLength(2)
    }
  })

  test('of another device is not written to, and takes nothing with it where it is torn', async () => {
    const { files, open } = await disk()
    await (await open(here)).add([change('a')], [lost], now, ['line'], { told: [hole], filled: [] })
    const torn = `${folder}/aside.on-${there}.json`
    for (const text of ['', '{"format":"coachbook.aside","version":3,"changes":[{"key"', 'PK', '{"version":9}']) {
      await files.write(torn, Buffer.from(text))
      const aside = await open(here)
      expect(lettersOf(aside.changes)).toBe('a')
      expect([aside.losses, aside.holes]).toEqual([[lost], [hole]])
      await aside.add([change('b')], [], now)
      expect(lettersOf((await open(here)).changes)).toBe('a b')
      await aside.drop([keyOf('b')])
      expect((await files.read(torn)).toString('utf8')).toBe(text)
    }
    expect((await files.list(folder)).filter((name) => name.includes('damaged'))).toEqual([])
  })

  test('and answered on one device is answered on the other, however late the other looks', async () => {
    const { open } = await disk()
    await (await open(here)).add([change('a'), change('b'), change('c')], [], now)
    await taken(await open(there))
    const one = await open(here)
    await one.leaveOut([keyOf('a')], true)
    await one.drop([keyOf('b')])
    const two = await open(there)
    expect(lettersOf(two.changes)).toBe('(a) c')
    // A later answer given here is the one that counts here.
    await two.leaveOut([keyOf('a')], false)
    expect(lettersOf((await open(there)).changes)).toBe('a c')
    expect(lettersOf((await open(here)).changes)).toBe('(a) c')
    expect(lettersOf((await open(third)).waitingElsewhere())).toBe('(a) c')
    await two.drop([keyOf('c')])
    expect(lettersOf((await open(third)).waitingElsewhere())).toBe('(a)')
  })

  test('a loss that was put away on one device is put away on all, and the next of its kind is told', async () => {
    const { open } = await disk()
    await (await open(here)).add([], [unknown], now)
    await (await open(there)).forgetLosses()
    for (const device of [here, there, third]) expect((await open(device)).losses).toEqual([])
    await (await open(here)).add([], [unknown], later)
    for (const device of [here, there, third]) expect((await open(device)).losses).toEqual([unknown])
  })

  test('a hole that is filled here stays open where the lines have not come', async () => {
    const { open } = await disk()
    for (const device of [here, there])
      await (await open(device)).add([], [lost], now, [], { told: [hole], filled: [] })
    await (await open(here)).add([], [], now, [], { told: [], filled: [hole] })
    const [one, two] = [await open(here), await open(there)]
    expect([one.holes, one.losses]).toEqual([[], []])
    expect([two.holes, two.losses]).toEqual([[hole], [lost]])
  })
})
