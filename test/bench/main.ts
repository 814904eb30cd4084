import { cpus } from 'node:os'
import { backupBench } from './backup.bench'
import { batchBench } from './batch.bench'
import { bringBench } from './bring.bench'
import { cycleBench } from './cycle.bench'
import { editorBench } from './editor.bench'
import { logBench } from './log.bench'
import { type Bench, rowText } from './measure'
import { openBench } from './open.bench'
import { packsBench } from './packs.bench'
import { paperBench } from './paper.bench'
import { pdfBench } from './pdf.bench'
import { photoBench } from './photo.bench'
import { repBench } from './rep.bench'
import { saveBench, sealedBench } from './save.bench'
import { screenBench } from './screen.bench'
import { searchBench } from './search.bench'
import { teamBench } from './team.bench'

const benches: Bench[] = [
  saveBench,
  sealedBench,
  openBench,
  backupBench,
  searchBench,
  pdfBench,
  cycleBench,
  photoBench,
  paperBench,
  batchBench,
  bringBench,
  packsBench,
  editorBench,
  logBench,
  screenBench,
  repBench,
  teamBench
]

/** `npm run bench [-- name …]` runs all parts, or those whose name contains one of the words. */
const words = process.argv.slice(2)
const chosen = benches.filter((bench) => words.length === 0 || words.some((word) => bench.name.includes(word)))

async function main() {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.version}`)
  for (const bench of chosen) {
    console.log(`\n${bench.name}`)
    for (const row of await bench.run()) console.log(rowText(row))
  }
}

void main()
