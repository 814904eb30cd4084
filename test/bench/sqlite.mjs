// What a save would cost in SQLite with better-sqlite3: one inserted row of as many bytes, flushed (synchronous=FULL).
// It is not a
// dependency because it must be compiled; `npm install --no-save better-sqlite3@12` installs it. Arguments: a folder to
// write in, the bytes of a row, the number of saves. Prints the milliseconds of each as JSON.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const [folder, bytes, saves] = process.argv.slice(2)
const Database = createRequire(join(process.cwd(), 'package.json'))('better-sqlite3')
const database = new Database(join(folder, 'journal.sqlite'))
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('CREATE TABLE journal (seq INTEGER PRIMARY KEY, line TEXT NOT NULL)')
const insert = database.prepare('INSERT INTO journal (line) VALUES (?)')
const line = 'x'.repeat(Number(bytes))
insert.run(line)
const sample = Array.from({ length: Number(saves) }, () => {
  const start = performance.now()
  insert.run(line)
  return performance.now() - start
})
database.close()
console.log(JSON.stringify(sample))
