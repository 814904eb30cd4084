import { describe, expect, test } from 'vitest'
import { asideOf } from '../../../../../electron/services/storage/set-aside'
import type { Patch } from '../../../../../shared/commands/patch'
import { schemaVersion } from '../../../../../shared/model/workbook'
import { anna, libraryWithAnna, notesOf, observe, write } from '../../../../support/annas-library'
import { fullWorkbook } from '../../../../support/full-workbook'
import { countedId } from '../../../../support/large-workbook'
import { content, start, templateOf } from '../../../../support/library-in-memory'

const change = (patches: Patch[], v = schemaVersion) => ({
  v,
  at: '2026-11-20T10:00:00+01:00',
  actor: 'Jonas Ek',
  type: 'notes.write',
  patches,
  inverse: []
})

let count = 0

/** A change of the other side of a fork. */
function otherSide(patches: Patch[], v?: number) {
  count += 1
  const hash = String(count).padStart(64, '0')
  return asideOf('fork')({ first: 9, seq: 9, prev: '0'.repeat(64), hash, change: change(patches, v) })
}

const notes = (value: string): Patch => ({ op: 'replace', path: ['private', 'notes'], value })

/** The signed plans and documents of another workbook, whose forms are not in Anna's. */
const { plans, documents } = fullWorkbook()
const fromElsewhere = [
  ...Object.values(plans).map((value) => ({ kind: 'plans', value })),
  ...Object.values(documents).map((value) => ({ kind: 'documents', value }))
].filter(({ value }) => value.status === 'signed')

