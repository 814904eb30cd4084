import { parentPort } from 'node:worker_threads'
import { type Trouble, troubleOf } from '../../../shared/trouble'

/** What a thread tells beside its answers: a fault that it went on after, for the log. */
export interface ThreadFault {
  fault: Trouble
}

/** Tells the program of a fault in this thread; the answer follows. */
export const tellFault = (error: unknown): void => {
  parentPort?.postMessage({ fault: troubleOf(error) } satisfies ThreadFault)
}
