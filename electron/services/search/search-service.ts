import { Worker } from 'node:worker_threads'
import type { Patch } from '../../../shared/commands/patch'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import {
  entryOf,
  formBehind,
  keyText,
  readKey,
  recordsOf,
  type SearchKey,
  touchedRecords
} from '../../../shared/search/entries'
import type { SearchEntry } from '../../../shared/search/search-index'
import { troubleLine, troubleOf } from '../../../shared/trouble'
import type { SearchAnswer, SearchJob } from './job'

/** How many records are sent to the thread at once; between two portions other calls get their turn. */
const lot = 400

const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Search over every record of the library (D-2). */
export interface Search {
  /** Indexes a whole workbook, in portions. */
  add(workbook: Workbook): Promise<void>
  /** Follows changes of an indexed workbook. */
  follow(workbook: Workbook, patches: readonly Patch[]): void
  has(workbook: Id): boolean
  /** Forgets everything, because another library was opened. */
  clear(): void
  find(query: string, most: number): Promise<SearchKey[]>
  close(): Promise<void>
}

interface SearchOptions {
  /** The built `search.worker.js`. The thread starts with the first workbook. */
  workerFile: string
  /** The titles of a form in every available language, by its id. */
  titlesOf(form: string): readonly string[]
  log?: (line: string) => void
}

export function createSearch({ workerFile, titlesOf, log }: SearchOptions): Search {
  let worker: Worker | null = null
  let asked = 0
  const waiting = new Map<number, (keys: string[]) => void>()
  const known = new Set<Id>()

  function thread(): Worker {
    if (worker) return worker
    const started = new Worker(workerFile)
    started.unref()
    started.on('message', ({ id, keys }: SearchAnswer) => {
      waiting.get(id)?.(keys)
      waiting.delete(id)
    })
    const end = (why: string) => {
      if (worker !== started) return
      log?.(`the search thread ended: ${why}`)
      worker = null
      known.clear()
      for (const answer of waiting.values()) answer([])
      waiting.clear()
    }
    started.on('error', (error) => end(troubleLine(troubleOf(error))))
    started.on('exit', (code) => end(`code ${code}`))
    worker = started
    return started
  }
  const send = (job: SearchJob) => thread().postMessage(job)

  function putRecords(workbook: Workbook, records: Iterable<Pick<SearchKey, 'kind' | 'record'>>) {
    const entries: SearchEntry[] = []
    const gone: string[] = []
    for (const { kind, record } of records) {
      const entry = entryOf(workbook, kind, record)
      const form = formBehind(workbook, kind, record)
      if (entry) entries.push(form === undefined ? entry : { ...entry, also: titlesOf(form).join(' ') })
      else gone.push(keyText({ workbook: workbook.id, kind, record }))
    }
    if (entries.length > 0) send({ job: 'put', entries })
    if (gone.length > 0) send({ job: 'remove', keys: gone })
  }

  return {
    has: (workbook) => known.has(workbook),
    clear() {
      known.clear()
      if (worker) send({ job: 'clear' })
    },
    async add(workbook) {
      if (known.has(workbook.id)) return
      known.add(workbook.id)
      let records: Pick<SearchKey, 'kind' | 'record'>[] = []
      for (const record of recordsOf(workbook)) {
        records.push(record)
        if (records.length < lot) continue
        putRecords(workbook, records)
        records = []
        await pause()
      }
      putRecords(workbook, records)
    },
    follow(workbook, patches) {
      if (!known.has(workbook.id)) return
      putRecords(
        workbook,
        touchedRecords(
          workbook,
          patches.map(({ path }) => path)
        )
      )
    },
    async find(query, most) {
      asked += 1
      const id = asked
      const keys = await new Promise<string[]>((resolve) => {
        waiting.set(id, resolve)
        send({ job: 'find', id, query, most })
      })
      return keys.flatMap((key) => readKey(key) ?? [])
    },
    async close() {
      const ending = worker
      worker = null
      await ending?.terminate()
    }
  }
}
