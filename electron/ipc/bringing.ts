import { RuleError } from '../../shared/errors'

/** The one import that is under way or being taken back. */
export interface Bringing {
  isUnderWay(): boolean
  /** Throws the `RuleError` `bring.busy` when one is under way. */
  run<T>(work: (isCancelled: () => boolean) => Promise<T>): Promise<T>
  /** Asks it to end as soon as possible; what it has brought so far is removed again. */
  cancel(): void
  /** Cancels it and waits until it has ended. */
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
      // Its result is reported where it was started.
      await running?.catch(() => undefined)
    }
  }
}
