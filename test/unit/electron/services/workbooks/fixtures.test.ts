import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { contentHash } from '../../../../../electron/services/storage/content-hash'
import { schemaVersion, Workbook } from '../../../../../shared/model/workbook'
import { planState, standingOf } from '../../../../../shared/rules/plan-state'
import { statementContent } from '../../../../../shared/rules/statements'
import { anna, freshDisk, notesOf, write } from '../../../../support/annas-library'
import { start } from '../../../../support/library-in-memory'
import { makeFixture } from '../../../../support/make-workbook-fixture'
import type { MemoryFiles } from '../../../../support/memory-files'

const fixtures = join(process.cwd(), 'test', 'fixtures', 'workbooks')
const folder = '/library/reps/anna-berg-00000001'

async function copyInto(files: MemoryFiles, from: string, to: string): Promise<void> {
  await files.makeFolder(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), posix.join(to, entry.name)]
    if (entry.isDirectory()) await copyInto(files, source, target)
    else await files.write(target, await readFile(source))
  }
}

/** A disk with the workbook that a program of this version left when it was killed. */
async function diskOf(version: string): Promise<MemoryFiles> {
  const files = await freshDisk()
  await copyInto(files, join(fixtures, version, 'workbook'), folder)
  return files
}

/** With `COACHBOOK_MAKE_FIXTURE=v1-ink` that one is rewritten, allowed only as long as its format was not given out. */
beforeAll(async () => {
  const { COACHBOOK_MAKE_FIXTURE: name } = process.env
  if (name) await makeFixture(join(fixtures, name))
})

const versions = Array.from({ length: schemaVersion }, (_, index) => `v${index + 1}`)

/** Additions to a version without a change of its shape: optional fields, lines that name their records. */
const later = ['v1-ink', 'v7-answer', 'v7-group', 'v7-own', 'v7-statement']

test('there is a fixture of every version', async () => {
  expect((await readdir(fixtures)).sort()).toEqual([...versions, ...later].sort())
})

describe.each([...versions, ...later])('a workbook of %s', (version) => {
  test('opens whole, also from its history alone', async () => {
    const parsed = Workbook.safeParse(JSON.parse(await readFile(join(fixtures, version, 'expected.json'), 'utf8')))
    expect(parsed.error?.issues, 'a new shape needs a new version, a migration and a fixture').toBeUndefined()
    const expected = parsed.data
    const files = await diskOf(version)
    const opened = await start(files)
    expect(await opened.workbooks.open(anna)).toMatchObject({ workbook: expected, notices: [], readOnly: null })
    await write(opened, 'After the update.')
    await opened.workbooks.closeAll()
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'After the update.', notices: [] })

    const damaged = await diskOf(version)
    await damaged.remove(`${folder}/workbook.json`)
    const { workbook } = await (await start(damaged)).workbooks.open(anna)
    expect(Workbook.parse(workbook)).toStrictEqual(expected)
  })
})

test('R-1 a plan that was signed with ink opens with its ink, and what was marked decides', async () => {
  const opened = await start(await diskOf('v1-ink'))
  const { workbook } = await opened.workbooks.open(anna)
  const inked = Object.values(workbook.plans).filter((plan) => plan.status === 'signed' && plan.ink !== undefined)
  expect(inked.map((plan) => standingOf(planState(workbook, plan)))).toEqual(['in-force'])
})

test('R-12 a plan that was answered in a file opens with what was typed and how it is known, and is called signed nowhere', async () => {
  const opened = await start(await diskOf('v7-answer'))
  const { workbook } = await opened.workbooks.open(anna)
  const answered = Object.values(workbook.plans).filter((plan) => plan.status !== 'draft' && plan.ink?.answer)
  expect(answered).toMatchObject([
    { ink: { answer: { name: 'Anna B.', stance: 'agreed', known: 'We spoke on the phone on Monday.' } } }
  ])
  expect(answered.map((plan) => standingOf(planState(workbook, plan)))).toEqual(['answered'])
})

test('R-13 a statement that came back as a file opens with how it is known, beside those that were handed in', async () => {
  const opened = await start(await diskOf('v7-statement'))
  const { workbook } = await opened.workbooks.open(anna)
  const given = Object.values(workbook.statements ?? {}).filter(({ status }) => status === 'given')
  expect(given).toMatchObject([
    { text: 'The fair was not my idea.', manager: expect.stringMatching(/./) },
    { name: 'Mira L.', filed: { known: 'It came from their own mail address.', scan: { name: 'statement.pdf' } } }
  ])
})

test('R-13 what a record said at a statement is under its seal, so the version that has it is one of its own', async () => {
  const opened = await start(await diskOf('v8'))
  const { workbook } = await opened.workbooks.open(anna)
  const given = Object.values(workbook.statements ?? {}).flatMap((one) => (one.status === 'given' ? [one] : []))
  const stood = given.filter((one) => one.stood !== undefined)
  expect(stood.map(({ text }) => text)).toEqual(['It was a hard day for them.'])
  const sealed = given.map((one) => contentHash(statementContent(one)) === one.seal.hash)
  expect(sealed).toEqual(given.map(() => true))
  const without = stood.map(({ stood: _, ...rest }) => contentHash(statementContent(rest)) === rest.seal.hash)
  expect(without).toEqual([false])
})

test('S3-8 copies of group sessions open with their shared part and the words about the rep', async () => {
  const opened = await start(await diskOf('v7-group'))
  const { workbook } = await opened.workbooks.open(anna)
  expect(Object.values(workbook.groups ?? {})).toMatchObject([
    { status: 'held', edition: 2, size: 2, own: 'Played the buyer.', private: { notes: 'Ask about the demo.' } }
  ])
})

test('the fixture of the first version has lines that name no records, as older programs wrote them', async () => {
  for (const file of ['journal.jsonl', 'history/1-42.jsonl'])
    expect(await readFile(join(fixtures, 'v1', 'workbook', file), 'utf8')).not.toContain('"touches"')
})

test('the fixture of the third version has a line that stands for several changes', async () => {
  const history = join(fixtures, 'v3', 'workbook', 'history')
  const segments = (await readdir(history)).filter((file) => file.endsWith('.jsonl'))
  const lines = await Promise.all(segments.map((file) => readFile(join(history, file), 'utf8')))
  expect(lines.join('')).toContain('"v":3,"first":')
})
