import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  beginning,
  type Change,
  decodeJournal,
  encodeEntry,
  encodeGathered,
  type JournalEntry
} from '../../../../../electron/services/storage/journal-format'
import { mostSides } from '../../../../../electron/services/storage/other-sides'
import { sideLimits } from '../../../../../electron/services/storage/side-files'
import { anna } from '../../../../support/annas-library'
import { type Computer, twoComputers } from '../../../../support/computers'

const isWindows = process.platform === 'win32'

/** Somebody who can write into the folder puts a file there. */
const plant = async (computer: Computer, name: string, content: string | Buffer) => {
  const path = join(await computer.place(), name)
  await computer.close()
  await writeFile(path, content)
}

async function noticesOf(computer: Computer) {
  const { workbooks } = await computer.open()
  return (await workbooks.open(anna)).notices
}

/** The desk, with one change in its own journal and one in the laptop's. */
async function desk(): Promise<{ desk: Computer; first: JournalEntry }> {
  const { laptop, desk, tool } = await twoComputers({ nameOfCopy: null })
  await laptop.add(1)
  const [line] = decodeJournal(await readFile(join(await laptop.place(), 'journal.on-laptop.jsonl')))
  laptop.crash()
  await tool.sync()
  if (!line?.entry) throw new Error('no change was written')
  return { desk, first: line.entry }
}

describe('a file that somebody else wrote beside a workbook', () => {
  test('costs as much as it is long: many lines that say nothing are read one after the other', async () => {
    const { desk: here } = await desk()
    await plant(here, 'journal.on-00lines.jsonl', '{}\n'.repeat(sideLimits.lines - 10))
    expect(await noticesOf(here)).toEqual([])
    expect(await here.accounts()).toEqual(['Account 1'])
  })

  test('and holds more than may be read is told and not read, and keeps no other from being read', async () => {
    const { desk: here } = await desk()
    await plant(here, 'journal.on-00lines.jsonl', '{}\n'.repeat(1_000_000))
    await plant(here, 'journal.on-00bytes.jsonl', Buffer.alloc(sideLimits.bytes + 1, 'x'))
    const told = (file: string) => ({ code: 'side.beyond', params: { file } })
    expect(await noticesOf(here)).toEqual([told('journal.on-00bytes.jsonl'), told('journal.on-00lines.jsonl')])
    expect(await here.accounts()).toEqual(['Account 1'])
  })

  test('in which changes go on from each other in a circle is walked once', async () => {
    const { desk: here, first } = await desk()
    const [one, two] = ['1'.repeat(64), '2'.repeat(64)]
    const lines = [
      encodeGathered({ first: 3, seq: 3, prev: two, hash: one }, first.change),
      encodeGathered({ first: 3, seq: 3, prev: one, hash: two }, first.change),
      encodeGathered({ first: 4, seq: 4, prev: one, hash: one }, first.change)
    ]
    await plant(here, 'journal.on-00circle.jsonl', Buffer.concat(lines))
    expect(await here.accounts()).toEqual(['Account 1'])
  })

  test('whose line claims more changes than anybody can make costs no more than another', async () => {
    const { desk: here, first } = await desk()
    const claim = { first: 1, seq: 1_000_000_000_000, prev: '1'.repeat(64), hash: first.hash }
    await plant(here, 'journal.on-00claims.jsonl', encodeGathered(claim, first.change))
    expect(await here.accounts()).toEqual(['Account 1'])
  })

  test('with more sides than are taken up at once is told until all are', async () => {
    const { desk: here, first } = await desk()
    const notes = (count: number): Change => ({
      ...first.change,
      type: 'notes.write',
      patches: [{ op: 'replace', path: ['private', 'notes'], value: `Note ${count}` }],
      inverse: [{ op: 'replace', path: ['private', 'notes'], value: '' }]
    })
    const many = Array.from({ length: mostSides + 5 }, (_, count) => encodeEntry(beginning(anna), notes(count)).bytes)
    await plant(here, 'journal.on-00sides.jsonl', Buffer.concat(many))
    expect(await noticesOf(here)).toContainEqual({ code: 'side.beyond', params: { file: 'journal.on-00sides.jsonl' } })
    await here.close()
    expect(await noticesOf(here)).not.toContainEqual(expect.objectContaining({ code: 'side.beyond' }))
    // The first of them conflicts with nothing and is in the workbook.
    expect((await here.told()).waiting).toBe(mostSides + 4)
  })
})

describe('what is no file', () => {
  const withHistory = async () => {
    const { desk: here } = await desk()
    await here.add(2)
    await here.close()
    const place = await here.place()
    await here.close()
    return { here, history: join(place, 'history') }
  }

  test.skipIf(isWindows)('is as if it were not there, also under the name of a part of the history', async () => {
    const { here, history } = await withHistory()
    for (const name of ['3-9.on-zzzzfifo.jsonl', '99.on-zzzzfifo.json', '2-2 (copy).jsonl'])
      execFileSync('mkfifo', [join(history, name)])
    await mkdir(join(history, '3-9.on-zzzzfold.jsonl'))
    await mkdir(join(history, '98.on-zzzzfold.json'))
    await symlink(history, join(history, '3-9.on-zzzzlink.jsonl'))
    await symlink('/nowhere', join(history, '97.on-zzzzlink.json'))
    expect(await noticesOf(here)).toEqual([])
    expect(await here.accounts()).toEqual(['Account 1', 'Account 2'])
    const { workbooks } = await here.open()
    expect(await workbooks.history(anna, { before: null, limit: 10 })).toHaveLength(2)
    await here.add(3)
    await here.close()
    expect(await here.accounts()).toEqual(['Account 1', 'Account 2', 'Account 3'])
  })
})
