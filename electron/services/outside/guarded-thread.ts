import { Worker, type WorkerOptions } from 'node:worker_threads'
import { troubleLine, troubleOf } from '../../../shared/trouble'

const mebibyte = 1024 * 1024

/** On a machine that is busy with something else work takes longer than it needs. */
const patience = 5

const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Ends what takes too much: by the work of the processor, by the clock, by memory outside of the heap. */
function guard(seconds: number, mostMemory: number, onTooMuch: () => void): () => void {
  const start = { work: used(), at: performance.now(), memory: process.memoryUsage().rss }
  const timer = setInterval(() => {
    const isTooLong = used() - start.work > seconds || performance.now() - start.at > seconds * patience * 1000
    if (isTooLong || process.memoryUsage().rss - start.memory > mostMemory) onTooMuch()
  }, 20)
  return () => clearInterval(timer)
}

interface ThreadLimits {
  /** What it may take beyond what there was when it was asked, in MiB; its heap has a limit of its own. */
  memory: number
  heap: NonNullable<WorkerOptions['resourceLimits']>
}

/** The threads that have not ended. */
const living = new Set<Worker>()

/** Ends all threads that read files from outside, with what they hold. Who waits for one hears that it ended. */
export async function endReading(): Promise<void> {
  await Promise.all([...living].map((worker) => worker.terminate()))
}

/** A thread that reads one file from outside: what the file does to it ends with it. */
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

  /** Null when the thread ended, because it took too much; `seconds` of work. What is in `given` is handed over. */
  async ask(question: Question, seconds: number, given: readonly ArrayBuffer[] = []): Promise<Answer | null> {
    const answer = new Promise<Answer>((resolve) => this.worker.once('message', resolve))
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
