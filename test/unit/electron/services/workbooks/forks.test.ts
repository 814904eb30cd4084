import { appendFile, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { openLibrary } from '../../../../../electron/services/workbooks/library'
import { createWorkbooks } from '../../../../../electron/services/workbooks/workbooks'
import { anna, notesOf, rep, write } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { offers, TestClock } from '../../../../support/library-in-memory'
import { temporaryLibrary } from '../../../../support/library-on-disk'

const minute = 60_000

/** A program on a machine of its own, with real files. */
async function program(folder: string, host: string, ahead = 0) {
  const clock = new TestClock()
  clock.sleep(ahead)
  const { now } = clock
  const here = {
    host,
    pid: 1,
    now: () => Date.parse(now()),
    isRunning: () => true,
    startedAt: () => null,
    rest: async () => {}
  }
  const library = await openLibrary({ files, folder, now, here })
  const workbooks = createWorkbooks({ files, library, offers, now, actor: () => host })
  const end = async () => {
    await workbooks.closeAll()
    await library.close()
  }
  return { clock, library, workbooks, end }
}

/** Anna's workbook, written to by a laptop that slept and by a desk that took over meanwhile. */
async function forked(desk: string, laptop: readonly string[]) {
  const place = await temporaryLibrary()
  onTestFinished(place.clear)
  const asleep = await program(place.folder, 'laptop')
  await asleep.workbooks.create(rep)
  await write(asleep, 'Before.')
  asleep.clock.sleep(11 * minute)
  const other = await program(place.folder, 'desk', 12 * minute)
  expect(other.library.readOnly).toBeNull()
  await write(other, desk)
  for (const notes of laptop) await write(asleep, notes)
  const folder = await other.workbooks.folderOf(anna)
  await other.end()
  let started = 20
  /** Another start at the desk. */
  const again = () => {
    started += 20
    return program(place.folder, 'desk', started * minute)
  }
  const kept = async () => (await readdir(folder)).filter((name) => name.startsWith('journal.fork-'))
  return { asleep, folder, again, kept }
}

const offeredIn = async ({ workbooks }: Pick<Awaited<ReturnType<typeof program>>, 'workbooks'>) =>
  (await workbooks.aside(anna)).changes

describe('A3 the other side of a fork', () => {
  test('is offered by the next start, applied only when somebody says so, and what was answered stays answered', async () => {
    const { asleep, again, kept } = await forked('At the desk.', ['On the road.'])
    await asleep.workbooks.dispatch(anna, { type: 'account.add', id: countedId(70), name: 'Acme' })
    expect(await kept()).toHaveLength(1)

    const one = await again()
    expect((await one.workbooks.open(anna)).aside).toEqual({ waiting: 2, losses: 0 })
    expect(await notesOf(one)).toMatchObject({ notes: 'At the desk.' })
    const [notes, account] = await offeredIn(one)
    expect([notes, account]).toMatchObject([
      {
        actor: 'laptop',
        type: 'notes.write',
        reason: 'fork',
        obstacle: null,
        effects: [{ record: 'private/notes', kind: 'change', before: 'At the desk.', after: 'On the road.' }]
      },
      { type: 'account.add', effects: [{ kind: 'add', name: 'Acme' }] }
    ])
    const applied = await one.workbooks.applyAside(anna, notes?.key ?? '')
    expect(await notesOf(one)).toMatchObject({ notes: 'On the road.' })
    await one.workbooks.undo(anna, applied.seq)
    expect(await notesOf(one)).toMatchObject({ notes: 'At the desk.' })
    await one.workbooks.leaveOut(anna, [account?.key ?? ''], true)
    await one.end()

    const two = await again()
    expect((await two.workbooks.open(anna)).aside).toEqual({ waiting: 0, losses: 0 })
    expect(await offeredIn(two)).toMatchObject([{ key: account?.key, leftOut: true }])
    await two.workbooks.applyAside(anna, account?.key ?? '')
    await two.end()
    const three = await again()
    expect(await offeredIn(three)).toEqual([])
    expect(Object.values((await three.workbooks.open(anna)).workbook.accounts)).toMatchObject([{ name: 'Acme' }])
    expect(await kept()).toHaveLength(1)
  })

  test('that goes on while it is offered gives only what is new', async () => {
    const { asleep, again } = await forked('At the desk.', ['On the road.'])
    const one = await again()
    const [first] = await offeredIn(one)
    await one.workbooks.applyAside(anna, first?.key ?? '')
    await one.end()
    await asleep.workbooks.dispatch(anna, { type: 'account.add', id: countedId(70), name: 'Acme' })
    expect(await offeredIn(await again())).toMatchObject([{ type: 'account.add' }])
  })

  test('that comes to what the workbook says is not offered, also not once the workbook goes on', async () => {
    const { again } = await forked('The same.', ['Something else.', 'The same.'])
    const one = await again()
    expect((await one.workbooks.open(anna)).aside).toEqual({ waiting: 0, losses: 0 })
    await write(one, 'And on.')
    await one.end()
    expect(await offeredIn(await again())).toEqual([])
  })

  test.each([
    ['a few words', ''],
    ['part of a long text', 'Long before. '.repeat(80)]
  ])('is offered as one change where it was typed in pieces: %s', async (_, before) => {
    const typed = ['Asks', 'Asks twice', 'Asks twice, then waits.'].map((words) => before + words)
    const { again } = await forked(`${before}Is away.`, [before, ...typed])
    const offered = await offeredIn(await again())
    expect(offered.map(({ type }) => type)).toEqual(['notes.write'])
    expect(JSON.stringify(offered[0]?.effects)).not.toContain('Asks twice"')
  })

  test('can be looked at, not answered, where nothing may be written', async () => {
    const { asleep, again } = await forked('At the desk.', ['On the road.'])
    const holder = await again()
    const reader = await program(asleep.library.folder, 'a third', 45 * minute)
    const [offered] = await offeredIn(reader)
    expect(offered).toMatchObject({ reason: 'fork' })
    await expect(reader.workbooks.applyAside(anna, offered?.key ?? '')).rejects.toMatchObject({
      code: 'workbook.read-only'
    })
    expect(await offeredIn(holder)).toHaveLength(1)
  })

  test('that cannot be read in part is told once; a link in its place is not followed', async () => {
    const { folder, again, kept } = await forked('At the desk.', ['On the road.'])
    const [name = ''] = await kept()
    await appendFile(join(folder, name), '{"seq":9 and then nothing\n')
    await writeFile(join(folder, '..', 'elsewhere'), await readFile(join(folder, name)))
    await symlink(join(folder, '..', 'elsewhere'), join(folder, 'journal.fork-linked.jsonl'))
    const one = await again()
    expect(await one.workbooks.aside(anna)).toMatchObject({
      changes: [{ type: 'notes.write' }],
      losses: [{ count: null, records: [] }]
    })
    await one.workbooks.lossesSeen(anna)
    await one.end()
    expect((await (await again()).workbooks.open(anna)).aside).toEqual({ waiting: 1, losses: 0 })
  })

  test('is taken up beside what an earlier version had set aside', async () => {
    const { folder, again } = await forked('At the desk.', ['On the road.'])
    const losses = [{ first: 1, last: 2, touches: ['private/notes'] }]
    const earlier = { format: 'coachbook.aside', version: 1, changes: [], losses }
    await writeFile(join(folder, 'aside.json'), JSON.stringify(earlier))
    expect((await (await again()).workbooks.open(anna)).aside).toEqual({ waiting: 1, losses: 1 })
  })
})