describe('N-4 changes that are offered', () => {
  test('wait over a restart, change nothing unasked, and are applied as changes with undo and history', async () => {
    const library = await libraryWithAnna()
    await write(library, 'here')
    expect(await library.workbooks.offer(anna, [otherSide([notes('there')])])).toEqual({ waiting: 1, losses: 0 })
    await library.workbooks.closeAll()
    await library.library.close()
    const { workbooks } = await start(library.files)
    expect(await notesOf({ workbooks })).toMatchObject({ notes: 'here', notices: [] })
    const { changes } = await workbooks.aside(anna)
    expect(changes).toMatchObject([
      {
        actor: 'Jonas Ek',
        type: 'notes.write',
        reason: 'fork',
        obstacle: null,
        effects: [{ record: 'private/notes', kind: 'change', before: 'here', after: 'there' }]
      }
    ])
    const applied = await workbooks.applyAside(anna, changes[0]?.key ?? '')
    expect(applied).toMatchObject({ nextUndo: applied.seq, aside: { waiting: 0, losses: 0 } })
    expect(await notesOf({ workbooks })).toMatchObject({ notes: 'there' })
    const [latest] = await workbooks.history(anna, { before: null, limit: 1 })
    expect(latest).toMatchObject({ type: 'aside.apply', applies: 'notes.write', target: 'private/notes' })
    await workbooks.undo(anna, applied.seq)
    expect(await notesOf({ workbooks })).toMatchObject({ notes: 'here' })
  })

  test('that are left out wait no more, are kept, and can be offered again', async () => {
    const { workbooks } = await libraryWithAnna()
    const offered = otherSide([notes('there')])
    await workbooks.offer(anna, [offered])
    expect(await workbooks.leaveOut(anna, [offered.key], true)).toEqual({ waiting: 0, losses: 0 })
    expect(await workbooks.offer(anna, [offered])).toEqual({ waiting: 0, losses: 0 })
    expect((await workbooks.aside(anna)).changes).toMatchObject([{ leftOut: true }])
    expect(await workbooks.leaveOut(anna, [offered.key], false)).toEqual({ waiting: 1, losses: 0 })
  })

  test('of a part of a text are words whose place nobody knows: the person writes them in, and nothing else does', async () => {
    const library = await libraryWithAnna()
    await write(library, 'It was here.')
    const part: Patch = { op: 'splice', path: ['private', 'notes'], at: 7, cut: 4, value: 'there' }
    const offered = otherSide([part, { op: 'replace', path: ['rep', 'territory'], value: 'East' }])
    await library.workbooks.offer(anna, [offered])
    const told = async () => (await library.workbooks.aside(anna)).changes
    expect(await told()).toMatchObject([
      {
        obstacle: null,
        text: { here: 'It was here.', there: 'there', isPart: true },
        effects: [
          { record: 'private/notes', after: 'there' },
          { record: 'rep/territory', after: 'East' }
        ]
      }
    ])
    const { workbooks } = library
    await expect(workbooks.applyAside(anna, offered.key)).rejects.toMatchObject({ code: 'aside.gone' })
    expect(await notesOf(library)).toMatchObject({ notes: 'It was here.' })
    await workbooks.applyAside(anna, offered.key, '', { over: 'It was here.', text: 'It was here, or there.' })
    expect(await notesOf(library)).toMatchObject({ notes: 'It was here, or there.' })
    expect((await workbooks.open(anna)).workbook.rep.territory).toBe('East')
    expect(await told()).toEqual([])
  })

  test('of one thing in a list are refused where something else stands there by now, with their words to read', async () => {
    const { workbooks } = await libraryWithAnna()
    const id = countedId(30)
    const [behavior = ''] = content.behaviors.map(({ key }) => key)
    for (const command of [
      { type: 'rep.setFramework', framework: behavior.split('/')[0] ?? '', on: '2026-11-01' },
      { type: 'observation.start', id, template: templateOf('observation'), when: '2026-11-20T10:00:00+01:00' },
      { type: 'observation.rate', id, behavior, rating: 2 }
    ])
      await workbooks.dispatch(anna, command)
    const path = ['observations', id, 'ratings', '0', 'rating']
    const later: Patch[] = [{ op: 'replace', path, value: 4 }]
    const [knowing, blind] = [otherSide(later), otherSide(later)]
    for (const [one, before] of [
      [knowing, 2],
      [blind, 3]
    ] as const)
      one.change.inverse.push({ op: 'replace', path, value: before })
    await workbooks.offer(anna, [knowing, blind])
    const { changes } = await workbooks.aside(anna)
    expect(changes.map(({ obstacle, effects }) => [obstacle, effects[0]?.after])).toEqual([
      [null, '4'],
      ['gone', '4']
    ])
    await expect(workbooks.applyAside(anna, blind.key)).rejects.toMatchObject({ code: 'aside.gone' })
    await workbooks.applyAside(anna, knowing.key)
    expect((await workbooks.open(anna)).workbook.observations[id]?.ratings[0]?.rating).toBe(4)
  })

  test.each([
    [
      'what they build on is not there',
      [{ op: 'replace', path: ['plans', 'x', 'why'], value: '' }],
      schemaVersion,
      'gone'
    ],
    ['they would leave a record that is none', [{ op: 'add', path: ['deals', 'x'], value: {} }], schemaVersion, 'gone'],
    ['they fit only in part', [notes('there'), { op: 'remove', path: ['plans', 'x', 'why'] }], schemaVersion, 'gone'],
    [
      'they would bring a record that says it is signed and is none',
      [{ op: 'add', path: ['plans', 'x'], value: { status: 'signed' } }],
      schemaVersion,
      'signed'
    ],
    ...fromElsewhere.map(({ kind, value }): [string, Patch[], number, string] => [
      `they would bring a signed record without its form, of the ${kind}`,
      [{ op: 'add', path: [kind, value.id], value }],
      schemaVersion,
      'signed'
    ]),
    ['they are of another version of the workbook', [notes('there')], schemaVersion + 1, 'older']
  ] satisfies [string, Patch[], number, string][])(
    'are refused where %s, and the workbook stays as it is',
    async (_, patches, v, obstacle) => {
      const library = await libraryWithAnna()
      await write(library, 'here')
      const offered = otherSide(patches, v)
      await library.workbooks.offer(anna, [offered])
      const { changes } = await library.workbooks.aside(anna)
      expect(changes).toMatchObject([{ obstacle }])
      await expect(library.workbooks.applyAside(anna, offered.key)).rejects.toMatchObject({ code: `aside.${obstacle}` })
      expect(await notesOf(library)).toMatchObject({ notes: 'here', seq: 1 })
    }
  )

  test('say what a whole record would be, in its own words and without what nobody wrote', async () => {
    const library = await libraryWithAnna()
    await observe(library, 50, 'Asked twice.')
    const { workbook } = await library.workbooks.open(anna)
    const [observation] = Object.values(workbook.observations)
    const path = ['observations', observation?.id ?? '']
    await library.workbooks.offer(anna, [otherSide([{ op: 'remove', path }])])
    const [offered] = (await library.workbooks.aside(anna)).changes
    expect(offered?.effects).toEqual([
      {
        record: path.join('/'),
        kind: 'remove',
        name: null,
        when: observation?.when,
        before: 'Jonas Ek · Asked twice.',
        after: null
      }
    ])
  })

  test('cannot be settled where nothing may be written', async () => {
    const library = await libraryWithAnna({ pid: 100 })
    const offered = otherSide([notes('there')])
    await library.workbooks.offer(anna, [offered])
    const reader = await start(library.files, { pid: 200, running: [100] })
    expect((await reader.workbooks.aside(anna)).changes).toHaveLength(1)
    const tries = [
      reader.workbooks.applyAside(anna, offered.key),
      reader.workbooks.leaveOut(anna, [offered.key], true),
      reader.workbooks.lossesSeen(anna)
    ]
    await Promise.all(tries.map((one) => expect(one).rejects.toMatchObject({ code: 'workbook.read-only' })))
  })
})
