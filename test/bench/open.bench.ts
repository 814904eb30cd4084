import { readFile } from 'node:fs/promises'
import { largeWorkbook } from '../support/large-workbook'
import { placeWorkbook, temporaryLibrary } from '../support/library-on-disk'
import { type Bench, inTurn, type Row } from './measure'

/** Opening a workbook with this many observations, compared with reading and parsing the same file. */
async function openAt(observations: number): Promise<Row> {
  const place = await temporaryLibrary()
  const library = await place.open()
  const workbook = largeWorkbook(observations)
  const file = await placeWorkbook(library, workbook)
  const ours = async () => {
    const opened = await library.workbooks.open(workbook.id)
    if (Object.keys(opened.workbook.observations).length !== observations) throw new Error('something is missing')
    await library.workbooks.close(workbook.id)
  }
  const theirs = async () => JSON.parse(await readFile(file, 'utf8'))
  const { ours: sample, theirs: yardstick } = await inTurn(observations > 10_000 ? 9 : 25, ours, theirs)
  await library.library.close()
  await place.clear()
  return {
    what: `opening and closing ${observations.toLocaleString('en')} observations`,
    ours: sample,
    yardstick: { name: 'read and JSON.parse', sample: yardstick },
    target: 1.5
  }
}

export const openBench: Bench = {
  name: 'open',
  async run() {
    const rows: Row[] = []
    for (const observations of [100, 2_000, 20_000, 100_000]) rows.push(await openAt(observations))
    return rows
  }
}
