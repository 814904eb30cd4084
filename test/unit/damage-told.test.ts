import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anna } from '../support/annas-library'
import {
  type Accident,
  accidentNames,
  filesOf,
  lifeOfAnna,
  openedAs,
  type Said,
  saidOf
} from '../support/damaged-library'

/** What is said of a damage, by accident: of most it is the same whatever happened. */
interface Row {
  start?: string[]
  opened?: string[]
  /** How the notes read; by default as they were written last. */
  notes?: string | null
  /** How many changes the history shows; by default all. */
  shown?: number | null
  lacks?: { changes?: number; files?: number; broken?: boolean }
  /** What the backup can bring back without changing the state of the workbook. */
  mends?: boolean
}
type Told = Row & Partial<Record<Accident, Row>>

const all = 59
const inIndex: Told = {}
const small: Told = { start: ['file.damaged'], gone: { start: [] } }
const past = (changes: number, mends: boolean, half: number, bit: number): Told => ({
  opened: ['past.missing'],
  mends,
  shown: all - changes,
  lacks: { changes, broken: true },
  'cut in half': { shown: all - half, lacks: { changes: half, broken: true } },
  'with a wrong bit': { shown: all - bit, lacks: { changes: bit, broken: true } },
  gone: { lacks: { changes } }
})
const start: Told = { opened: ['past.broken'], mends: true, lacks: { broken: true } }

/** Every file of the library; the live journal has one change, and the part before it came after the backup. */
const toldOf = (isProtected: boolean): Record<string, Told> => ({
  'attachments/digest.pdf': { opened: ['past.files'], mends: true, lacks: { files: 1 } },
  'history/0.on-laptop.json': start,
  'history/1-1.on-laptop.jsonl': past(1, true, 1, 1),
  'history/2-55.on-laptop.jsonl': past(54, true, isProtected ? 22 : 21, 1),
  'history/56-57.on-laptop.jsonl': past(2, true, 1, 1),
  'history/58-58.on-laptop.jsonl': past(1, false, 1, 1),
  'journal.on-laptop.jsonl': {
    opened: ['losses'],
    notes: 'after the backup',
    shown: all - 1,
    'cut in half': { opened: ['journal.torn', 'losses'] },
    'with a wrong bit': { opened: ['journal.damaged', 'losses'] }
  },
  'workbook.json': {
    opened: ['snapshot.damaged-all'],
    // In clear text the wrong bit is a word that is offered.
    ...(!isProtected && { 'with a wrong bit': { opened: ['snapshot.damaged'] } }),
    gone: { opened: ['snapshot.missing-all'] }
  },
  'settings.json': small,
  'left-words.json': small,
  // It is made again from the workbooks.
  'library.json': inIndex,
  'index.json': inIndex,
  // The key file and its copy stand for each other, and are made whole again.
  'protection.json': { gone: { start: ['library.unreadable', 'library.not-open'], notes: null, shown: null } },
  'protection.copy.json': {}
})

const expected = ({ start = [], opened = [], notes, shown, lacks, mends = false }: Row): Said => ({
  start,
  opened,
  notes: notes === undefined ? 'in the journal' : notes,
  shown: shown === undefined ? all : shown,
  look: notes === null ? null : { same: false, mends, lacks: { changes: 0, files: 0, broken: false, ...lacks } }
})

describe.each([false, true])('N-4 a file that was damaged (protected library: %s)', (isProtected) => {
  let home: string
  let files: Record<string, string>
  const told = toldOf(isProtected)
  beforeAll(async () => {
    home = await lifeOfAnna(isProtected)
    files = await filesOf(home)
  }, 60_000)
  afterAll(() => rm(home, { recursive: true }))

  test('is in the table below, whatever file it is', () => {
    const others = isProtected ? [] : ['index.json', 'protection.json', 'protection.copy.json']
    expect(Object.keys(files).sort()).toEqual(
      Object.keys(told)
        .filter((kind) => !others.includes(kind))
        .sort()
    )
  })

  test.each(Object.keys(told))(
    '%s: no damage is silent, and what a backup has comes back',
    async (kind) => {
      const { [kind]: row = {} } = told
      const path = files[kind]
      for (const accident of path === undefined ? [] : accidentNames) {
        const about = `${kind} ${accident}`
        const { said, after } = await saidOf(home, path ?? '', accident, async (machine) => {
          if (!row.mends) return null
          const { backups } = await machine.open()
          await backups.restore({ reps: [], mend: [anna], away: [], rest: false })
          return openedAs(machine)
        })
        expect([about, said]).toEqual([about, expected({ ...row, ...row[accident] })])
        // The state stays as it is, and nothing is missing any more.
        if (row.mends) expect([about, after]).toEqual([about, { opened: [], notes: 'in the journal', shown: all }])
      }
    },
    60_000
  )
})
