import workers from 'node:worker_threads'

/** Makes every worker thread that the application starts load `script` first. A thread has globals of its own. */
export function loadInWorkers(script: string): void {
  workers.Worker = class extends workers.Worker {
    constructor(file: string | URL, options: workers.WorkerOptions = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--require', script] })
    }
  }
}
