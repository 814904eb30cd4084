import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GuardedThread } from '../../../../../electron/services/outside/guarded-thread'

const heap = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 }

/** Tells of a fault before it answers, as `tellFault` does. */
const stumbling = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', (question) => {
  parentPort.postMessage({ fault: { name: 'TypeError', code: '', at: ['some.worker.js:1:2'] } })
  parentPort.postMessage({ is: 'answer', question })
})
`

test('a fault in a thread that goes on reaches the log, and is never taken for the answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-thread-'))
  const file = join(folder, 'stumbling.js')
  await writeFile(file, stumbling)
  const lines: string[] = []
  const thread = new GuardedThread<string, { is: string; question: string }>(
    file,
    null,
    { memory: 1000, heap },
    (line) => lines.push(line)
  )
  expect(await thread.ask('first', 60)).toEqual({ is: 'answer', question: 'first' })
  expect(await thread.ask('second', 60)).toEqual({ is: 'answer', question: 'second' })
  await thread.end()
  await rm(folder, { recursive: true })
  const line = 'the reading thread stumbled: TypeError some.worker.js:1:2'
  expect(lines).toEqual([line, line])
})
