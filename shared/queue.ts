/**
 * Runs one task after the other, in the order in which they were asked for. A task that fails does not stop the next.
 */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()

  /** Runs `work` once every task before it is done; resolves or fails as `work` does. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.last.then(work)
    this.last = result.catch(() => undefined)
    return result
  }

  /** Resolves once every task that was asked for before this call has ended, failed or not. */
  async done(): Promise<void> {
    await this.last
  }
}
