import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginning, decodeJournal, encodeEntry } from '../../../../../electron/services/storage/journal-format'
import { purgeRecords, recordsInPast } from '../../../../../electron/services/storage/purge'
import { readWorkbook } from '../../../../../electron/services/storage/read-workbook'
import { encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { type ErasableRecord, erasableKinds } from '../../../../../shared/model/erasure'
import { versions } from '../../../../../shared/model/migrations'
import { schemaVersion, Workbook } from '../../../../../shared/model/workbook'
import { goneOf, withoutRecords } from '../../../../../shared/rules/erasable'
import { sequences } from '../../../../support/arbitrary-commands'
import { attempt, freshWorkbook, fromDisk, now } from '../../../../support/commanded-workbook'
import { countedId } from '../../../../support/large-workbook'
import { MemoryFiles } from '../../../../support/memory-files'
import { opens, RepStory } from '../../../../support/rep-story'

const folder = '/library/reps/anna'
const history = join(folder, 'history')

/** The folder of a workbook that was made by these commands, and the workbook. */
async function folderAfter(commands: readonly { type: string }[]) {
  const files = new MemoryFiles()
  const workbook = freshWorkbook()
  const start = fromDisk(workbook)
  const lines: Buffer[] = []
  let position = beginning(workbook.id)
  for (const command of commands) {
    const made = attempt(workbook, command)
    if ('refused' in made || made.patches.length === 0) continue
    const change = { v: schemaVersion, at: now, actor: 'Jonas Ek', type: command.type, ...fromDisk(made) }
    const entry = encodeEntry(position, change)
    position = entry.position
    lines.push(entry.bytes)
  }
  await files.makeFolder(history)
  await files.write(join(history, '0.json'), encodeSnapshot(schemaVersion, beginning(workbook.id), start))
  const half = Math.floor(lines.length / 2)
  if (half > 0) await files.write(join(history, `1-${half}.jsonl`), Buffer.concat(lines.slice(0, half)))
  await files.write(join(folder, 'journal.jsonl'), Buffer.concat(lines.slice(half)))
  await files.write(join(folder, 'workbook.json'), encodeSnapshot(schemaVersion, position, workbook))
  return { files, workbook: fromDisk(workbook), lines: lines.length, position }
}

const isErasable = (kind: string) => erasableKinds.some((one) => one === kind)

const recordAt = (path: string): ErasableRecord => {
  const [kind, id = ''] = path.split('/')
  return { kind: erasableKinds.find((known) => known === kind) ?? 'observations', id }
}

test('N-7 a piece that nobody can read is gone by the time that no file names the records, whenever the power ends', async () => {
  const word = 'words of a piece'
  const commands = fc.sample(sequences, { seed: 7, numRuns: 1 })[0]?.commands ?? []
  const laid = async () => {
    const { files } = await folderAfter(commands)
    await files.write(join(history, '1-9.torn-20260101-000000.jsonl'), Buffer.from(word))
    await files.write(join(folder, 'journal.damaged-20260101-000000.jsonl'), Buffer.from(word))
    for (const path of ['/library/reps/anna', history, '/library/reps', '/library', '/']) await files.syncFolder(path)
    return files
  }
  const [path] = [...(await recordsInPast(await laid(), folder, isErasable)).keys()]
  if (path === undefined) throw new Error('there is no record to erase')
  const gone = goneOf([recordAt(path)])
  const whole = await laid()
  const begin = whole.steps
  await purgeRecords(whole, folder, gone, versions)
  expect(whole.steps).toBeGreaterThan(begin + 3)
  for (let step = begin + 1; step <= whole.steps; step++) {
    const files = await laid()
    files.powerEndsAt = step
    await expect(purgeRecords(files, folder, gone, versions)).rejects.toThrow('the power')
    const after = files.afterPowerLoss(() => 0)
    await purgeRecords(after, folder, gone, versions)
    const left = Object.entries(after.snapshot()).filter(([, text]) => text.includes(word))
    expect([step, left.map(([at]) => at)]).toEqual([step, []])
  }
})

test('N-7 whatever was done before, records go from every change, and what is left leads to the workbook without them', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, fc.nat(), fc.nat(), async ({ commands }, one, two) => {
      // Each record has an id of its own: a discarded one is not begun again under its id as part of another.
      const begun = commands
        .filter(({ type }) => /\.(?:start|begin)$/.test(type))
        .map((command) => JSON.stringify([command.type, Reflect.get(command, 'id')]))
      fc.pre(new Set(begun).size === begun.length)
      const { files, workbook, lines, position } = await folderAfter(commands)
      const past = [...(await recordsInPast(files, folder, isErasable)).keys()]
      const paths = [...new Set([past[one % past.length], past[two % past.length]])].filter(
        (path) => path !== undefined
      )
      if (paths.length === 0) return
      const gone = goneOf(paths.map(recordAt))
      expect(await purgeRecords(files, folder, gone, versions)).toBe(true)
      const expected = withoutRecords(workbook, gone)
      expect(Workbook.safeParse(expected).success).toBe(true)
      // From the snapshot, and from the changes alone.
      for (const hasSnapshot of [true, false]) {
        if (!hasSnapshot) await files.remove(join(folder, 'workbook.json'))
        const read = await readWorkbook(files, folder, versions)
        if (typeof read === 'string') throw new Error(read)
        expect(read.workbook).toEqual(expected)
        expect([read.losses, read.aside, read.position]).toEqual([[], [], position])
      }
      const journals = (await files.list(history)).filter((name) => name.endsWith('.jsonl'))
      const kept = [...journals.map((name) => join(history, name)), join(folder, 'journal.jsonl')]
      let count = 0
      for (const path of kept) count += decodeJournal(await files.read(path)).length
      expect(count).toBe(lines)
      const again = [...(await recordsInPast(files, folder, isErasable)).keys()]
      expect(again.filter((path) => gone.paths.has(path))).toEqual([])
      expect(await purgeRecords(files, folder, gone, versions)).toBe(false)
    }),
    { numRuns: 60 }
  )
})

