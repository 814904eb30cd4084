import { appendFile, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { openLibrary } from '../../../../../electron/services/workbooks/library'
import { createWorkbooks } from '../../../../../electron/services/workbooks/workbooks'
import type { CommandInput } from '../../../../../shared/commands'
import { anna, notesOf, observe, rep, write } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { content, offers, TestClock, templateOf } from '../../../../support/library-in-memory'
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
async function forked(
  desk: string,
  laptop: readonly string[],
  meanwhile: readonly CommandInput[] = [],
  before: readonly CommandInput[] = []
) {
  const place = await temporaryLibrary()
  onTestFinished(place.clear)
  const asleep = await program(place.folder, 'laptop')
  await asleep.workbooks.create(rep)
  await write(asleep, 'Before.')
  for (const command of before) await asleep.workbooks.dispatch(anna, command)
  asleep.clock.sleep(11 * minute)
  const other = await program(place.folder, 'desk', 12 * minute)
  expect(other.library.readOnly).toBeNull()
  await write(other, desk)
  for (const command of meanwhile) await other.workbooks.dispatch(anna, command)
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
  test('is offered where both wrote, applied only when somebody says so, and what was answered stays answered', async () => {
    const territory = (name: string) => ({ type: 'rep.describe', territory: name }) as const
    const { asleep, again, kept } = await forked('At the desk.', ['On the road.'], [territory('South')])
    await asleep.workbooks.dispatch(anna, territory('East'))
    expect(await kept()).toHaveLength(1)

    const one = await again()
    expect((await one.workbooks.open(anna)).aside).toEqual({ waiting: 2, losses: 0 })
    expect(await notesOf(one)).toMatchObject({ notes: 'At the desk.' })
    const [notes, east] = await offeredIn(one)
    expect([notes, east]).toMatchObject([
      {
        actor: 'laptop',
        type: 'notes.write',
        reason: 'fork',
        obstacle: null,
        effects: [{ record: 'private/notes', kind: 'change', before: 'At the desk.', after: 'On the road.' }]
      },
      { type: 'rep.describe', effects: [{ before: 'South', after: 'East' }] }
    ])
    const applied = await one.workbooks.applyAside(anna, notes?.key ?? '')
    expect(await notesOf(one)).toMatchObject({ notes: 'On the road.' })
    await one.workbooks.undo(anna, applied.seq)
    expect(await notesOf(one)).toMatchObject({ notes: 'At the desk.' })
    await one.workbooks.leaveOut(anna, [east?.key ?? ''], true)
    await one.end()

    const two = await again()
    expect((await two.workbooks.open(anna)).aside).toEqual({ waiting: 0, losses: 0 })
    expect(await offeredIn(two)).toMatchObject([{ key: east?.key, leftOut: true }])
    await two.workbooks.applyAside(anna, east?.key ?? '')
    await two.end()
    const three = await again()
    expect(await offeredIn(three)).toEqual([])
    expect((await three.workbooks.open(anna)).workbook.rep.territory).toBe('East')
    expect(await kept()).toHaveLength(1)
  })

  test('that goes on while it is offered gives only what is new', async () => {
    const { asleep, again } = await forked('At the desk.', ['On the road.'])
    const one = await again()
    const [first] = await offeredIn(one)
    await one.workbooks.applyAside(anna, first?.key ?? '')
    await one.end()
    await asleep.workbooks.dispatch(anna, { type: 'account.add', id: countedId(70), name: 'Acme' })
    const two = await again()
    expect(await offeredIn(two)).toEqual([])
    expect(Object.values((await two.workbooks.open(anna)).workbook.accounts)).toMatchObject([{ name: 'Acme' }])
  })

  test('goes together with the workbook where only one of them wrote, is told, and is nobody’s step to undo', async () => {
    const { asleep, again } = await forked('At the desk.', [])
    await asleep.workbooks.dispatch(anna, { type: 'account.add', id: countedId(70), name: 'Acme' })
    await observe(asleep, 71, 'Asks first, then waits.')
    const one = await again()
    const { workbook, notices, nextUndo, aside } = await one.workbooks.open(anna)
    expect(workbook.private.notes).toBe('At the desk.')
    expect(Object.values(workbook.accounts)).toMatchObject([{ name: 'Acme' }])
    expect(Object.values(workbook.observations)).toMatchObject([{ evidence: 'Asks first, then waits.' }])
    expect({ notices, nextUndo, aside }).toEqual({
      notices: [{ code: 'fork.merged', params: { count: 4 } }],
      nextUndo: null,
      aside: { waiting: 0, losses: 0 }
    })
    const [last] = await one.workbooks.history(anna, { before: null, limit: 1 })
    expect(last).toMatchObject({ actor: 'laptop', type: 'aside.merge', applies: 'observation.record' })
    await one.end()
    expect((await (await again()).workbooks.open(anna)).notices).toEqual([])
  })

  test('is offered where both chose what there is one of at a time', async () => {
    const focus = { type: 'cycle.chooseFocus', why: 'Why', impact: 'More' } as const
    const [one, two] = content.behaviors.map(({ key }) => key)
    const id = countedId(71)
    const rate = (behavior = '') => ({ type: 'observation.rate', id, behavior, rating: 1 }) as const
    const seen: CommandInput[] = [
      { type: 'rep.setFramework', framework: one?.split('/')[0] ?? '', on: '2026-11-01' },
      { type: 'observation.start', id, template: templateOf('observation'), when: '2026-11-20T10:00:00+01:00' },
      rate(one),
      rate(two),
      { type: 'observation.edit', id, changes: { evidence: 'Asks first, then waits.', level: 'interaction' } },
      { type: 'observation.record', id }
    ]
    const { asleep, again } = await forked('At the desk.', [], [{ ...focus, behavior: one ?? '' }], seen)
    await asleep.workbooks.dispatch(anna, { ...focus, behavior: two ?? '' })
    const next = await again()
    expect((await next.workbooks.open(anna)).aside).toEqual({ waiting: 1, losses: 0 })
    expect(await offeredIn(next)).toMatchObject([{ type: 'cycle.chooseFocus' }])
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
