import { join } from 'node:path/posix'
import { beforeAll, describe, expect, test } from 'vitest'
import { RuleError } from '../../../../../shared/errors'
import type { Workbook } from '../../../../../shared/model/workbook'
import { anna, freshDisk, libraryWithAnna, notesOf, write } from '../../../../support/annas-library'
import type { AnyCommand } from '../../../../support/arbitrary-commands'
import { countedId } from '../../../../support/large-workbook'
import { type OpenedLibrary, start, templateOf } from '../../../../support/library-in-memory'
import type { MemoryFiles } from '../../../../support/memory-files'

const folder = '/library/reps/anna-berg-00000001'
const files = {
  snapshot: 'workbook.json',
  journal: 'journal.jsonl',
  history: 'history/1-10.jsonl',
  start: 'history/0.json'
} as const
type File = keyof typeof files

type Damage = (bytes: Buffer, at: number) => Buffer

const linesOf = (bytes: Buffer) => bytes.toString('latin1').split(/(?<=\n)/)
const ofLines = (lines: readonly string[]) => Buffer.from(lines.join(''), 'latin1')
const lineAt = (bytes: Buffer, at: number) => bytes.subarray(0, at).toString('latin1').split('\n').length - 1

/** What can happen to a file; `at` is a place in it. */
const damages: Readonly<Record<string, Damage>> = {
  'a wrong byte': (bytes, at) => Object.assign(bytes, { [at]: (bytes[at] ?? 0) ^ 0xff }),
  'a wrong bit': (bytes, at) => Object.assign(bytes, { [at]: (bytes[at] ?? 0) ^ 1 }),
  'a byte that became a line break': (bytes, at) => Object.assign(bytes, { [at]: 0x0a }),
  'a block of zeros': (bytes, at) => bytes.fill(0, at, Math.min(bytes.length, at + 64)),
  'a long block of zeros': (bytes, at) => bytes.fill(0, at, Math.min(bytes.length, at + 512)),
  'bytes cut out': (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 40)]),
  'cut off': (bytes, at) => bytes.subarray(0, at),
  'two lines swapped': (bytes, at) => {
    const lines = linesOf(bytes)
    const place = Math.min(lineAt(bytes, at), Math.max(0, lines.length - 2))
    return ofLines([...lines.slice(0, place), ...lines.slice(place, place + 2).reverse(), ...lines.slice(place + 2)])
  },
  'a line doubled': (bytes, at) => {
    const lines = linesOf(bytes)
    const place = lineAt(bytes, at)
    return ofLines([...lines.slice(0, place), lines[place] ?? '', ...lines.slice(place)])
  },
  'a line gone': (bytes, at) => ofLines(linesOf(bytes).filter((_, place) => place !== lineAt(bytes, at))),
  'a byte order mark': (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  'line breaks of another system': (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  'no last line break': (bytes) => bytes.subarray(0, -1),
  emptied: () => Buffer.alloc(0)
}

/** Damages that lose nothing, whatever file they hit. */
const harmless = ['two lines swapped', 'a line doubled', 'a byte order mark', 'no last line break']

type Records = ReadonlyMap<string, string>

function recordsOf(workbook: Workbook): Records {
  const found = new Map<string, string>()
  for (const [map, records] of Object.entries(workbook))
    if (typeof records === 'object')
      for (const [id, record] of Object.entries(records)) found.set(`${map}/${id}`, JSON.stringify(record))
  return found
}

let disk: Record<string, string>
let final: Workbook
/** Everything that any record ever contained. */
const everStood = new Map<string, Set<string>>()

async function remember({ workbooks }: Pick<OpenedLibrary, 'workbooks'>): Promise<void> {
  const { workbook } = await workbooks.open(anna)
  for (const [record, value] of recordsOf(workbook))
    everStood.set(record, (everStood.get(record) ?? new Set()).add(value))
}

/** Ten changes in `history/`, and eleven in the live journal of a program that was killed. */
beforeAll(async () => {
  const library = await libraryWithAnna()
  await remember(library)
  const change = async (command: AnyCommand) => {
    await library.workbooks.dispatch(anna, command)
    await remember(library)
  }
  const template = templateOf('observation')
  const when = '2026-11-20T10:00:00+01:00'
  const day = async (notes: readonly string[], seen: readonly number[]) => {
    for (const text of notes) await change({ type: 'notes.write', notes: text })
    for (const id of seen.map(countedId)) {
      await change({ type: 'observation.start', id, template, when })
      await change({ type: 'observation.edit', id, changes: { evidence: `Asked about ${id}.` } })
      await change({ type: 'observation.record', id })
    }
  }
  await day(['one', 'two', 'three', 'four'], [50, 51])
  await library.workbooks.close(anna)
  await day(['five', 'six'], [52, 53, 54])
  const { workbook } = await library.workbooks.open(anna)
  final = structuredClone(workbook)
  // A start that only lists the reps: from then on the index knows how far the files reach.
  await (await start(library.files)).workbooks.list()
  disk = library.files.snapshot()
})

async function diskWith(file: File, damage: Damage, share: number): Promise<MemoryFiles> {
  const copy = await freshDisk()
  await copy.makeFolder(join(folder, 'history'))
  for (const [path, content] of Object.entries(disk))
    if (path.startsWith(folder) || path === '/library/library.json')
      await copy.write(path, Buffer.from(content, 'latin1'))
  copy.change(join(folder, files[file]), (bytes) => damage(bytes, Math.floor((bytes.length - 1) * share)))
  return copy
}

/** The records that were reported as affected; null when a report covers any record. */
async function explained(opened: OpenedLibrary): Promise<ReadonlySet<string> | null> {
  const { changes, losses } = await opened.workbooks.aside(anna)
  const { notices } = await opened.workbooks.open(anna)
  if (notices.some(({ code }) => code === 'journal.torn' || code === 'journal.zeros')) return null
  if (losses.some(({ records }) => records === null)) return null
  const touched = changes.flatMap(({ effects }) => effects.map(({ record }) => record))
  return new Set([...touched, ...losses.flatMap(({ records }) => records?.map(({ record }) => record) ?? [])])
}

async function check(copy: MemoryFiles): Promise<Workbook> {
  const opened = await start(copy)
  const { workbook, readOnly } = await opened.workbooks.open(anna)
  expect(readOnly).toBeNull()
  const found = structuredClone(workbook)
  const covered = await explained(opened)
  const records = recordsOf(found)
  // Nothing is found that was never there.
  for (const [record, value] of records) expect(everStood.get(record)).toContain(value)
  // Anything that is not in its last state is named, or reported as unknown.
  for (const [record, value] of recordsOf(final))
    if (records.get(record) !== value && covered) expect([...covered]).toContain(record)

  // Work continues from there, and the next start finds nothing wrong.
  await write(opened, 'after')
  await opened.workbooks.closeAll()
  await opened.library.close()
  const next = await start(copy)
  expect(await notesOf(next)).toMatchObject({ notes: 'after', notices: [] })
  for (const { key } of (await next.workbooks.aside(anna)).changes)
    await next.workbooks.applyAside(anna, key).catch((error) => expect(error).toBeInstanceOf(RuleError))
  return found
}

const places = [0.02, 0.21, 0.4, 0.63, 0.82, 0.97]

describe.each(Object.entries(damages))('N-4 %s', (name, damage) => {
  test.each(['snapshot', 'history', 'start'] as const)('in the %s alone costs nothing', async (file) => {
    for (const share of places) expect(await check(await diskWith(file, damage, share))).toEqual(final)
  })

  test('in the live journal costs nothing that is whole and independent, and nothing is applied in silence', async () => {
    for (const share of places) {
      const found = await check(await diskWith('journal', damage, share))
      if (harmless.includes(name)) expect(found).toEqual(final)
    }
  })
})

test('N-4 a wrong byte anywhere in the live journal costs one change at most, and nobody has to guess which records', async () => {
  const length = disk[join(folder, files.journal)]?.length ?? 0
  for (let at = 0; at < length; at += 61) {
    const copy = await diskWith('journal', (bytes) => Object.assign(bytes, { [at]: (bytes[at] ?? 0) ^ 0x15 }), 0)
    const opened = await start(copy, { pid: 200 })
    const { losses } = await opened.workbooks.aside(anna)
    expect(losses.length).toBeLessThanOrEqual(1)
    for (const loss of losses) expect(loss).toMatchObject({ count: 1, records: [expect.anything()] })
  }
})
