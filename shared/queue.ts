/** Does one thing after the other, in the order in which they were asked for. What fails holds nothing up. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()

  /** Does `work` once all before it is done; answers as it does, also with its failure. */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.last.then(work)
    this.last = result.catch(() => undefined)
    return result
  }

  /** Answers once all that was asked for until this call is done, whether it failed or not. */
  async done(): Promise<void> {
    await this.last
  }
}
