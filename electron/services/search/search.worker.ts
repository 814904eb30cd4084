import { parentPort } from 'node:worker_threads'
import { SearchIndex } from '../../../shared/search/search-index'
import type { SearchAnswer, SearchJob } from './job'

/** The index lives in this thread, so that building it never holds up a save. */
let index = new SearchIndex()

parentPort?.on('message', (job: SearchJob) => {
  if (job.job === 'put') for (const entry of job.entries) index.put(entry)
  else if (job.job === 'remove') for (const key of job.keys) index.remove(key)
  else if (job.job === 'clear') index = new SearchIndex()
  else {
    const keys = index.find(job.query, job.most).map(({ key }) => key)
    parentPort?.postMessage({ id: job.id, keys } satisfies SearchAnswer)
  }
})
