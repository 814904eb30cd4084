// `npm run cli` and `npm run demo`: the command line from the source, built if necessary.
import { join } from 'node:path'
import { buildIfStale, project } from './build'
import { runHere } from './run'

buildIfStale()
  .then(() => runHere(process.execPath, [join(project, 'out', 'cli', 'cli.js'), ...process.argv.slice(2)]))
  .then(
    (code) => {
      process.exitCode = code
    },
    (error: Error) => {
      console.error(error.message)
      process.exitCode = 1
    }
  )