test('N-7 of many records those that are there are found, and where none is, no file is touched', async () => {
  const story = new RepStory()
  const seen = Array.from({ length: 3 }, () => story.observe('2026-09-02', { [opens]: 2 }))
  const files = new MemoryFiles()
  const { workbook } = story
  await files.makeFolder(history)
  const bytes = encodeSnapshot(schemaVersion, beginning(workbook.id), workbook)
  for (const path of [join(history, '0.json'), join(folder, 'workbook.json')]) await files.write(path, bytes)
  const others = Array.from({ length: 40 }, (_, at) => ({
    kind: 'observations' as const,
    id: countedId(8_000_000 + at)
  }))
  expect(await purgeRecords(files, folder, goneOf(others), versions)).toBe(false)
  const [one = ''] = seen
  expect(await purgeRecords(files, folder, goneOf([...others, { kind: 'observations', id: one }]), versions)).toBe(true)
  const read = await readWorkbook(files, folder, versions)
  expect(typeof read === 'string' ? read : Object.keys(read.workbook.observations)).toEqual(seen.slice(1))
})

test.each(['aside.on-desk.json', 'aside.json', 'aside (conflicted copy).json'])(
  'N-7 what %s of a workbook says of a record goes with it, the names in what was lost too',
  async (name) => {
    const { files } = await folderAfter([])
    const [gone, kept] = [countedId(7), countedId(8)]
    const about = (id: string, key: string) => ({
      key: key.repeat(64),
      seq: 1,
      reason: 'damage',
      leftOut: false,
      change: {
        v: schemaVersion,
        at: now,
        actor: 'Jonas Ek',
        type: 'observation.record',
        patches: [{ op: 'add', path: ['observations', id], value: { id, evidence: 'Asked what it costs.' } }],
        inverse: [{ op: 'remove', path: ['observations', id] }]
      }
    })
    // A question about a record includes what would come with the answer.
    const asked = about(gone, 'c')
    asked.change.type = 'aside.plans'
    asked.change.patches.push({ op: 'add', path: ['accounts', kept], value: { id: kept, evidence: 'Acme' } })
    const lost = { first: 1, last: 2, touches: [`observations/${gone}`, `observations/${kept}`] }
    const content = {
      format: 'coachbook.aside',
      version: 3,
      changes: [about(gone, 'a'), asked, about(kept, 'b')],
      losses: [lost],
      forks: [],
      holes: [],
      settled: [],
      seen: [{ ...lost, at: now }],
      filled: []
    }
    await files.write(join(folder, name), Buffer.from(JSON.stringify(content)))
    expect(await purgeRecords(files, folder, goneOf([recordAt(`observations/${gone}`)]), versions)).toBe(true)
    const left = { ...lost, touches: [`observations/${kept}`] }
    const after = JSON.parse((await files.read(join(folder, name))).toString('utf8'))
    expect(after).toEqual({ ...content, changes: [about(kept, 'b')], losses: [left], seen: [{ ...left, at: now }] })
  }
)

test('N-7 what cannot be looked into is not taken for empty: nothing counts as erased', async () => {
  const commands = fc.sample(sequences, { seed: 7, numRuns: 1 })[0]?.commands ?? []
  for (const place of [folder, history]) {
    const { files, workbook } = await folderAfter(commands)
    const record = recordAt(`observations/${Object.keys(workbook.observations)[0]}`)
    files.failing = (operation, path) => (operation === 'list' && path === place ? 'read-only' : null)
    const gone = goneOf([record])
    await expect(purgeRecords(files, folder, gone, versions)).rejects.toMatchObject({ reason: 'read-only' })
  }
})
