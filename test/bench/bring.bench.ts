import Papa from 'papaparse'
import type { ImportSource } from '../../electron/services/bring/import-writer'
import { createTableReader, type OpenTable } from '../../electron/services/bring/table-reader'
import { buildWorker } from '../support/built-worker'
import { temporaryLibrary } from '../support/library-on-disk'
import { longestHold } from './held'
import { alone, type Bench, inTurn, type Row } from './measure'

const count = 100_000
const reps = 60

/** Visits as a CRM exports them: day, rep, account and what was seen. */
function visits(): string {
  const rows = ['Date;Rep;Account;Notes']
  for (let at = 0; at < count; at++) {
    const day = `2026-${String((at % 9) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`
    rows.push(`${day};Rep ${(at % reps) + 1};Account ${at % 400};Asked before the demo, visit ${at}`)
  }
  return rows.join('\r\n')
}

const now = '2026-11-20T09:30:00+01:00'
const around = { today: now.slice(0, 10), language: 'en', behaviors: [] }

/** Reads the file and computes what would happen with each of its rows. */
async function preview(open: () => Promise<OpenTable>): Promise<OpenTable> {
  const table = await open()
  const mapping = { ...table.found.proposals.observations, what: 'observations' as const }
  const made = await table.plan(mapping, { now, observer: 'Jonas Ek', reps: [], workbooks: [] })
  const records = (await table.groups()).reduce((sum, { observations }) => sum + observations, 0)
  if (records !== count)
    throw new Error(`${records} of ${count} rows would come: ${JSON.stringify(made).slice(0, 400)}`)
  return table
}

/** How long it takes to read a table of 100,000 rows, and to import it. */
export const bringBench: Bench = {
  name: 'bring',
  async run(): Promise<Row[]> {
    const text = visits()
    const bytes = new TextEncoder().encode(text)
    const worker = await buildWorker('electron/services/bring/table.worker.ts')
    const reader = createTableReader({ workerFile: worker.file })
    const heldToRead: number[] = []
    const { ours, theirs } = await inTurn(
      5,
      async () => {
        heldToRead.push(await longestHold(async () => (await preview(() => reader.open(bytes, around))).putAway()))
      },
      () => Papa.parse(text, { delimiter: ';' })
    )

    const place = await temporaryLibrary(() => now)
    const library = await place.open()
    const table = await preview(() => reader.open(bytes, around))
    const groups = (await table.groups()).map((group) => ({ ...group, numbers: [] }))
    const source: ImportSource = {
      file: 'visits.csv',
      what: 'observations',
      template:
        library.templates.list().templates.find(({ template }) => template.kind === 'observation')?.hash ?? null,
      kind: 'joint-visit',
      frameworks: [],
      records: count,
      groups,
      part: (group, from, most) => table.part(group, from, most)
    }
    const heldToBring: number[] = []
    const brought = await alone(
      1,
      async () => {
        heldToBring.push(
          await longestHold(() =>
            library.imports.run(source, { onProgress: () => undefined, isCancelled: () => false })
          )
        )
      },
      false
    )
    await table.putAway()
    await library.workbooks.closeAll()
    await library.library.close()
    await place.clear()
    await worker.remove()
    return [
      {
        what: 'a table of 100,000 rows read, and said what would come of each',
        ours,
        yardstick: { name: 'papaparse alone', sample: theirs },
        target: 3
      },
      { what: 'the longest that main was held up meanwhile', ours: heldToRead, limit: 50 },
      { what: 'all of it brought to 60 new reps', ours: brought },
      { what: 'the longest that main was held up meanwhile', ours: heldToBring, limit: 50 }
    ]
  }
}
