import workers from 'node:worker_threads'

/** Makes every worker thread of the application load `script` first, because a thread has its own globals. */
export function loadInWorkers(script: string): void {
  workers.Worker = class extends workers.Worker {
    constructor(file: string | URL, options: workers.WorkerOptions = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--require', script] })
    }
  }
}
