import { RuleError } from '../../shared/errors'

/** The one import that is under way, or is being taken back. */
export interface Bringing {
  isUnderWay(): boolean
  /** `RuleError` `bring.busy` where something is under way. */
  run<T>(work: (isCancelled: () => boolean) => Promise<T>): Promise<T>
  /** Has it end as soon as it can; what it brought so far goes again. */
  cancel(): void
  /** Cancels it and waits for its end. */
  stop(): Promise<void>
}

export function createBringing(): Bringing {
  let running: Promise<unknown> | null = null
  let isCancelled = false
  return {
    isUnderWay: () => running !== null,
    async run(work) {
      if (running) throw new RuleError('bring.busy')
      isCancelled = false
      const done = work(() => isCancelled)
      running = done
      try {
        return await done
      } finally {
        running = null
      }
    },
    cancel() {
      isCancelled = true
    },
    async stop() {
      isCancelled = true
      // How it ended is told where it was begun.
      await running?.catch(() => undefined)
    }
  }
}
