import { Worker, type WorkerOptions } from 'node:worker_threads'
import { troubleLine, troubleOf } from '../../../shared/trouble'
import type { ThreadFault } from './thread-fault'

const mebibyte = 1024 * 1024

/**
 * How many times its allowed work a thread may take by the clock, since the computer may be busy with something else.
 */
const patience = 5

const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Calls `onTooMuch` when a thread takes too much: processor time, time by the clock, or memory outside of its heap. */
function guard(seconds: number, mostMemory: number, onTooMuch: () => void): () => void {
  const start = { work: used(), at: performance.now(), memory: process.memoryUsage().rss }
  const timer = setInterval(() => {
    const isTooLong = used() - start.work > seconds || performance.now() - start.at > seconds * patience * 1000
    if (isTooLong || process.memoryUsage().rss - start.memory > mostMemory) onTooMuch()
  }, 20)
  return () => clearInterval(timer)
}

interface ThreadLimits {
  /** The most memory beyond that at the time of the question, in MiB; the heap has a limit of its own. */
  memory: number
  heap: NonNullable<WorkerOptions['resourceLimits']>
}

const isFault = (message: unknown): message is ThreadFault =>
  typeof message === 'object' && message !== null && 'fault' in message

/** The threads that have not ended. */
const living = new Set<Worker>()

/** Ends all threads that read files from outside, with everything they hold. A pending question then gets null. */
export async function endReading(): Promise<void> {
  await Promise.all([...living].map((worker) => worker.terminate()))
}

/** A thread that reads one file from outside, so that whatever the file breaks ends with the thread. */
export class GuardedThread<Question, Answer> {
  private readonly worker: Worker
  private readonly ended: Promise<null>

  constructor(
    workerFile: string,
    workerData: unknown,
    private readonly limits: ThreadLimits,
    log?: (line: string) => void
  ) {
    this.worker = new Worker(workerFile, { workerData, resourceLimits: limits.heap })
    const { worker } = this
    worker.on('message', (message: Answer | ThreadFault) => {
      if (isFault(message)) log?.(`the reading thread stumbled: ${troubleLine(message.fault)}`)
    })
    living.add(worker)
    worker.once('exit', () => living.delete(worker))
    this.ended = new Promise((resolve) => {
      this.worker.once('error', (error) => {
        log?.(`the reading thread ended: ${troubleLine(troubleOf(error))}`)
        resolve(null)
      })
      this.worker.once('exit', () => resolve(null))
    })
  }

  /**
   * Asks the thread, with a limit of `seconds` of work; null when it ended or took too much. The buffers in `given` are
   * transferred.
   */
  async ask(question: Question, seconds: number, given: readonly ArrayBuffer[] = []): Promise<Answer | null> {
    const answer = new Promise<Answer>((resolve) => {
      const take = (message: Answer | ThreadFault) => {
        if (isFault(message)) return
        this.worker.off('message', take)
        resolve(message)
      }
      this.worker.on('message', take)
    })
    this.worker.postMessage(question, given)
    const release = guard(seconds, this.limits.memory * mebibyte, () => void this.worker.terminate())
    try {
      return await Promise.race([answer, this.ended])
    } finally {
      release()
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}

/** Does one piece of work with a thread of its own, which ends with it, whatever comes of it. */
export async function withThread<Question, Answer, Result>(
  thread: GuardedThread<Question, Answer>,
  work: (thread: GuardedThread<Question, Answer>) => Promise<Result>
): Promise<Result> {
  try {
    return await work(thread)
  } finally {
    await thread.end()
  }
}
