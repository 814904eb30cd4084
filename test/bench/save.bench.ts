import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { z } from 'zod'
import { project } from '../../electron/runtime/build'
import { run } from '../../electron/runtime/run'
import { countedId, largeWorkbook } from '../support/large-workbook'
import { placeWorkbook, temporaryLibrary } from '../support/library-on-disk'
import { type Bench, inTurn, quantile, type Row, type Sample } from './measure'

const rounds = 60
/** About what one save of a field writes. */
const saveBytes = 700

const edit = (count: number) => ({
  type: 'observation.edit',
  id: countedId(1_000_007),
  changes: { evidence: `Asked what has changed since spring and waited for the answer, then went on. Try ${count}.` }
})

/** One durable save in a workbook of so many observations, beside an append and a flush of as many bytes. */
async function saveAt(observations: number): Promise<Row> {
  const place = await temporaryLibrary()
  const library = await place.open()
  const workbook = largeWorkbook(observations)
  const file = await placeWorkbook(library, workbook)
  await library.workbooks.open(workbook.id)
  let count = 0
  const ours = async () => {
    const { saving } = await library.workbooks.dispatch(workbook.id, edit(count++))
    if (saving.state !== 'saved') throw new Error('a save failed')
  }
  await ours()
  const line = Buffer.from(`${'x'.repeat(await lastLineBytes(join(file, '..', 'journal.jsonl')))}\n`)
  const bare = await open(join(place.folder, 'bare.log'), 'a')
  const theirs = async () => {
    await bare.appendFile(line)
    await bare.datasync()
  }
  const { ours: sample, theirs: yardstick } = await inTurn(rounds, ours, theirs)
  await bare.close()
  await library.workbooks.closeAll()
  await library.library.close()
  await place.clear()
  return {
    what: `one save at ${observations.toLocaleString('en')} observations (${line.length} bytes)`,
    ours: sample,
    yardstick: { name: 'append and fdatasync', sample: yardstick },
    target: 1.5
  }
}

async function lastLineBytes(journal: string): Promise<number> {
  const file = await open(journal, 'r')
  const lines = (await file.readFile('utf8')).trimEnd().split('\n')
  await file.close()
  return Buffer.byteLength(lines.at(-1) ?? '')
}

/** lowdb's stock file with the same data, which writes the whole file and does not flush it. */
async function stockLowdb(observations: number): Promise<Row> {
  const place = await temporaryLibrary()
  const database = await JSONFilePreset(join(place.folder, 'lowdb.json'), largeWorkbook(observations))
  const sample: number[] = []
  for (let round = 0; round < 10; round++) {
    const start = performance.now()
    await database.update(({ observations: records }) => {
      const record = records[countedId(1_000_007)]
      if (record) record.evidence = `Asked what has changed since spring. Try ${round}.`
    })
    sample.push(performance.now() - start)
  }
  await place.clear()
  return { what: `lowdb's stock file at ${observations.toLocaleString('en')} observations, not flushed`, ours: sample }
}

/** The same bytes into SQLite, where better-sqlite3 was put beside; it has to be compiled, so it is no dependency. */
async function sqlite(bytes: number): Promise<Row[]> {
  const place = await temporaryLibrary()
  const words = [join(project, 'test', 'bench', 'sqlite.mjs'), place.folder, String(bytes), String(rounds)]
  const { code, output } = await run(process.execPath, words, { cwd: project })
  await place.clear()
  if (code !== 0) return []
  const ours = z.array(z.number()).parse(JSON.parse(output))
  return [{ what: `better-sqlite3 with synchronous=FULL, a row of ${bytes} bytes`, ours }]
}

const growth = (small: Sample, large: Sample): Row => ({
  what: 'a save at 100,000 beside one at 100 observations',
  ours: large,
  yardstick: { name: 'at 100', sample: small },
  target: 1.2
})

export const saveBench: Bench = {
  name: 'save',
  async run() {
    const rows: Row[] = []
    for (const observations of [100, 2_000, 20_000, 100_000]) rows.push(await saveAt(observations))
    const [small] = rows
    const large = rows.at(-1)
    if (small && large) rows.push(growth(small.ours, large.ours))
    for (const observations of [100, 20_000]) rows.push(await stockLowdb(observations))
    const beside = await sqlite(saveBytes)
    if (beside.length === 0) console.log('  npm install --no-save better-sqlite3@12 shows SQLite beside these')
    rows.push(...beside)
    return rows.filter((row) => quantile(row.ours, 0.5) > 0)
  }
}
