import { expect, test } from 'vitest'
import { createImportWriter, type ImportSource } from '../../../../../electron/services/bring/import-writer'
import { RuleError } from '../../../../../shared/errors'
import { newImport } from '../../../../../shared/model/bring'
import { newWorkbook } from '../../../../../shared/model/workbook'
import { countedId } from '../../../../support/large-workbook'

const now = '2026-11-20T09:30:00+01:00'
const each = 500
const ids = [countedId(1), countedId(2)]

const manifest = newImport({
  id: countedId(9),
  at: now,
  file: 'visits.csv',
  what: 'observations',
  records: each * 2,
  workbooks: ids.map((id) => ({ id, made: 'a'.repeat(64) }))
})

const source: ImportSource = {
  file: 'visits.csv',
  what: 'observations',
  template: 'b'.repeat(64),
  kind: null,
  frameworks: [],
  records: each * 2,
  groups: ids.map((_, at) => ({
    rep: null,
    name: `Rep ${at}`,
    role: '',
    territory: '',
    observations: each,
    numbers: []
  })),
  part: async (_, from, count) =>
    Array.from({ length: Math.min(count, each - from) }, () => ({
      when: now,
      account: '',
      observer: '',
      evidence: 'Seen.',
      strengths: '',
      development: '',
      feelings: '',
      ratings: []
    }))
}

/** A disk that takes a change when it is told to. */
function slowDisk() {
  const written: { into: string; answer: (error?: RuleError) => void }[] = []
  const made: string[] = []
  const write = createImportWriter({
    workbooks: {
      create: async ({ id, name }) => {
        made.push(id)
        return { ...summary, id, name }
      },
      open: async (id) => ({
        workbook: newWorkbook(id, countedId(8), { name: 'Rep', role: '', territory: '' }, now, {}),
        seq: 0,
        saving: { state: 'saved' },
        readOnly: null,
        notices: [],
        aside: { waiting: 0, losses: 0 },
        nextUndo: null,
        nextRedo: null
      })
    },
    dispatch: (into) =>
      new Promise((resolve, reject) => written.push({ into, answer: (error) => (error ? reject(error) : resolve()) }))
  })
  return { written, made, write }
}

const summary = {
  role: '',
  territory: '',
  archived: false,
  sample: false,
  stage: 'see' as const,
  focus: null,
  observations: 0,
  lastObservation: null,
  hold: null,
  problem: null
}

/** Until nothing goes on any more but for what the disk has to answer. */
async function idle() {
  for (let turn = 0; turn < 40; turn++) await new Promise(setImmediate)
}

test('D-3 a few changes of an import are written while the next is worked out, and the next workbook is made meanwhile', async () => {
  const { written, made, write } = slowDisk()
  const said: number[] = []
  const done = write(manifest, source, { onProgress: (count) => said.push(count), isCancelled: () => false })
  await idle()
  expect(written.map(({ into }) => into)).toEqual(Array(5).fill(ids[0]))
  expect(made).toEqual(ids)
  // What does not lie on the disk is not said to be done.
  expect(said).toEqual([])
  for (let at = 0; at < 10; at++) {
    await idle()
    written[at]?.answer()
  }
  await done
  expect(written.map(({ into }) => into)).toEqual([...Array(5).fill(ids[0]), ...Array(5).fill(ids[1])])
  expect(said).toEqual(Array.from({ length: 10 }, (_, at) => (at + 1) * 100))
})

test('D-3 an import that fails has nothing under way any more by the time that it says so', async () => {
  const { written, write } = slowDisk()
  let isOver = false
  const done = write(manifest, source, { onProgress: () => undefined, isCancelled: () => false })
    .catch((error) => error)
    .finally(() => {
      isOver = true
    })
  await idle()
  written[0]?.answer(new RuleError('bring.not-saved'))
  await idle()
  expect(isOver).toBe(false)
  for (const { answer } of written) answer()
  expect(await done).toMatchObject({ code: 'bring.not-saved' })
  expect(written).toHaveLength(5)
})
