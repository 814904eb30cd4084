import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { z } from 'zod'
import { project } from '../../electron/runtime/build'
import { run } from '../../electron/runtime/run'
import { countedId, largeWorkbook } from '../support/large-workbook'
import { placeWorkbook, temporaryLibrary } from '../support/library-on-disk'
import { type Bench, inTurn, quantile, type Row } from './measure'

const rounds = 60
/** About what one save of a field writes, in bytes. */
const saveBytes = 700

const edit = (count: number) => ({
  type: 'observation.edit',
  id: countedId(1_000_007),
  changes: { evidence: `Asked what has changed since spring and waited for the answer, then went on. Try ${count}.` }
})

interface Saver {
  save(): Promise<void>
  /** How many bytes a save appends. */
  bytes: number
  folder: string
  close(): Promise<void>
}

/** A library with one workbook of this many observations, open and saved to once. */
async function saverAt(observations: number, sealed = false): Promise<Saver> {
  const place = await temporaryLibrary(undefined, sealed)
  const library = await place.open()
  const workbook = largeWorkbook(observations)
  const file = await placeWorkbook(library, workbook, place.files)
  await library.workbooks.open(workbook.id)
  let count = 0
  async function save() {
    const { saving } = await library.workbooks.dispatch(workbook.id, edit(count++))
    if (saving.state !== 'saved') throw new Error('a save failed')
  }
  await save()
  return {
    save,
    bytes: (await lastLineBytes(join(file, '..', 'journal.jsonl'))) + 1,
    folder: place.folder,
    async close() {
      await library.workbooks.closeAll()
      await library.library.close()
      await place.clear()
    }
  }
}

/** One durable save in a workbook of this many observations, compared with an append and a flush of as many bytes. */
async function saveAt(observations: number): Promise<Row> {
  const saver = await saverAt(observations)
  const line = Buffer.from(`${'x'.repeat(saver.bytes - 1)}\n`)
  const bare = await open(join(saver.folder, 'bare.log'), 'a')
  const { ours, theirs } = await inTurn(rounds, saver.save, async () => {
    await bare.appendFile(line)
    await bare.datasync()
  })
  await bare.close()
  await saver.close()
  return {
    what: `one save at ${observations.toLocaleString('en')} observations (${line.length} bytes)`,
    ours,
    yardstick: { name: 'append and fdatasync', sample: theirs },
    target: 1.5
  }
}

async function lastLineBytes(journal: string): Promise<number> {
  const file = await open(journal, 'r')
  const lines = (await file.readFile('utf8')).trimEnd().split('\n')
  await file.close()
  return Buffer.byteLength(lines.at(-1) ?? '')
}

/** lowdb's standard file with the same data, which writes the whole file and does not flush it. */
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

/** The same bytes into SQLite, if better-sqlite3 was installed; it must be compiled, so it is no dependency. */
async function sqlite(bytes: number): Promise<Row[]> {
  const place = await temporaryLibrary()
  const words = [join(project, 'test', 'bench', 'sqlite.mjs'), place.folder, String(bytes), String(rounds)]
  const { code, output } = await run(process.execPath, words, { cwd: project })
  await place.clear()
  if (code !== 0) return []
  const ours = z.array(z.number()).parse(JSON.parse(output))
  return [{ what: `better-sqlite3 with synchronous=FULL, a row of ${bytes} bytes`, ours }]
}

/** Both alternately, because the speed of a disk varies. */
async function growth(small: number, large: number): Promise<Row> {
  const [little, much] = [await saverAt(small), await saverAt(large)]
  const { ours, theirs } = await inTurn(rounds, much.save, little.save)
  await little.close()
  await much.close()
  return {
    what: `a save at ${large.toLocaleString('en')} observations`,
    ours,
    yardstick: { name: `one at ${small}`, sample: theirs },
    target: 1.2
  }
}

/** Both alternately: what sealing a line costs in addition to its flush. */
async function sealedSave(observations: number): Promise<Row> {
  const [clear, sealed] = [await saverAt(observations), await saverAt(observations, true)]
  const { ours, theirs } = await inTurn(rounds, sealed.save, clear.save)
  await clear.close()
  await sealed.close()
  return {
    what: `a save in a protected library at ${observations.toLocaleString('en')} observations`,
    ours,
    yardstick: { name: 'one in clear', sample: theirs },
    target: 1.15
  }
}

/** What protecting a library costs for each save. */
export const sealedBench: Bench = {
  name: 'sealed',
  run: async () => [await sealedSave(100), await sealedSave(2_000)]
}

export const saveBench: Bench = {
  name: 'save',
  async run() {
    const rows: Row[] = []
    for (const observations of [100, 2_000, 20_000, 100_000]) rows.push(await saveAt(observations))
    rows.push(await growth(100, 100_000))
    for (const observations of [100, 20_000]) rows.push(await stockLowdb(observations))
    const beside = await sqlite(saveBytes)
    if (beside.length === 0) console.log('  npm install --no-save better-sqlite3@12 shows SQLite beside these')
    rows.push(...beside)
    return rows.filter((row) => quantile(row.ours, 0.5) > 0)
  }
}
